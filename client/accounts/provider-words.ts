import { ATTEMPT_MINUTES } from '../../domain/retention.ts';
import { PROVIDER_OUTCOMES, type ProviderOutcome } from '../../domain/provider-outcome.ts';

const BY_MAIL = 'ou demandez un lien par courriel';

/** `sans-compte` takes more than a sentence. */
type SaidOutcome = Exclude<ProviderOutcome, 'sans-compte'>;

/** What the sign-in page says of how it ended; `connecte` is said when it did not last. */
const WORDS: Record<SaidOutcome, (provider: string) => string> = {
  connecte: () => 'Votre navigateur n’a pas gardé la connexion. Autorisez les cookies de ce site, puis recommencez.',
  annulee: (provider) => `Vous avez interrompu la connexion avec ${provider}. Recommencez, ${BY_MAIL}.`,
  perimee: () =>
    `Cette connexion n’est plus valable : elle a déjà servi, ou ${ATTEMPT_MINUTES} minutes sont passées. Recommencez.`,
  echouee: (provider) => `La connexion avec ${provider} n’a pas abouti. Recommencez, ${BY_MAIL}.`,
  indisponible: (provider) => `${provider} ne répond pas pour le moment. Réessayez dans un instant, ${BY_MAIL}.`,
  'adresse-non-verifiee': (provider) =>
    `${provider} ne confirme pas que votre adresse de courriel est la vôtre. Demandez un lien par courriel : il le confirmera.`,
  suspendu: () => 'Ce compte est suspendu : écrivez à l’équipe centrale.',
  'trop-souvent': () => 'Trop de demandes à la suite : réessayez dans quelques minutes.',
  'plus-tard': () => 'Le service n’est pas disponible pour le moment. Réessayez dans un instant.',
};

/** The outcome that an address says; null for none, and for what is none. */
export const outcomeIn = (query: URLSearchParams): ProviderOutcome | null =>
  PROVIDER_OUTCOMES.find((outcome) => outcome === query.get('oidc')) ?? null;

export const outcomeWords = (outcome: SaidOutcome, provider: string): string => WORDS[outcome](provider);
