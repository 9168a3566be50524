import { TerritoriesDocument } from '../../graphql/generated/graphql.ts';
import { Question } from '../../graphql/question.svelte.ts';
import { labsByName } from '../../labs/lab-words.ts';
import { read } from '../../graphql/request.ts';

/** Every lab, by name, for central staff to choose from. Only while a component is made. */
export class EveryLab {
  private readonly territories = new Question((signal) => read(TerritoriesDocument, {}, signal));

  readonly labs: { slug: string; name: string }[] = $derived(labsByName(this.territories.answer?.academies ?? []));
}
