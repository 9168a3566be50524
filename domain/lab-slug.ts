/** The last part of a lab's address, « /labs/creteil »: how it is written, and what it is made of. */
export const LONGEST_SLUG = 60;

/** What stands in addresses where a slug could: on a lab's pages, and in « Suivi ». */
const ROUTER_WORDS = ['nouveau', 'modifier', 'historique', 'journal', 'academies', 'reseau', 'semaine'];

/** Why a slug cannot be one; null when it can. */
export function slugProblem(slug: string): string | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    return 'L’adresse s’écrit en lettres minuscules sans accent, chiffres et tirets : creteil-atelier.';
  }
  if (slug.length > LONGEST_SLUG) return `L’adresse est trop longue (au plus ${LONGEST_SLUG} caractères).`;
  return ROUTER_WORDS.includes(slug) ? `« ${slug} » est un mot réservé : choisissez une autre adresse.` : null;
}

/** « L’Atelier d’été » → latelier-dete; empty when nothing of it can stand in an address. */
export function slugOf(text: string): string {
  const folded = text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
  return (folded.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, LONGEST_SLUG).replace(/-$/, '');
}

const USUAL_WORDS = ['lab', 'de', 'du', 'la', 'le', 'academie', 'dacademie', 'lacademie'];

/** The slugs to try for a new lab, best first: its académie's, else one that its name is added to, else numbered ones. */
export function* slugsToTry(academy: { slug: string; name: string }, name: string): Generator<string, never> {
  yield academy.slug;
  const usual = new Set([...USUAL_WORDS, ...slugOf(academy.name).split('-')]);
  const own = slugOf(name)
    .split('-')
    .filter((word) => word !== '' && !usual.has(word));
  const base = [academy.slug, ...own]
    .join('-')
    .slice(0, LONGEST_SLUG - 6)
    .replace(/-$/, '');
  if (own.length > 0) yield base;
  for (let number = 2; ; number++) yield `${base}-${number}`;
}
