import type { EntityManager } from 'typeorm';
import { Academy } from '../../academies/academy.entity.ts';
import type { Author } from '../../audit/record-act.ts';
import { Lab } from '../../labs/lab.entity.ts';
import type { Subjects } from '../../tracking/subjects.ts';
import { refuseSeed } from '../seed-file.ts';

/** What the invented activity stands on. */
export interface Ground {
  transaction: EntityManager;
  /** From which its days are counted. */
  today: string;
  author: Author & { account: { id: string } };
  places: KnownPlaces;
}

/** By slug. */
interface KnownPlaces {
  /** Ids. */
  labs: ReadonlyMap<string, string>;
  /** Codes. */
  academies: ReadonlyMap<string, string>;
}

export async function knownPlaces(transaction: EntityManager): Promise<KnownPlaces> {
  return {
    labs: new Map((await transaction.find(Lab)).map(({ slug, id }) => [slug, id])),
    academies: new Map((await transaction.find(Academy)).map(({ slug, code }) => [slug, code])),
  };
}

/** Whom a line of a file is about. @throws StartError, by file and line, on a slug that is none */
export function subjectsIn(
  { places }: Ground,
  file: string,
  line: number,
  { labs, academies }: { labs: readonly string[]; academies: readonly string[] },
): Subjects {
  const found = (known: ReadonlyMap<string, string>, field: string, slug: string) => {
    const id = known.get(slug);
    if (id === undefined) throw refuseSeed(`demo/${file}`, `${line}.${field}`, `« ${slug} » est inconnu`);
    return id;
  };
  return {
    labs: labs.map((slug) => found(places.labs, 'labs', slug)),
    academies: academies.map((slug) => found(places.academies, 'academies', slug)),
  };
}
