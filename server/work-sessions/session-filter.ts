import { periodMistake } from '../../domain/session-filter.ts';
import { readDayCursor } from '../platform/database/day-cursor.ts';
import { hasWords } from '../platform/database/words-to-find.ts';
import { BadUserInput } from '../platform/errors.ts';
import { readDay } from './read-session.ts';
import type { WorkSessionFilter } from './work-session.view.ts';

/** A condition in SQL on `work_session s`, and the values of its parameters, in their order. */
export interface Condition {
  sql: string;
  values: unknown[];
}

/** Those that stand and pass the filter. @throws BadUserInput on a day that is none, or a period that ends first */
export function sessionCondition(filter: WorkSessionFilter): Condition {
  const parts = ['s.removed_at IS NULL'];
  const values: unknown[] = [];
  const add = (value: unknown, sql: (place: string) => string) => {
    values.push(value);
    parts.push(sql(`$${values.length}`));
  };
  const { nature, help, mode, lab, academy, from, to, text } = filter;
  if (nature) add(nature, (place) => `s.nature = ${place}`);
  if (help) add(help, (place) => `s.help = ${place}`);
  if (mode) add(mode, (place) => `s.mode = ${place}`);
  if (lab) {
    add(
      lab,
      (place) => `s.id IN (SELECT session FROM work_session_lab c JOIN lab ON lab.id = c.lab WHERE slug = ${place})`,
    );
  }
  if (academy) {
    add(
      academy,
      (place) =>
        `s.id IN (SELECT session FROM work_session_academy c JOIN academy ON code = c.academy WHERE slug = ${place})`,
    );
  }
  if (from) add(readDay('from', from), (place) => `s.first_day >= ${place}`);
  if (to) add(readDay('to', to), (place) => `s.first_day <= ${place}`);
  const mistake = periodMistake(filter);
  if (mistake) throw new BadUserInput('to', mistake);
  const found = hasWords(WORDS_OF_SESSION, text ?? '', (value) => `$${values.push(value)}`);
  if (found) parts.push(found);
  return { sql: parts.join(' AND '), values };
}

/** Where the index `work_session_words` stands. */
const WORDS_OF_SESSION = `words_to_find(s.title || ' ' || coalesce(s.outcome, ''))`;

/** The same, of those that come after `cursor` in a list that is latest first. @throws BadUserInput on what is no cursor */
export function afterCursor({ sql, values }: Condition, cursor: string | null, day: string): Condition {
  if (cursor === null) return { sql, values };
  const last = readDayCursor('after', cursor);
  const place = values.length;
  return {
    sql: `${sql} AND (${day}, s.id) < ($${place + 1}::date, $${place + 2}::bigint)`,
    values: [...values, last.day, last.id],
  };
}
