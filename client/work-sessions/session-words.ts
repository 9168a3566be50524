/** « 1 h 30 », « 45 min ». */
export function minutesWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}

export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('fr')} ${count > 1 ? many : one}`;
