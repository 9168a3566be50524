import { RequestError } from '../graphql/request.ts';
import type { DraftKeeper } from './draft-keeper.svelte.ts';

/** Publishes the draft; why it could not be, in a sentence, or '' when it is public. */
export async function tryToPublish(keeper: DraftKeeper): Promise<string> {
  try {
    await keeper.publish();
    return keeper.phase === 'saved' ? '' : 'Tout n’est pas enregistré : voyez ce qui manque dans le formulaire.';
  } catch (reason) {
    await keeper.take().catch(() => undefined);
    return reason instanceof RequestError && reason.details.code === 'CONFLICT'
      ? 'Quelqu’un d’autre vient de modifier la fiche : voyez ce qui a changé dans le formulaire.'
      : (reason as Error).message;
  }
}
