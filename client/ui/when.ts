/** « 25 novembre 2026 à 21:49 », in the reader's own time. */
export const when = (iso: string) => new Date(iso).toLocaleString('fr', { dateStyle: 'long', timeStyle: 'short' });

/** « 25 novembre 2026 ». */
export const day = (iso: string) => new Date(iso).toLocaleDateString('fr', { dateStyle: 'long' });
