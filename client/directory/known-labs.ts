import type { FoundQuery, NetworkQuery } from '../graphql/generated/graphql.ts';
import { readerNow } from '../graphql/request.ts';

type ListedLab = NetworkQuery['labs']['labs'][number];

/**
 * All labs of an edition, as a whole answer gave them: of a crowd, what is found then comes as names alone. They hold
 * for whoever read them, and while nothing public changes.
 */
export class KnownLabs {
  private readonly reader = readerNow();
  private readonly version: number;
  private readonly bySlug: ReadonlyMap<string, ListedLab>;

  constructor(
    private readonly edition: number | null,
    { labs, directoryState }: NetworkQuery,
  ) {
    this.version = directoryState.version;
    this.bySlug = new Map(labs.labs.map((lab) => [lab.slug, lab]));
  }

  isOf(edition: number | null): boolean {
    return this.edition === edition && this.reader === readerNow();
  }

  /** What was found, with the labs themselves; null when some are not known as they are now. */
  fill({ labs, directoryState }: FoundQuery): NetworkQuery | null {
    const known = labs.labs.flatMap(({ slug }) => this.bySlug.get(slug) ?? []);
    const allKnown = directoryState.version === this.version && known.length === labs.labs.length;
    return allKnown ? { labs: { ...labs, labs: known }, directoryState } : null;
  }
}
