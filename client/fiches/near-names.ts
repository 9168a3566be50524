/** The labs whose slug is nearest to a mistyped one, best first; those that share too little are left out. */
export function nearNames<Lab extends { slug: string }>(slug: string, labs: readonly Lab[]): Lab[] {
  const wanted = pairs(slug);
  return labs
    .map((lab) => ({ lab, likeness: likeness(wanted, pairs(lab.slug)) }))
    .filter(({ likeness }) => likeness >= 0.3)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ lab }) => lab);
}

/** The pairs of neighbouring letters, with the edges, without accents. */
function pairs(text: string): Set<string> {
  const folded = ` ${text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()} `;
  return new Set(Array.from({ length: folded.length - 1 }, (_, index) => folded.slice(index, index + 2)));
}

/** Dice's coefficient: from 0, nothing in common, to 1. */
function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size);
}
