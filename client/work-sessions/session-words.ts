/** « 1 h 30 », « 45 min ». */
export function minutesWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${grouped(hours)} h` : `${grouped(hours)} h ${String(rest).padStart(2, '0')}`;
}

/** « 100 016 ». */
export const grouped = (count: number): string => count.toLocaleString('fr');

export const counted = (count: number, one: string, many = `${one}s`) => `${grouped(count)} ${count > 1 ? many : one}`;
