import { type EntityManager, In } from 'typeorm';
import { type Academy } from '../academies/academy.entity.ts';
import type { DirectoryService } from '../directory/directory.service.ts';
import { Lab } from '../labs/lab.entity.ts';
import type { LabView } from '../labs/lab.view.ts';
import { BadUserInput } from '../platform/errors.ts';

/** Whom something is about: labs by their ids, académies by their codes. */
export interface Subjects {
  labs: string[];
  academies: string[];
}

/** The same as people name them: by their slugs, of today or before. */
export interface NamedSubjects {
  labs?: string[] | null;
  academies?: string[] | null;
}

/** The same as it is read. */
export interface ShownSubjects {
  labs: LabView[];
  academies: Academy[];
}

const MOST_SUBJECTS = 40;

/** @throws BadUserInput on `labs` or `academies` when one is unknown, or none is named */
export async function readSubjects(
  manager: EntityManager,
  directory: DirectoryService,
  named: NamedSubjects,
): Promise<Subjects> {
  const labs = eachOnce('labs', named.labs).map((slug) => directory.lab(slug)?.slug ?? unknown('labs', 'Le lab', slug));
  const academies = eachOnce('academies', named.academies).map(
    (slug) => directory.academy(slug)?.code ?? unknown('academies', 'L’académie', slug),
  );
  if (labs.length + academies.length === 0) {
    throw new BadUserInput('labs', 'Dites de quel lab il s’agit, ou de quelle académie.');
  }
  const rows = labs.length > 0 ? await manager.findBy(Lab, { slug: In(labs) }) : [];
  return { labs: rows.map(({ id }) => id), academies };
}

function eachOnce(field: string, slugs: string[] | null | undefined): string[] {
  if (!slugs) return [];
  if (slugs.length <= MOST_SUBJECTS) return [...new Set(slugs)];
  throw new BadUserInput(field, `C’est trop à la fois : ${MOST_SUBJECTS} au plus.`);
}

function unknown(field: string, what: string, slug: string): never {
  throw new BadUserInput(field, `${what} « ${slug.slice(0, 60)} » n’existe pas.`);
}

/** The rows of a table that says whom something is about. */
export const subjectRows = ({ labs, academies }: Subjects) => [
  ...labs.map((lab) => ({ lab, academy: null })),
  ...academies.map((academy) => ({ lab: null, academy })),
];

const TABLES = {
  interaction: 'interaction_subject',
  action: 'next_action_subject',
} as const;

/** Whom each of these is about, as the directory names them today, in one statement whatever their number. */
export async function shownSubjects(
  manager: EntityManager,
  directory: DirectoryService,
  owner: keyof typeof TABLES,
  ids: string[],
): Promise<(id: string) => ShownSubjects> {
  const rows = await manager.query<{ owner: string; lab: string | null; academy: string | null }[]>(
    `SELECT s.${owner} AS owner, lab.slug AS lab, academy.slug AS academy
     FROM ${TABLES[owner]} s LEFT JOIN lab ON lab.id = s.lab LEFT JOIN academy ON academy.code = s.academy
     WHERE s.${owner} = ANY ($1) ORDER BY s.id`,
    [ids],
  );
  return (id) => {
    const own = rows.filter((row) => row.owner === id);
    return named(directory, { labs: own.map(({ lab }) => lab), academies: own.map(({ academy }) => academy) });
  };
}

/** The labs and académies of slugs, each once: two labs that became one are one. */
export function named(
  directory: DirectoryService,
  { labs, academies }: { labs: (string | null)[]; academies: (string | null)[] },
): ShownSubjects {
  const found = <T>(slugs: (string | null)[], find: (slug: string) => T | null): T[] => [
    ...new Set(slugs.flatMap((slug) => (slug === null ? [] : (find(slug) ?? [])) as T | never[])),
  ];
  return {
    labs: found(labs, (slug) => directory.lab(slug)),
    academies: found(academies, (slug) => directory.academy(slug)),
  };
}
