import { launchLabel } from './launch.ts';

const inParis = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' });

/** The day that it is in Paris: « 2021-09-14 ». */
export const parisDay = (moment: Date): string => inParis.format(moment);

/** Days are ISO strings (2020-09-14) without any time zone in them; « aujourd’hui » is Paris's. */
export const todayInParis = (now = new Date()): string => parisDay(now);

/** Whether the text is a day that exists, of a time in which it can be meant. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** What is wrong with a text that is no day. */
export function noDayWords(text: string): string {
  if (!text.trim()) return 'Donnez un jour.';
  if (/^(?!19|20|21)\d{4}-\d\d-\d\d$/.test(text)) return 'Ce jour est trop loin : attendu de 1900 à 2199.';
  return `« ${text.slice(0, 20)} » n’est pas un jour, comme le 14/09/2021.`;
}

/** The day so many days later, or earlier. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

/** How many days from one to the other, both counted: 1 for one day. */
export const countDays = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/** How many days from one to the other: 0 for the same, less than 0 when the other came before. */
export const daysBetween = (from: string, to: string): number => countDays(from, to) - 1;

const momentInParis = new Intl.DateTimeFormat('fr', {
  timeZone: 'Europe/Paris',
  dateStyle: 'long',
  timeStyle: 'short',
});

/** « 14 septembre 2020 à 10:30 », in Paris. */
export const momentWords = (moment: Date): string => momentInParis.format(moment).replace(/^1 /, '1er ');

/** So many months later, or before; at a month that has no such day, its last: 2021-03-31 and -1 is 2021-02-28. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

/** How many whole months from one day to the other, as `addMonths` counts them: 1 from 31 January to 28 February. */
export function monthsBetween(from: string, to: string): number {
  const [first, last] = [from, to].map((day) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)));
  const months = last! - first!;
  return addMonths(from, months) > to ? months - 1 : months;
}

/** How long ago a day was: « aujourd’hui », « hier », « il y a 12 jours », « il y a 14 mois », « il y a 2 ans ». */
export function agoWords(day: string, today = todayInParis()): string {
  const days = daysBetween(day, today);
  if (days < 2) return days === 1 ? 'hier' : 'aujourd’hui';
  const months = monthsBetween(day, today);
  if (months < 1) return `il y a ${days} jours`;
  return months < 24 ? `il y a ${months} mois` : `il y a ${Math.floor(months / 12)} ans`;
}

/** « 14 septembre 2020 » */
export const dayWords = (day: string): string => launchLabel({ precision: 'DAY', from: day, to: day });

const SHORT_MONTHS = 'janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.'.split(' ');

/** « 14 sept. 2020 », where there is little room. */
export function shortDayWords(day: string): string {
  const [date, , year] = dayWords(day).split(' ') as [string, string, string];
  return `${date} ${SHORT_MONTHS[Number(day.slice(5, 7)) - 1]!} ${year}`;
}

/** « 14 septembre 2020 », « du 14 au 16 septembre 2020 », « du 30 avril au 2 mai 2021 ». */
export function daysWords(from: string, to: string | null): string {
  if (!to || to === from) return dayWords(from);
  const [first, last] = [dayWords(from).split(' '), dayWords(to).split(' ')];
  const same = [2, 1].filter((part) => first.slice(part).join() === last.slice(part).join()).at(-1) ?? 3;
  return `du ${first.slice(0, same).join(' ')} au ${last.join(' ')}`;
}
