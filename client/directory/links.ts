import { address } from '../address.svelte.ts';
import { readChoice, writeChoice } from '../../domain/choice.ts';

/** The address of a fiche, in an edition, or the latest. */
export const ficheHref = (lab: string, edition: number | null) =>
  `/labs/${encodeURIComponent(lab)}${edition ? `?edition=${edition}` : ''}`;

/** The address of the other view of the same filters, or of the same one without what was chosen. */
export const viewHref = (path: '/' | '/liste') =>
  address.path === '/' || address.path === '/liste'
    ? `${path}${writeChoice({ ...readChoice(address.query), lab: null, academy: null })}`
    : path;
