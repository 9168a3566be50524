import { type EntityManager, In } from 'typeorm';
import { dayWords } from '../../domain/day.ts';
import { MOST_CHOSEN, placeWords } from '../../domain/network.ts';
import { Academy } from '../academies/academy.entity.ts';
import { Lab, LabSlug } from '../labs/lab.entity.ts';
import { BadUserInput } from '../platform/errors.ts';
import type { NamedSubjects, Subjects } from './subjects.ts';

/** A lab that was chosen on a page that is old by now. */
export interface GonePlace {
  /** As it was chosen. */
  slug: string;
  /** What became of it. */
  sentence: string;
}

/** What a choice of many comes to today. */
export interface Places {
  labs: Lab[];
  academies: Academy[];
}

/**
 * Those of a choice that live, by slugs of today or before, in a fixed number of statements, and those that do not. With
 * `hold`, none of them is closed or merged until the transaction ends.
 * @throws BadUserInput when nothing is chosen, or too much
 */
export async function findPlaces(
  manager: EntityManager,
  named: NamedSubjects,
  { hold = false } = {},
): Promise<Places & { gone: GonePlace[] }> {
  const slugs = { labs: [...new Set(named.labs)], academies: [...new Set(named.academies)] };
  const count = slugs.labs.length + slugs.academies.length;
  if (count === 0) throw new BadUserInput('labs', 'Choisissez au moins un lab ou une académie.');
  if (count > MOST_CHOSEN) {
    throw new BadUserInput('labs', `C’est trop à la fois : ${count} choisis, pour ${MOST_CHOSEN} au plus.`);
  }
  const former = await manager.findBy(LabSlug, { slug: In(slugs.labs) });
  const labs = await manager.find(Lab, {
    where: [{ slug: In(slugs.labs) }, { id: In(former.map(({ lab }) => lab)) }],
    order: { id: 'ASC' }, // so that nobody waits for one who waits for them
    ...(hold && { lock: { mode: 'pessimistic_read' as const } }),
  });
  const heirs = new Map(
    (await manager.findBy(Lab, { id: In(labs.flatMap(({ mergedInto }) => mergedInto ?? [])) })).map((heir) => [
      heir.id,
      heir,
    ]),
  );
  const academies = await manager.findBy(Academy, { slug: In(slugs.academies) });
  const known = new Map([
    ...former.map(({ slug, lab }) => [slug, lab] as const),
    ...labs.map((lab) => [lab.slug, lab.id] as const),
  ]);
  const gone = [
    ...slugs.labs.filter((slug) => !known.has(slug)).map((slug) => ({ slug, sentence: unknown('Le lab', slug) })),
    ...slugs.academies
      .filter((slug) => !academies.some((academy) => academy.slug === slug))
      .map((slug) => ({ slug, sentence: unknown('L’académie', slug) })),
    ...slugs.labs.flatMap((slug) => {
      const lab = labs.find(({ id }) => id === known.get(slug));
      return lab && !isLiving(lab) ? { slug, sentence: whatBecameOf(lab, heirs.get(lab.mergedInto ?? '')) } : [];
    }),
  ];
  return { labs: labs.filter(isLiving), academies, gone };
}

/** The same for writing: all or nothing. @throws BadUserInput on `labs` that names each that does not live any more */
export async function takePlaces(transaction: EntityManager, named: NamedSubjects): Promise<Places> {
  const { gone, ...places } = await findPlaces(transaction, named, { hold: true });
  if (gone.length > 0) {
    const told = gone.slice(0, MOST_TOLD).map(({ sentence }) => sentence);
    const more = gone.length > MOST_TOLD ? [`Et ${gone.length - MOST_TOLD} autres.`] : [];
    throw new BadUserInput('labs', ['Rien n’a été fait.', ...told, ...more].join(' '));
  }
  return places;
}

export const subjectsOf = ({ labs, academies }: Places): Subjects => ({
  labs: labs.map(({ id }) => id),
  academies: academies.map(({ code }) => code),
});

const MOST_TOLD = 5;

const isLiving = ({ closedOn, mergedInto }: Lab) => closedOn === null && mergedInto === null;

const unknown = (what: string, slug: string) => `${what} « ${slug.slice(0, 60)} » n’existe pas.`;

const whatBecameOf = ({ name, closedOn }: Lab, heir: Lab | undefined) =>
  heir ? `« ${name} » est réuni à « ${heir.name} ».` : `« ${name} » est arrêté depuis le ${dayWords(closedOn!)}.`;

export const placeCount = ({ labs, academies }: Places): string => placeWords(labs.length, academies.length);
