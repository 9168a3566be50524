import { type EntityManager, IsNull, LessThan, Not } from 'typeorm';
import { headingOfYear } from '../../domain/headings.ts';
import type { Actor } from '../access/actor.ts';
import { Edition } from '../labs/edition.entity.ts';
import { FicheContent } from '../labs/fiche-content.ts';
import { Fiche, FicheRevision, type RevisionAct } from '../labs/fiche.entity.ts';
import { labAtSlug, livingHeir } from '../labs/lab-at.ts';
import type { Lab } from '../labs/lab.entity.ts';
import { BadUserInput, Conflict, Forbidden, NotFound } from '../platform/errors.ts';

/** One lab's fiche for one edition, as someone who may write it holds it. */
export interface FicheInHand {
  lab: Lab;
  year: number;
  /** null before the first save. */
  fiche: Fiche | null;
  /** The latest revision; null before the first save. */
  latest: FicheRevision | null;
  published: FicheRevision | null;
  /** What everybody reads of the lab until it is published: this edition's fiche, or the last one before. */
  shown: FicheContent | null;
  /** What it says: the latest revision, or what the last published fiche of an earlier edition said. */
  content: FicheContent;
  /** The edition of that earlier fiche. */
  filledFrom: number | null;
}

/**
 * The living lab at a slug, of today or before, for someone who may write its fiche: a merged one is carried on by
 * another.
 * @throws NotFound, Forbidden
 */
export async function labToEdit(manager: EntityManager, actor: Actor, slug: string): Promise<Lab> {
  return (await labAndHeir(manager, actor, slug)).heir;
}

/**
 * The lab at a slug, even a merged one, for someone who may read what was kept of it.
 * @throws NotFound, Forbidden
 */
export async function labToReadOf(manager: EntityManager, actor: Actor, slug: string): Promise<Lab> {
  return (await labAndHeir(manager, actor, slug)).lab;
}

/**
 * The lab at a slug to write something of it: until the transaction ends, nobody else does, nor merges or renames it.
 * @throws NotFound, Forbidden; BadUserInput on `lab` when it was merged: what is written is not of its heir
 */
export async function labToWrite(transaction: EntityManager, actor: Actor, slug: string): Promise<Lab> {
  const { lab, heir } = await labAndHeir(transaction, actor, slug, { lock: { mode: 'for_no_key_update' } });
  if (lab === heir) return lab;
  throw new BadUserInput('lab', `« ${lab.name} » est maintenant réuni à « ${heir.name} » : sa fiche ne change plus.`);
}

async function labAndHeir(
  manager: EntityManager,
  actor: Actor,
  slug: string,
  options: Parameters<typeof labAtSlug>[2] = {},
) {
  const lab = await labAtSlug(manager, slug, options);
  if (!lab) throw new NotFound('Ce lab n’existe pas.');
  const heir = await livingHeir(manager, lab);
  if (!actor.mayEdit(heir.id)) throw new Forbidden('Vous n’êtes pas de l’équipe qui tient la fiche de ce lab.');
  return { lab, heir };
}

/**
 * Takes the fiche for reading.
 * @throws NotFound, Forbidden; BadUserInput on `edition` when there is none such, or it is closed
 */
export async function takeFiche(
  manager: EntityManager,
  actor: Actor,
  slug: string,
  year: number,
): Promise<FicheInHand> {
  const lab = await labToEdit(manager, actor, slug);
  await openEdition(manager, year);
  return ficheInHand(manager, lab, year, await manager.findOneBy(Fiche, { lab: lab.id, year }));
}

/**
 * Takes the fiche for writing: whoever else would waits until the transaction ends, and the edition stays open so long.
 * @throws as `takeFiche`; BadUserInput on `lab` when it was merged; Conflict when `revision` is not the latest any more
 */
export async function takeFicheToWrite(
  transaction: EntityManager,
  actor: Actor,
  slug: string,
  year: number,
  revision: number,
): Promise<FicheInHand & { fiche: Fiche }> {
  const lab = await labToWrite(transaction, actor, slug);
  await openEdition(transaction, year, { lock: { mode: 'pessimistic_read' } });
  await transaction
    .createQueryBuilder()
    .insert()
    .into(Fiche)
    .values({ lab: lab.id, year, draft: null, published: null })
    .orIgnore()
    .execute();
  const fiche = await transaction.findOneOrFail(Fiche, {
    where: { lab: lab.id, year },
    lock: { mode: 'pessimistic_write' },
  });
  const held = await ficheInHand(transaction, lab, year, fiche);
  const current = held.latest?.number ?? 0;
  if (revision !== current) {
    throw new Conflict(
      'Cette fiche a été modifiée entre-temps : rien n’est écrasé, comparez les deux versions.',
      current,
    );
  }
  return { ...held, fiche };
}

/** Adds a revision, which becomes the draft. */
export async function addRevision(
  transaction: EntityManager,
  actor: Actor,
  { fiche, latest }: FicheInHand & { fiche: Fiche },
  { act, content }: { act: RevisionAct; content: FicheContent },
): Promise<FicheRevision> {
  const made = await transaction.save(FicheRevision, {
    fiche: fiche.id,
    number: (latest?.number ?? 0) + 1,
    content,
    act,
    by: actor.account!.id,
    byFunction: actor.saidFunction,
  });
  await transaction.update(Fiche, fiche.id, { draft: made.id });
  return made;
}

async function openEdition(manager: EntityManager, year: number, options: object = {}): Promise<void> {
  const edition = Number.isSafeInteger(year) ? await manager.findOne(Edition, { where: { year }, ...options }) : null;
  if (!edition) throw new BadUserInput('edition', `Il n’y a pas d’édition ${year}.`);
  if (edition.state === 'FROZEN') {
    throw new BadUserInput('edition', `L’édition ${year} est close : ses fiches ne changent plus.`);
  }
}

/** Not locked: see `takeFicheToWrite`. */
export async function ficheInHand(
  manager: EntityManager,
  lab: Lab,
  year: number,
  fiche: Fiche | null,
): Promise<FicheInHand> {
  const latest =
    fiche && (await manager.findOne(FicheRevision, { where: { fiche: fiche.id }, order: { number: 'DESC' } }));
  const published = fiche?.published ? await manager.findOneBy(FicheRevision, { id: fiche.published }) : null;
  const before = published ? null : await lastPublishedBefore(manager, lab, year);
  return {
    lab,
    year,
    fiche,
    latest,
    published,
    shown: namedToday(lab, published?.content ?? before?.content ?? null),
    content: latest?.content ?? namedToday(lab, filledWith(lab, before))!,
    filledFrom: latest ? null : (before?.year ?? null),
  };
}

/** What a fiche says before anything of it was saved. `before`: that of the last edition that the lab published. */
export const filledWith = (lab: Lab, before: PublishedBefore | null): FicheContent =>
  before ? ofItsYear(before) : blankContent(lab);

/** What an earlier fiche told of its year stays under that year's heading, until it is written anew. */
const ofItsYear = ({ year, content }: PublishedBefore): FicheContent => ({
  ...content,
  sections: content.sections.map((section) => ({
    ...section,
    heading: section.heading ?? headingOfYear(section.key, content.subject, year),
  })),
});

/** What everybody reads today bears the name of today. */
const namedToday = (lab: Lab, content: FicheContent | null): FicheContent | null =>
  content && { ...content, name: lab.name };

interface PublishedBefore {
  year: number;
  content: FicheContent;
}

/** What the last published fiche of an earlier edition said: a new one starts from it. */
export async function lastPublishedBefore(
  manager: EntityManager,
  lab: Lab,
  year: number,
): Promise<PublishedBefore | null> {
  const fiche = await manager.findOne(Fiche, {
    where: { lab: lab.id, year: LessThan(year), published: Not(IsNull()) },
    order: { year: 'DESC' },
  });
  if (!fiche) return null;
  return {
    year: fiche.year,
    content: (await manager.findOneByOrFail(FicheRevision, { id: fiche.published! })).content,
  };
}

/** What a fiche says before anything was answered. */
function blankContent(lab: Lab): FicheContent {
  return Object.assign(new FicheContent(), {
    name: lab.name,
    subject: 'LAB' as const,
    status: null,
    launchPrecision: 'UNKNOWN' as const,
    launchFrom: null,
    launchTo: null,
    headcount: null,
    fte: null,
    structures: [],
    teamNote: null,
    themes: null,
    otherThemes: [],
    services: null,
    otherServices: [],
    sections: [],
    contactFunction: null,
    contactEmail: null,
    contactUrl: null,
  });
}
