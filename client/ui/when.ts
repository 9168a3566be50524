import { dayWords, momentWords, parisDay } from '../../domain/day.ts';

const clock = (timeZone?: string) =>
  new Intl.DateTimeFormat('fr', { dateStyle: 'short', timeStyle: 'short', timeZone });
const [paris, here] = [clock('Europe/Paris'), clock()];

/** « 25 novembre 2026 à 21:49 », in Paris, as the server and mails say it; for a reader whose clock differs, that it is. */
export function when(iso: string): string {
  const moment = new Date(iso);
  const words = momentWords(moment);
  return here.format(moment) === paris.format(moment) ? words : `${words} (heure de Paris)`;
}

/** « 25 novembre 2026 », in Paris. */
export const day = (iso: string) => dayWords(parisDay(new Date(iso)));
