import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { writeDayCursor } from '../platform/database/day-cursor.ts';
import { isoMoment } from '../platform/database/sql-moments.ts';
import { BadUserInput, Conflict, NotFound } from '../platform/errors.ts';
import { Mistakes } from '../platform/mistakes.ts';
import { OfficeHour } from './office-hour.entity.ts';
import type { OfficeHourInput, OfficeHourPage, OfficeHourView } from './office-hour.view.ts';
import { idIn, readDay, readLine, readText } from './read-session.ts';
import { traceChange } from './register-trace.ts';
import { afterCursor } from './session-filter.ts';

const AT_ONCE = 50;
const LONGEST_MINUTES = 1_440;
const COLUMNS = `s.id, s.revision, to_char(s.day, 'YYYY-MM-DD') AS day, s.minutes, s.with_whom AS "withWhom", s.about,
  s.by_function AS "byFunction", ${isoMoment('s.removed_at')} AS "removedAt"`;

/** « Office hours ». */
@Injectable()
export class OfficeHoursService {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of a period, latest first, page by page. @throws BadUserInput */
  async list(from: string | null, to: string | null, after: string | null): Promise<OfficeHourPage> {
    const all = {
      sql: 's.removed_at IS NULL AND ($1::date IS NULL OR s.day >= $1) AND ($2::date IS NULL OR s.day <= $2)',
      values: [from && readDay('from', from), to && readDay('to', to)],
    };
    const { sql, values } = afterCursor(all, after, 's.day');
    const read = await this.dataSource.query<OfficeHourView[]>(
      `SELECT ${COLUMNS} FROM office_hour s WHERE ${sql} ORDER BY s.day DESC, s.id DESC LIMIT ${AT_ONCE + 1}`,
      values,
    );
    const [sums] = await this.dataSource.query<[{ total: number; minutes: number }]>(
      `SELECT count(*)::int AS total, coalesce(sum(s.minutes), 0)::int AS minutes FROM office_hour s WHERE ${all.sql}`,
      all.values,
    );
    const entries = read.slice(0, AT_ONCE);
    return { entries, ...sums, next: read.length > entries.length ? writeDayCursor(entries.at(-1)!) : null };
  }

  /** Also one that was removed. null when there is none. */
  find(id: string): Promise<OfficeHourView | null> {
    return officeHourOf(this.dataSource.manager, id);
  }

  /** A new one when `id` is null. @throws BadUserInput, NotFound, Conflict when someone else saved it since */
  async save(actor: Actor, id: string | null, revision: number, given: OfficeHourInput): Promise<OfficeHourView> {
    const content = { ...contentOf(given), by: actor.account!.id, byFunction: actor.saidFunction };
    return this.dataSource.transaction(async (transaction) => {
      if (id === null) {
        const { identifiers } = await transaction.insert(OfficeHour, content);
        return (await officeHourOf(transaction, identifiers[0]!.id as string))!;
      }
      const before = await inHand(transaction, id, revision);
      await transaction.update(OfficeHour, id, { ...content, revision: revision + 1 });
      const after = (await officeHourOf(transaction, id))!;
      await traceChange(transaction, actor, { officeHour: id }, { act: 'EDITED', before, after });
      return after;
    });
  }

  /** It stays, marked, until it is restored. @throws NotFound, Conflict */
  async remove(actor: Actor, id: string, revision: number): Promise<OfficeHourView> {
    return this.dataSource.transaction(async (transaction) => {
      const before = await inHand(transaction, id, revision);
      await transaction.query('UPDATE office_hour SET removed_at = now(), revision = revision + 1 WHERE id = $1', [id]);
      await traceChange(transaction, actor, { officeHour: id }, { act: 'REMOVED', before, after: null });
      return (await officeHourOf(transaction, id))!;
    });
  }

  /** Brings back one that was removed. @throws NotFound */
  async restore(actor: Actor, id: string): Promise<OfficeHourView> {
    return this.dataSource.transaction(async (transaction) => {
      const [[restored]] = await transaction.query<[{ id: string }[]]>(
        `UPDATE office_hour SET removed_at = NULL, revision = revision + 1
         WHERE id = $1 AND removed_at IS NOT NULL RETURNING id`,
        [idIn(id)],
      );
      const after = await officeHourOf(transaction, id);
      if (!after) throw new NotFound(ABSENT);
      if (restored) await traceChange(transaction, actor, { officeHour: id }, { act: 'RESTORED', before: null, after });
      return after;
    });
  }
}

const ABSENT = 'Ce rendez-vous n’existe pas.';

/** @throws BadUserInput naming the fields */
function contentOf(given: OfficeHourInput) {
  const mistakes = new Mistakes();
  const content = {
    day: mistakes.gather(() => readDay('day', given.day)),
    minutes: mistakes.gather(() => readMinutes(given.minutes)),
    withWhom: mistakes.gather(() => readWithWhom(given.withWhom)),
    about: mistakes.gather(() => readText('about', given.about)),
  };
  mistakes.tell();
  return content;
}

function readMinutes(minutes: number): number {
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_MINUTES) return minutes;
  throw new BadUserInput('minutes', `Attendu : une durée en minutes, de 1 à ${LONGEST_MINUTES}.`);
}

function readWithWhom(given: string): string {
  const withWhom = readLine('withWhom', given);
  if (withWhom !== null) return withWhom;
  throw new BadUserInput('withWhom', 'Dites avec qui, en termes généraux : « une enseignante de lycée ».');
}

async function officeHourOf(manager: EntityManager, id: string): Promise<OfficeHourView | null> {
  const [found] = await manager.query<OfficeHourView[]>(`SELECT ${COLUMNS} FROM office_hour s WHERE s.id = $1`, [
    idIn(id),
  ]);
  return found ?? null;
}

/** As it is now, held until the end of the transaction. @throws NotFound, Conflict */
async function inHand(transaction: EntityManager, id: string, revision: number): Promise<OfficeHourView> {
  await transaction.query('SELECT FROM office_hour WHERE id = $1 FOR UPDATE', [idIn(id)]);
  const found = await officeHourOf(transaction, id);
  if (!found) throw new NotFound(ABSENT);
  if (found.revision !== revision) {
    throw new Conflict(`Entre-temps, ${found.byFunction} a changé ce rendez-vous.`, found.revision);
  }
  if (found.removedAt) throw new NotFound('Ce rendez-vous a été retiré : rétablissez-le d’abord.');
  return found;
}
