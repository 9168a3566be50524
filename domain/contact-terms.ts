import { MATURITIES, type Maturity, MATURITY_LABELS } from './stages.ts';

/** Whom central staff keep in touch with: labs by their maturity, those that have none, académies without a lab. */
export const CONTACT_SUBJECTS = [...MATURITIES, 'SANS_MATURITE', 'SANS_LAB'] as const;
export type ContactSubject = Maturity | 'SANS_MATURITE' | 'SANS_LAB';

export const CONTACT_SUBJECT_WORDS: Record<ContactSubject, string> = {
  ...MATURITY_LABELS,
  SANS_MATURITE: 'Lab sans maturité',
  SANS_LAB: 'Académie sans lab',
};

/** After how many months without contact one calls, where central staff did not say otherwise; null: never. */
export const DEFAULT_CONTACT_MONTHS: Record<ContactSubject, number | null> = {
  SUIVI: 3,
  PREMIERS_CONTACTS: 6,
  VEILLE: null,
  SANS_MATURITE: 6,
  SANS_LAB: null,
};

export const MOST_CONTACT_MONTHS = 60;

/** « tous les 3 mois », « jamais ». */
export const termWords = (months: number | null): string => {
  if (months === null) return 'jamais';
  return months === 1 ? 'tous les mois' : `tous les ${months} mois`;
};
