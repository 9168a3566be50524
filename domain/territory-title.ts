/** Most territories are académies; three are vice-rectorats and one is a service. */
export type TerritoryType = 'ACADEMIE' | 'VICE_RECTORAT' | 'SERVICE';

const KINDS: Record<TerritoryType, string> = {
  ACADEMIE: 'Académie',
  VICE_RECTORAT: 'Vice-rectorat',
  SERVICE: 'Service de l’éducation',
};

/** « Académie d’Amiens », « Vice-rectorat de la Nouvelle-Calédonie ». */
export function territoryTitle({ type, name }: { type: TerritoryType; name: string }): string {
  return `${KINDS[type]} ${withOf(name)}`;
}

const WITH_ARTICLE: Record<string, string> = {
  Guadeloupe: 'de la ',
  Guyane: 'de la ',
  Martinique: 'de la ',
  Réunion: 'de la ',
  Normandie: 'de ',
  'Nouvelle-Calédonie': 'de la ',
  'Polynésie française': 'de la ',
};

function withOf(name: string): string {
  if (name.startsWith('La ')) return `de ${name}`;
  const article = WITH_ARTICLE[name];
  if (article) return article + name;
  return /^[AEIOUÉÎÔ]/.test(name) ? `d’${name}` : `de ${name}`;
}
