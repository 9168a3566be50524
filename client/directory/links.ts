import { address } from '../address.svelte.ts';
import { readChoice, writeChoice } from '../../domain/choice.ts';

/** The address of a fiche, in an edition, or the latest. */
export const ficheHref = (lab: string, edition: number | null) =>
  `/labs/${encodeURIComponent(lab)}${edition ? `?edition=${edition}` : ''}`;

export const VIEW_PATHS = ['/', '/liste', '/tableau'] as const;

/** The address of another view of the same filters, without what was chosen in this one. */
export function viewHref(path: (typeof VIEW_PATHS)[number]): string {
  if (!VIEW_PATHS.some((view) => view === address.path)) return path;
  return `${path}${writeChoice({ ...readChoice(address.query), lab: null, academy: null })}`;
}
