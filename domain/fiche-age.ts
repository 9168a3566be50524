import { agoWords, monthsBetween, parisDay } from './day.ts';

/** What is known of when a lab's fiche came out. */
export interface FicheDates {
  /** null: the lab has published none. */
  edition: number | null;
  /** The moment; null when it is not known, as of a fiche that came from a file. */
  publishedAt: string | null;
}

/** The day on which it was published, in Paris; null when not known. */
export const publishedOn = ({ edition, publishedAt }: FicheDates): string | null =>
  edition !== null && publishedAt !== null ? parisDay(new Date(publishedAt)) : null;

/** Since which day it is old: of its edition's year when that is all that is known. null: there is none. */
export const ficheSince = (fiche: FicheDates): string | null =>
  fiche.edition === null ? null : (publishedOn(fiche) ?? `${fiche.edition}-01-01`);

/** In whole months; null when its day is not known, or there is none. */
export function ficheMonths(fiche: FicheDates, today: string): number | null {
  const published = publishedOn(fiche);
  return published === null ? null : monthsBetween(published, today);
}

/** « publiée il y a 14 mois », « édition 2020, il y a 6 ans », « jamais publiée ». */
export function ficheAgeWords(fiche: FicheDates, today: string): string {
  if (fiche.edition === null) return 'jamais publiée';
  const published = publishedOn(fiche);
  if (published) return `publiée ${agoWords(published, today)}`;
  const years = Number(today.slice(0, 4)) - fiche.edition;
  if (years < 1) return `édition ${fiche.edition}, de cette année`;
  return `édition ${fiche.edition}, il y a ${years} ${years > 1 ? 'ans' : 'an'}`;
}
