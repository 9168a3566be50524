import type { VisitWay } from '../../domain/residences.ts';
import { address } from '../address.svelte.ts';

/** What the address of a file asks for at once: « ?noter » opens the form of the journal, « ?visite=12-retour » that of a visit. */
export type OpenedForm = 'noter' | 'visite';

/** « 12-retour », as a line of « À faire » names it. */
export const visitName = (residence: string, way: VisitWay): string => `${residence}-${way.toLowerCase()}`;

/** That form is closed: the address is the file’s alone, so that it opens no form again, and Back passes it by. */
export function leaveOpenedForm(form: OpenedForm): void {
  if (!address.query.has(form)) return;
  const query = new URLSearchParams(address.query);
  query.delete(form);
  address.go(query.size > 0 ? `${address.path}?${query}` : address.path, { replace: true });
}
