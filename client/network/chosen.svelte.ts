import { placeWords } from '../../domain/network.ts';
import type { NetworkLineFragment } from '../graphql/generated/central.ts';
import { lineName } from './network-words.ts';

export interface ChosenPlace {
  of: 'lab' | 'academy';
  slug: string;
  name: string;
}

const keyOf = ({ of, slug }: Pick<ChosenPlace, 'of' | 'slug'>) => `${of}/${slug}`;

export function placeOf(line: NetworkLineFragment): ChosenPlace {
  const { lab, academy } = line;
  return { of: lab ? 'lab' : 'academy', slug: (lab ?? academy).slug, name: lineName(line) };
}

/** The labs and académies that are chosen, also those that a filter hides by now. */
export class Chosen {
  private places = $state.raw<ReadonlyMap<string, ChosenPlace>>(new Map());

  get count(): number {
    return this.places.size;
  }

  get labs(): string[] {
    return this.slugs('lab');
  }

  get academies(): string[] {
    return this.slugs('academy');
  }

  /** « 3 labs et 1 académie » */
  get words(): string {
    return placeWords(this.labs.length, this.academies.length) || 'aucun lab';
  }

  has(place: ChosenPlace): boolean {
    return this.places.has(keyOf(place));
  }

  set(places: readonly ChosenPlace[], on: boolean): void {
    const next = new Map(this.places);
    for (const place of places) {
      if (on) next.set(keyOf(place), place);
      else next.delete(keyOf(place));
    }
    this.places = next;
  }

  /** Lets go of those with these slugs. */
  drop(slugs: readonly string[]): void {
    this.set(
      [...this.places.values()].filter(({ slug }) => slugs.includes(slug)),
      false,
    );
  }

  clear(): void {
    this.places = new Map();
  }

  private slugs(kind: ChosenPlace['of']): string[] {
    return [...this.places.values()].flatMap(({ of, slug }) => (of === kind ? [slug] : []));
  }
}
