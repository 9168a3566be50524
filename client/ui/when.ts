/** « 25 novembre 2026 à 21:49 », in the reader's own time. */
export const when = (iso: string) => new Date(iso).toLocaleString('fr', { dateStyle: 'long', timeStyle: 'short' });
