import type { TroubledMailFragment } from '../../graphql/generated/central.ts';

const KINDS: Record<string, string> = {
  'sign-in': 'lien de connexion',
  invitation: 'invitation',
  account: 'avis à une personne',
  'request-confirmation': 'demande à confirmer',
  'request-to-lab': 'demande à un lab',
  'request-passed-on': 'demande transmise',
  'requests-waiting': 'rappel de demandes',
  'request-decided': 'réponse à une demande',
  letter: 'message de l’équipe centrale',
  demonstration: 'exemple de la démonstration',
};

export const kindWords = (kind: string) => KINDS[kind] ?? kind;

export const STATE_WORDS: Record<TroubledMailFragment['state'], string> = {
  FAILED: 'en échec',
  UNSURE: 'envoi incertain',
  QUEUED: 'attend d’être envoyé',
};
