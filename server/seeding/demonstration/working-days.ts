import { daysAfter } from '../../../domain/day.ts';

const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay());

/**
 * The days of something so many days from `today`, none on a weekend: what is past moves further back, what is to come
 * further ahead. What is for today stays today.
 */
export function workingDays(today: string, from: number, count = 1): { first: string; last: string } {
  const step = from < 0 ? -1 : 1;
  const days = (start: string) => Array.from({ length: count }, (_, later) => daysAfter(start, later));
  let first = daysAfter(today, from);
  while (from !== 0 && days(first).some(isWeekend)) first = daysAfter(first, step);
  return { first, last: daysAfter(first, count - 1) };
}
