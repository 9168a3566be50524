import { parisDay } from './day.ts';

interface Held {
  since: string | null;
  confirmed: boolean;
  recordedAt: Date | string;
}

/**
 * From when a reading counts on the line of time of its lab. Confirmed without a day, it is known to hold on the day
 * when that was said; a hypothesis without one is where the line begins (''), so that whatever is known of the lab comes
 * after it, however late the hypothesis was loaded.
 */
export function heldFrom({ since, confirmed, recordedAt }: Held): string {
  return since ?? (confirmed ? parisDay(new Date(recordedAt)) : '');
}
