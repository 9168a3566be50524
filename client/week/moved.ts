import type { PlannedActionFragment } from '../graphql/generated/central.ts';

/** An action that was just put off on this page: as it is now, and the day on which it was. */
export interface Moved {
  action: PlannedActionFragment;
  from: string;
}
