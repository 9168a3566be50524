import type { TroubledMailFragment } from '../../graphql/generated/graphql.ts';

const KINDS: Record<string, string> = {
  'sign-in': 'lien de connexion',
  invitation: 'invitation',
  account: 'avis à une personne',
};

export const kindWords = (kind: string) => KINDS[kind] ?? kind;

export const STATE_WORDS: Record<TroubledMailFragment['state'], string> = {
  FAILED: 'en échec',
  UNSURE: 'envoi incertain',
  QUEUED: 'attend d’être envoyé',
};
