import { dayWords, daysAfter, daysWords, isDay } from './day.ts';

/** A week of the calendar, Monday first. */
export interface Week {
  /** « 2026-W48 », as ISO 8601 numbers weeks: the first of a year has its first Thursday. */
  name: string;
  /** All seven, from Monday to Sunday. */
  days: readonly string[];
}

/** The week in which a day is. */
export function weekOf(day: string): Week {
  const monday = daysAfter(day, -((new Date(day).getUTCDay() + 6) % 7));
  const year = daysAfter(monday, 3).slice(0, 4);
  const number = Math.floor((Date.parse(daysAfter(monday, 3)) - Date.parse(`${year}-01-01`)) / WEEK) + 1;
  return {
    name: `${year}-W${String(number).padStart(2, '0')}`,
    days: Array.from({ length: 7 }, (_, later) => daysAfter(monday, later)),
  };
}

const WEEK = 7 * 86_400_000;

/** null when the text is no week, or one of a time that nobody plans in. */
export function readWeek(text: string): Week | null {
  const [, year, number] = /^(20\d\d)-W(\d\d)$/.exec(text) ?? [];
  if (!year || !isDay(`${year}-01-04`)) return null;
  const week = weekOf(daysAfter(`${year}-01-04`, (Number(number) - 1) * 7));
  return week.name === text ? week : null;
}

/** The week so many weeks later, or earlier. */
export const weekAfter = ({ days }: Week, count: number): Week => weekOf(daysAfter(days[0]!, count * 7));

/** « du 23 au 29 novembre 2026 » */
export const weekWords = ({ days }: Week): string => daysWords(days[0]!, days[6]!);

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** « lundi 23 novembre » */
export const weekdayWords = (day: string): string =>
  `${WEEKDAYS[(new Date(day).getUTCDay() + 6) % 7]} ${dayWords(day).split(' ').slice(0, 2).join(' ')}`;
