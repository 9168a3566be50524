import type { DraftState, LabConcern, LabRecordFragment, LabSort, LabState } from '../graphql/generated/central.ts';

/** In the address, and as a person reads it. */
export const STATE_CHOICES: readonly (readonly [word: string, words: string, state: LabState | null])[] = [
  ['', 'tous', null],
  ['actifs', 'en activité', 'LIVING'],
  ['arretes', 'arrêtés', 'CLOSED'],
  ['reunis', 'réunis à un autre', 'MERGED'],
];
export const CONCERN_CHOICES: readonly (readonly [word: string, words: string, concern: LabConcern | null])[] = [
  ['', 'tout', null],
  ['sans-referent', 'sans référent', 'NO_REFERENT'],
  ['sans-fiche', 'sans fiche publiée', 'NO_FICHE'],
  ['brouillon', 'brouillon à publier', 'UNPUBLISHED_DRAFT'],
  ['brouillon-sans-referent', 'brouillon à publier, sans référent', 'ORPHAN_DRAFT'],
];
export const SORT_CHOICES: readonly (readonly [word: string, words: string, sort: LabSort])[] = [
  ['', 'par académie', 'ACADEMY'],
  ['nom', 'par nom', 'NAME'],
  ['edition', 'fiche la plus ancienne d’abord', 'EDITION'],
];

export const DRAFT_WORDS: Record<DraftState, string> = {
  NONE: 'brouillon non commencé',
  BEGUN: 'brouillon à publier',
  CHANGED: 'modifications à publier',
  PUBLISHED: 'à jour',
};

/** « 2 contributeurs » */
export const counted = (count: number, what: string): string =>
  `${count.toLocaleString('fr')} ${count > 1 ? what.replaceAll(/(?<=\p{L})(?= |$)/gu, 's') : what}`;

/** « ses 2 fiches publiées (2021, 2020) » */
export function fichesWords({ editions }: Pick<LabRecordFragment, 'editions'>): string {
  const years = editions.join(', ');
  return editions.length > 1 ? `ses ${editions.length} fiches publiées (${years})` : `sa fiche publiée (${years})`;
}

/** « Sa fiche publiée (2020) reste lisible, telle qu’elle est. »; empty without one. */
export function fichesStay({ editions }: Pick<LabRecordFragment, 'editions'>): string {
  if (editions.length === 0) return '';
  const words = fichesWords({ editions }).replace(/^s/, 'S');
  return editions.length > 1
    ? `${words} restent lisibles, telles qu’elles sont.`
    : `${words} reste lisible, telle qu’elle est.`;
}

/** « 1 référent et 2 contributeurs »; empty when nobody is in it. */
export function teamWords({ team }: Pick<LabRecordFragment, 'team'>): string {
  const count = (wanted: string) => team.filter(({ role }) => role === wanted).length;
  const [referents, contributors] = [count('REFERENT'), count('CONTRIBUTOR')];
  return [referents && counted(referents, 'référent'), contributors && counted(contributors, 'contributeur')]
    .filter(Boolean)
    .join(' et ');
}
