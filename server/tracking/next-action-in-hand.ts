import { type EntityManager, IsNull } from 'typeorm';
import { dayWords } from '../../domain/day.ts';
import { saidFunction } from '../access/actor.ts';
import type { Author } from '../audit/record-act.ts';
import { Account } from '../accounts/account.entity.ts';
import { BadUserInput, Conflict, NotFound } from '../platform/errors.ts';
import { Mistakes } from '../platform/mistakes.ts';
import { staffWordsOf } from './central-staff.ts';
import type { NextActionInput } from './interaction-input.ts';
import { NextAction, NextActionSubject } from './next-action.entity.ts';
import { type Subjects, subjectRows } from './subjects.ts';
import { readDay, readDayAhead, readId, readSaid } from './tracking-input.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `field` is where it stands in the form: « nextAction. » under an entry. */
type GivenAction = NextActionInput & { field: string };

/** What an action says, as it is kept. */
type ReadAction = Pick<NextAction, 'what' | 'due' | 'owner' | 'by' | 'byFunction'>;

/**
 * It is planned for a day to come; for any day under an entry, which may be written down late.
 * @throws BadUserInput on the fields that cannot be kept
 */
export async function readNextAction(
  transaction: EntityManager,
  author: Author,
  { what, due, owner, field }: GivenAction,
  { anyDay = false } = {},
): Promise<ReadAction> {
  const mistakes = new Mistakes();
  const readDue = anyDay ? readDay : readDayAhead;
  const read = {
    what: mistakes.gather(() => readSaid(`${field}what`, what, 'Dites ce qu’il faut faire.')),
    due: mistakes.gather(() => (due ? readDue(`${field}due`, due) : null)),
    owner: await mistakes.gather(() => readOwner(transaction, `${field}owner`, owner)),
    by: author.account!.id,
    byFunction: author.saidFunction,
  };
  mistakes.tell();
  return read;
}

export async function addNextAction(
  transaction: EntityManager,
  read: ReadAction,
  { interaction, about }: { interaction: string | null; about: Subjects },
): Promise<NextAction> {
  const { id } = await transaction.save(NextAction, { ...read, interaction });
  const rows = subjectRows(about).map((subject) => ({ action: id, ...subject }));
  await transaction.insert(NextActionSubject, rows);
  return transaction.findOneByOrFail(NextAction, { id });
}

/** The same action for each lab and each académie, of its own: as many statements for two as for all. */
export async function addNextActionToEach(
  transaction: EntityManager,
  read: ReadAction,
  about: Subjects,
): Promise<number> {
  const subjects = subjectRows(about);
  const { identifiers } = await transaction.insert(
    NextAction,
    subjects.map(() => ({ ...read, interaction: null })),
  );
  const rows = subjects.map((subject, index) => ({ action: identifiers[index]!.id as string, ...subject }));
  await transaction.insert(NextActionSubject, rows);
  return subjects.length;
}

/** Someone of central staff, who can sign in. @throws BadUserInput */
export async function readOwner(transaction: EntityManager, field: string, given: string | null | undefined) {
  if (!given) return null;
  const known =
    ID.test(given) && (await transaction.findOneBy(Account, { id: given, central: true, suspendedAt: IsNull() }));
  if (known) return known.id;
  throw new BadUserInput(
    field,
    'Ce compte n’est pas de l’équipe centrale : choisissez quelqu’un d’autre, ou personne.',
  );
}

/**
 * Takes an action for writing: whoever else would waits until the transaction ends.
 * @throws NotFound; Conflict when `revision` is not the one of now, with what was done meanwhile
 */
export async function takeNextAction(transaction: EntityManager, given: string, revision: number): Promise<NextAction> {
  const id = readId(given);
  const action = id && (await transaction.findOne(NextAction, { where: { id }, lock: { mode: 'for_no_key_update' } }));
  if (!action) throw new NotFound('Cette action n’existe pas.');
  if (action.revision === revision) return action;
  const owner = action.owner && (await transaction.findOneBy(Account, { id: action.owner }));
  const whose = owner
    ? `elle est à présent à ${await staffWordsOf(transaction, owner.id, saidFunction(owner))}`
    : 'elle n’est à personne';
  const now = action.settledAt
    ? `elle a été réglée par ${await staffWordsOf(transaction, action.settledBy, action.settledByFunction!)}`
    : `${whose}, ${action.due ? `pour le ${dayWords(action.due)}` : 'sans date'}`;
  throw new Conflict(`L’action « ${action.what} » a changé entre-temps : ${now}.`, action.revision);
}
