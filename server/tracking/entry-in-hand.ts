import { type EntityManager, IsNull } from 'typeorm';
import type { Author } from '../audit/record-act.ts';
import { Conflict, NotFound } from '../platform/errors.ts';
import {
  Interaction,
  type InteractionAct,
  InteractionChange,
  type InteractionContent,
  InteractionObstacle,
  InteractionSubject,
} from './interaction.entity.ts';
import { type Subjects, subjectRows } from './subjects.ts';
import { readId } from './tracking-input.ts';

/**
 * Takes an entry for writing: whoever else would waits until the transaction ends.
 * @throws NotFound; Conflict when `revision` is not the one of now
 */
export async function takeEntry(transaction: EntityManager, given: string, revision: number): Promise<Interaction> {
  const id = readId(given);
  const entry = id && (await transaction.findOne(Interaction, { where: { id }, lock: { mode: 'for_no_key_update' } }));
  if (!entry) throw new NotFound('Cette entrée du journal n’existe pas.');
  if (entry.revision === revision) return entry;
  throw new Conflict(
    entry.removedAt
      ? 'Cette entrée a été retirée entre-temps.'
      : 'Cette entrée a été modifiée entre-temps : rien n’est écrasé, comparez les deux versions.',
    entry.revision,
  );
}

/** What a standing entry says. */
export async function contentOf(transaction: EntityManager, entry: Interaction): Promise<InteractionContent> {
  const { id: interaction, kind, date, endDate, mode, topic, participants, note } = entry;
  const subjects = await transaction.find(InteractionSubject, { where: { interaction }, order: { id: 'ASC' } });
  const obstacles = await transaction.find(InteractionObstacle, { where: { interaction }, order: { obstacle: 'ASC' } });
  return {
    ...{ kind, date, endDate, mode, topic, note, participants },
    labs: subjects.flatMap(({ lab }) => lab ?? []),
    academies: subjects.flatMap(({ academy }) => academy ?? []),
    obstacles: obstacles.map(({ obstacle }) => obstacle),
  };
}

/** A new entry; null when one of this draft is there already. */
export async function addEntry(
  transaction: EntityManager,
  author: Author,
  content: InteractionContent,
  draft: string | null = null,
): Promise<Interaction | null> {
  const { labs, academies, obstacles, ...facts } = content;
  const { identifiers } = await transaction
    .createQueryBuilder()
    .insert()
    .into(Interaction)
    .values({ ...facts, draft, by: author.account!.id, byFunction: author.saidFunction })
    .orIgnore()
    .execute();
  const [made] = identifiers;
  if (!made) return null;
  const entry = await transaction.findOneByOrFail(Interaction, { id: made.id as string });
  await joinTo(transaction, entry, { labs, academies }, obstacles);
  return entry;
}

/** Changes what an entry says, and keeps what it said. */
export async function changeEntry(
  transaction: EntityManager,
  author: Author,
  entry: Interaction,
  after: InteractionContent,
): Promise<Interaction> {
  const before = await contentOf(transaction, entry);
  if (isSame(before, after)) return entry;
  const { labs, academies, obstacles, ...facts } = after;
  await partFrom(transaction, entry);
  const changed = { ...entry, ...facts, revision: entry.revision + 1 };
  await transaction.update(Interaction, entry.id, { ...facts, revision: changed.revision });
  await joinTo(transaction, changed, { labs, academies }, obstacles);
  await keep(transaction, author, entry, 'EDITED', { before, after });
  return changed;
}

/** Takes an entry out of the journal; its trace keeps all that it said. */
export async function removeEntry(transaction: EntityManager, author: Author, entry: Interaction) {
  await keep(transaction, author, entry, 'REMOVED', { before: await contentOf(transaction, entry), after: null });
  await partFrom(transaction, entry);
  return stamp(transaction, entry, new Date());
}

/** Puts a removed entry back, as it was. */
export async function restoreEntry(transaction: EntityManager, author: Author, entry: Interaction) {
  const { before } = await transaction.findOneOrFail(InteractionChange, {
    where: { interaction: entry.id, act: 'REMOVED', after: IsNull() },
    order: { id: 'DESC' },
  });
  const { labs, academies, obstacles } = before!;
  await joinTo(transaction, entry, { labs, academies }, obstacles);
  await keep(transaction, author, entry, 'RESTORED', { before: null, after: await contentOf(transaction, entry) });
  return stamp(transaction, entry, null);
}

async function stamp(transaction: EntityManager, entry: Interaction, removedAt: Date | null): Promise<Interaction> {
  const revision = entry.revision + 1;
  await transaction.update(Interaction, entry.id, { removedAt, revision });
  return { ...entry, removedAt, revision };
}

async function keep(
  transaction: EntityManager,
  { account, saidFunction }: Author,
  { id: interaction }: Interaction,
  act: InteractionAct,
  said: Pick<InteractionChange, 'before' | 'after'>,
): Promise<void> {
  await transaction.insert(InteractionChange, {
    interaction,
    act,
    ...said,
    by: account?.id ?? null,
    byFunction: saidFunction,
  });
}

async function joinTo(
  transaction: EntityManager,
  { id: interaction, date }: Interaction,
  subjects: Subjects,
  obstacles: string[],
): Promise<void> {
  const rows = subjectRows(subjects).map((subject) => ({ interaction, date, ...subject }));
  await transaction.insert(InteractionSubject, rows);
  if (obstacles.length === 0) return;
  await transaction.insert(
    InteractionObstacle,
    obstacles.map((obstacle) => ({ interaction, date, obstacle })),
  );
}

async function partFrom(transaction: EntityManager, { id: interaction }: Interaction): Promise<void> {
  await transaction.delete(InteractionSubject, { interaction });
  await transaction.delete(InteractionObstacle, { interaction });
}

const isSame = (before: InteractionContent, after: InteractionContent) => inOrder(before) === inOrder(after);

/** As text, so that two can be compared: obstacles have no order, the rest has. */
function inOrder({ obstacles, ...rest }: InteractionContent): string {
  return JSON.stringify(Object.entries({ ...rest, obstacles: [...obstacles].sort() }).sort());
}
