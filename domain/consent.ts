import type { AUDIENCE_WORDS } from './audience-words.ts';

type Audience = keyof typeof AUDIENCE_WORDS;

const WITHDRAWAL = 'Je peux le retirer à tout moment sur cette page : il disparaît alors partout sur Essaim, aussitôt.';

/**
 * What a person agrees to who gives a name, for each of its readers. Each consent is kept with its wording's number,
 * counted from 1: words that say something else are added at the end, and those of before stay.
 */
export const CONSENT_WORDINGS: readonly Record<Audience, string>[] = [
  {
    PUBLIC: `J’accepte que ce nom soit montré à tout le monde, avec la fiche de ce lab. ${WITHDRAWAL} Ce que d’autres auraient copié avant, Essaim ne peut pas le reprendre.`,
    NETWORK: `J’accepte que ce nom soit montré, avec la fiche de ce lab, à toutes les personnes qui ont un compte. ${WITHDRAWAL}`,
    CENTRAL: `J’accepte que ce nom soit montré, avec la fiche de ce lab, à l’équipe du lab et au 110 bis. ${WITHDRAWAL}`,
  },
];

/** The number of the words that are shown today. */
export const CONSENT_WORDING = CONSENT_WORDINGS.length;
