import type { EntityManager, FindOneOptions } from 'typeorm';
import { NotFound } from '../platform/errors.ts';
import { Lab, LabSlug } from './lab.entity.ts';

/**
 * The lab that has a slug today, or had it before; it may be merged. Under a lock it stays as it is until the
 * transaction ends.
 */
export async function labAtSlug(
  manager: EntityManager,
  slug: string,
  { lock }: Pick<FindOneOptions<Lab>, 'lock'> = {},
): Promise<Lab | null> {
  if (!/^[a-z0-9-]+$/.test(slug)) return null;
  const today = await manager.findOne(Lab, { where: { slug }, lock });
  const former = today ? null : await manager.findOneBy(LabSlug, { slug });
  return today ?? (former && (await manager.findOne(Lab, { where: { id: former.lab }, lock })));
}

/** The living lab that carries on a lab's work: the last of those that it was merged into, or itself. */
export async function livingHeir(manager: EntityManager, lab: Lab): Promise<Lab> {
  if (lab.mergedInto === null) return lab;
  return livingHeir(manager, await manager.findOneByOrFail(Lab, { id: lab.mergedInto }));
}

/** The living lab of a slug, of today or before: where that one was merged, the one that carries it on. */
export async function labAt(manager: EntityManager, slug: string): Promise<Lab | null> {
  const lab = await labAtSlug(manager, slug);
  return lab && (await livingHeir(manager, lab));
}

/** As `labAt`. @throws NotFound when there is none */
export async function knownLabAt(manager: EntityManager, slug: string): Promise<Lab> {
  const lab = await labAt(manager, slug);
  if (!lab) throw new NotFound('Ce lab n’existe pas.');
  return lab;
}
