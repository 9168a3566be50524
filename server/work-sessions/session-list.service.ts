import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { daysAfter } from '../../domain/day.ts';
import { writeDayCursor } from '../platform/database/day-cursor.ts';
import { isoMoment } from '../platform/database/sql-moments.ts';
import { idIn } from './read-session.ts';
import { afterCursor, type Condition, sessionCondition } from './session-filter.ts';
import type {
  ConcernedAcademy,
  ConcernedPlace,
  WorkSessionFilter,
  WorkSessionPage,
  WorkSessionView,
} from './work-session.view.ts';

const SESSIONS_AT_ONCE = 50;
/** In days. Sessions are found by the day on which they begin: this is how far before a period one is looked for. */
const LONGEST_SPAN = 31;

const COLUMNS = `s.id, s.revision, s.title, to_char(s.first_day, 'YYYY-MM-DD') AS "firstDay",
  to_char(s.last_day, 'YYYY-MM-DD') AS "lastDay", s.nature, s.help, s.mode, s.participant_count AS "participantCount",
  s.participants, s.directions, s.outcome, s.by_function AS "byFunction",
  ${isoMoment('s.removed_at')} AS "removedAt",
  (SELECT file_name FROM session_import WHERE id = s.import) AS "importedFrom"`;

type Row = Omit<WorkSessionView, 'labs' | 'academies'>;

/** Reads the register. */
@Injectable()
export class SessionListService {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that pass the filter, latest first, page by page. @throws BadUserInput */
  async list(filter: WorkSessionFilter, after: string | null): Promise<WorkSessionPage> {
    const { manager } = this.dataSource;
    const all = sessionCondition(filter);
    const read = await sessionsWhere(manager, afterCursor(all, after, 's.first_day'), SESSIONS_AT_ONCE + 1);
    const [{ total }] = await manager.query<[{ total: number }]>(
      `SELECT count(*)::int AS total FROM work_session s WHERE ${all.sql}`,
      all.values,
    );
    const entries = read.slice(0, SESSIONS_AT_ONCE);
    const last = entries.at(-1);
    return {
      entries,
      total,
      next: read.length > entries.length ? writeDayCursor({ day: last!.firstDay, id: last!.id }) : null,
    };
  }

  /** Those that pass the filter, latest first, all of them, some at a time. @throws BadUserInput */
  async *all(filter: WorkSessionFilter, atOnce = 500): AsyncGenerator<WorkSessionView[]> {
    const condition = sessionCondition(filter);
    let after: string | null = null;
    do {
      const read: WorkSessionView[] = await sessionsWhere(
        this.dataSource.manager,
        afterCursor(condition, after, 's.first_day'),
        atOnce,
      );
      yield read;
      const last = read.at(-1);
      after = last && read.length === atOnce ? writeDayCursor({ day: last.firstDay, id: last.id }) : null;
    } while (after);
  }

  /** Those that have a day in a period, latest first; one that began more than `LONGEST_SPAN` days before it is left out. */
  during(manager: EntityManager, [from, to]: [from: string, to: string], limit: number): Promise<WorkSessionView[]> {
    const condition = {
      sql: `s.removed_at IS NULL AND s.first_day BETWEEN $1 AND $2 AND coalesce(s.last_day, s.first_day) >= $3`,
      values: [daysAfter(from, -LONGEST_SPAN), to, from],
    };
    return sessionsWhere(manager, condition, limit);
  }

  /** Also one that was removed: it says so. null when there is none. */
  async find(id: string): Promise<WorkSessionView | null> {
    return sessionOf(this.dataSource.manager, id);
  }
}

/** Also one that was removed. null when there is none. */
export async function sessionOf(manager: EntityManager, id: string): Promise<WorkSessionView | null> {
  const [found] = await sessionsWhere(manager, { sql: 's.id = $1', values: [idIn(id)] }, 1);
  return found ?? null;
}

/** Latest first, with what each concerns: three questions, however many there are. */
async function sessionsWhere(manager: EntityManager, { sql, values }: Condition, limit: number) {
  const rows = await manager.query<Row[]>(
    `SELECT ${COLUMNS} FROM work_session s WHERE ${sql} ORDER BY s.first_day DESC, s.id DESC LIMIT ${limit}`,
    values,
  );
  const ids = rows.map(({ id }) => id);
  const labs = await placesOf<ConcernedPlace>(manager, 'lab', ['slug', 'name'], ids);
  const academies = await placesOf<ConcernedAcademy>(manager, 'academy', ['slug', 'name', 'type'], ids);
  return rows.map((row) => ({ ...row, labs: labs.get(row.id) ?? [], academies: academies.get(row.id) ?? [] }));
}

const KEYS = { lab: 'lab.id', academy: 'academy.code' };

/** By session. */
async function placesOf<Place extends ConcernedPlace>(
  manager: EntityManager,
  kind: keyof typeof KEYS,
  columns: readonly (keyof Place & string)[],
  ids: readonly string[],
): Promise<Map<string, Place[]>> {
  const places = new Map<string, Place[]>();
  if (ids.length === 0) return places;
  const shown = columns.map((column) => `'${column}', ${kind}.${column}`).join(', ');
  const rows = await manager.query<{ session: string; place: Place }[]>(
    `SELECT c.session, json_build_object(${shown}) AS place FROM work_session_${kind} c JOIN ${kind} ON ${KEYS[kind]} = c.${kind}
     WHERE c.session = ANY ($1::bigint[]) ORDER BY name`,
    [ids],
  );
  for (const { session, place } of rows) places.set(session, [...(places.get(session) ?? []), place]);
  return places;
}
