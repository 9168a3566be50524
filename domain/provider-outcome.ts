/** How signing in with the identity provider ended: the server says it in the sign-in page's address, the page in words. */
export const PROVIDER_OUTCOMES = [
  'connecte',
  'annulee',
  'perimee',
  'echouee',
  'indisponible',
  'adresse-non-verifiee',
  'sans-compte',
  'suspendu',
  'trop-souvent',
  'plus-tard',
] as const;
export type ProviderOutcome = (typeof PROVIDER_OUTCOMES)[number];
