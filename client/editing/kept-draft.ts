import { KeptHere } from '../ui/kept-here.ts';
import type { FicheValues } from './fiche-values.ts';

/** What was typed and the server does not have yet, with what it was typed on. */
export interface KeptDraft {
  base: FicheValues;
  values: FicheValues;
}

/** `slugs`: the lab's of today, then those before. A copy that was made under one of those is carried on. */
export function keptDraft(
  account: string,
  slugs: readonly [string, ...string[]],
  edition: number,
): KeptHere<KeptDraft> {
  const copies = slugs.map((slug) => new KeptHere<KeptDraft>(account, `draft:${slug}:${edition}`));
  return copies.find((copy) => copy.read() !== null) ?? copies[0]!;
}
