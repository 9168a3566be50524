/** « 14 septembre 2020 », « 1er janvier 2020 », of a plain day. */
export const dayWords = (day: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('fr', { dateStyle: 'long', timeZone: 'UTC' }).replace(/^1 /, '1er ');

/** « du 7 au 9 octobre 2020 », or the one day. */
export function daysWords(firstDay: string, lastDay: string | null): string {
  if (!lastDay) return dayWords(firstDay);
  const [from, to] = [dayWords(firstDay).split(' '), dayWords(lastDay).split(' ')];
  const told = from[2] !== to[2] ? from : from[1] !== to[1] ? from.slice(0, 2) : from.slice(0, 1);
  return `du ${told.join(' ')} au ${to.join(' ')}`;
}

/** « 1 h 30 », « 45 min ». */
export function minutesWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('fr')} ${count > 1 ? many : one}`;
