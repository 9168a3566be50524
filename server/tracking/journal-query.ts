import type { InteractionKind } from '../../domain/interactions.ts';
import type { DayCursor } from '../platform/database/day-cursor.ts';
import { type Given, hasWords } from '../platform/database/words-to-find.ts';
import type { Subjects } from './subjects.ts';

/** Which entries are asked for: all that is given must hold. */
export interface JournalQuestion {
  /** Any of these; null: all. */
  about: Subjects | null;
  text: string | null;
  kind: InteractionKind | null;
  /** A code. */
  obstacle: string | null;
  from: string | null;
  to: string | null;
  /** Those before this entry. */
  before: DayCursor | null;
  limit: number;
}

type Looked = Omit<JournalQuestion, 'limit'>;

interface Statement {
  sql: string;
  values: unknown[];
}

/** As the index `interaction_words` has it. */
const WORDS_OF_ENTRY = `words_to_find(coalesce(i.note, '') || ' ' || coalesce(i.participants, ''))`;

/**
 * The dates and ids of a page of entries, latest first. Each lab and each académie asked for is read from where its
 * page begins, through its own index, for as many entries as the page holds: nothing reads a journal from its beginning.
 */
export function journalQuery(question: JournalQuestion): Statement {
  const values: unknown[] = [];
  const given: Given = (value) => `$${values.push(value)}`;
  const limit = given(question.limit);
  const found = branches(question, given).map(
    ({ select, date, id }) => `(${select} ORDER BY ${date} DESC, ${id} DESC LIMIT ${limit})`,
  );
  const sql = `SELECT DISTINCT date::text, id FROM (${found.join(' UNION ALL ')}) entry
    ORDER BY date DESC, id DESC LIMIT ${limit}`;
  return { sql, values };
}

/** How many entries answer, wherever a page begins. */
export function journalCount(question: Omit<JournalQuestion, 'before' | 'limit'>): Statement {
  const values: unknown[] = [];
  const found = branches({ ...question, before: null }, (value) => `$${values.push(value)}`);
  const sql = `SELECT count(DISTINCT id)::int AS total FROM (${found.map(({ select }) => select).join(' UNION ALL ')}) entry`;
  return { sql, values };
}

/** One for each lab and each académie asked for, or else one. */
const branches = (question: Looked, given: Given) => {
  const facts = factsOf(question, given);
  return waysIn(question, given).map(({ from, date, id, where }) => {
    const conditions = [...where, ...daysOf(question, date, id, given), ...facts];
    return { date, id, select: `SELECT ${date} AS date, ${id} AS id FROM ${from} WHERE ${conditions.join(' AND ')}` };
  });
};

/** The tables that the entries are found by. */
function waysIn({ about, obstacle }: Looked, given: Given) {
  const by = (table: string) => ({
    from: `${table} k JOIN interaction i ON i.id = k.interaction`,
    date: 'k.date',
    id: 'k.interaction',
  });
  if (about) {
    const subject = by('interaction_subject');
    const labs = about.labs.map((lab) => ({ ...subject, where: [`k.lab = ${given(lab)}::uuid`] }));
    const academies = about.academies.map((code) => ({ ...subject, where: [`k.academy = ${given(code)}::text`] }));
    return [...labs, ...academies];
  }
  if (obstacle) return [{ ...by('interaction_obstacle'), where: [`k.obstacle = ${given(obstacle)}::text`] }];
  return [{ from: 'interaction i', date: 'i.date', id: 'i.id', where: [] }];
}

/** What must hold of the entry itself. */
function factsOf({ about, obstacle, kind, text }: Looked, given: Given): string[] {
  const sought = hasWords(WORDS_OF_ENTRY, text ?? '', given);
  const has = (code: string) =>
    `EXISTS (SELECT FROM interaction_obstacle o WHERE o.interaction = i.id AND o.obstacle = ${given(code)}::text)`;
  return [
    'i.removed_at IS NULL',
    ...(kind ? [`i.kind = ${given(kind)}::text`] : []),
    ...(about && obstacle ? [has(obstacle)] : []),
    ...(sought ? [sought] : []),
  ];
}

function daysOf({ from, to, before }: Looked, date: string, id: string, given: Given): string[] {
  return [
    ...(from ? [`${date} >= ${given(from)}::date`] : []),
    ...(to ? [`${date} <= ${given(to)}::date`] : []),
    ...(before ? [`(${date}, ${id}) < (${given(before.day)}::date, ${given(before.id)}::bigint)`] : []),
  ];
}
