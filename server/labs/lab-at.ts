import { type EntityManager, IsNull } from 'typeorm';
import { NotFound } from '../platform/errors.ts';
import { Lab, LabSlug } from './lab.entity.ts';

/** The lab of a slug, of today or before; null when there is none, or it was merged into another. */
export async function labAt(manager: EntityManager, slug: string): Promise<Lab | null> {
  if (!/^[a-z0-9-]+$/.test(slug)) return null;
  const today = await manager.findOneBy(Lab, { slug, mergedInto: IsNull() });
  const former = today ? null : await manager.findOneBy(LabSlug, { slug });
  return today ?? (former && (await manager.findOneBy(Lab, { id: former.lab, mergedInto: IsNull() })));
}

/** As `labAt`. @throws NotFound when there is none */
export async function knownLabAt(manager: EntityManager, slug: string): Promise<Lab> {
  const lab = await labAt(manager, slug);
  if (!lab) throw new NotFound('Ce lab n’existe pas.');
  return lab;
}
