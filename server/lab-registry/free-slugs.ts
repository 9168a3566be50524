import type { EntityManager } from 'typeorm';
import { slugProblem, slugsToTry } from '../../domain/lab-slug.ts';
import { labAtSlug } from '../labs/lab-at.ts';
import type { Lab } from '../labs/lab.entity.ts';
import { BadUserInput } from '../platform/errors.ts';

/**
 * That an address can be a lab's: well written, and neither of today nor of before another's, so that no shared link
 * ever leads to the wrong lab. Its own former one can be taken back.
 * @throws BadUserInput on `slug`
 */
export async function refuseUnlessFree(transaction: EntityManager, slug: string, lab: Lab | null): Promise<void> {
  const problem = slugProblem(slug);
  if (problem) throw new BadUserInput('slug', problem);
  const owner = await labAtSlug(transaction, slug);
  if (!owner || owner.id === lab?.id) return;
  const whose = owner.slug === slug ? 'est celle' : 'a été celle';
  const why = owner.slug === slug ? '' : ', et les liens d’alors y mènent encore';
  throw new BadUserInput(
    'slug',
    `L’adresse /labs/${slug} ${whose} de « ${owner.name} »${why} : choisissez-en une autre.`,
  );
}

/** A free address for a new lab of this name. */
export async function proposedSlug(
  manager: EntityManager,
  academy: { slug: string; name: string },
  name: string,
): Promise<string> {
  const rows = await manager.query<{ slug: string }[]>(
    'SELECT slug FROM lab WHERE starts_with(slug, $1) UNION SELECT slug FROM lab_slug WHERE starts_with(slug, $1)',
    [academy.slug],
  );
  const taken = new Set(rows.map(({ slug }) => slug));
  const tries = slugsToTry(academy, name);
  let slug = tries.next().value;
  while (taken.has(slug)) slug = tries.next().value;
  return slug;
}
