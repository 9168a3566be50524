import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { sessionHelpWords, SESSION_HELPS } from '../../domain/work-sessions.ts';
import type { Actor } from '../access/actor.ts';
import { BadUserInput, Conflict, NotFound } from '../platform/errors.ts';
import { Mistakes } from '../platform/mistakes.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import {
  idIn,
  readCount,
  readDay,
  readLastDay,
  readLines,
  readNote,
  readText,
  readTitle,
  type SessionContent,
} from './read-session.ts';
import { traceChange } from './register-trace.ts';
import { sessionOf } from './session-list.service.ts';
import type { ConcernedPlace, WorkSessionChoices, WorkSessionInput, WorkSessionView } from './work-session.view.ts';

/** Writes the register of working sessions. */
@Injectable()
export class WorkSessionsService {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async choices(): Promise<WorkSessionChoices> {
    const { manager } = this.dataSource;
    const words = sessionHelpWords(this.settings.sessionLevel2);
    return {
      helps: SESSION_HELPS.map((help) => ({ help, label: words[help] })),
      labs: await manager.query<ConcernedPlace[]>('SELECT slug, name FROM lab ORDER BY name'),
      academies: await manager.query<ConcernedPlace[]>('SELECT slug, name FROM academy ORDER BY name'),
      directions: await directionsSaid(manager),
    };
  }

  /** A new one when `id` is null. @throws BadUserInput, NotFound, Conflict when someone else saved it since */
  async save(actor: Actor, id: string | null, revision: number, given: WorkSessionInput): Promise<WorkSessionView> {
    return this.dataSource.transaction(async (transaction) => {
      const content = await contentOf(transaction, given);
      const before = id === null ? null : await inHand(transaction, id, revision);
      const saved = before
        ? await rewrite(transaction, actor, before.id, content)
        : await add(transaction, actor, content);
      await concern(transaction, saved, content);
      const after = (await sessionOf(transaction, saved))!;
      if (before) await traceChange(transaction, actor, { session: saved }, { act: 'EDITED', before, after });
      return after;
    });
  }

  /** It stays, marked, until it is restored. @throws NotFound, Conflict */
  async remove(actor: Actor, id: string, revision: number): Promise<WorkSessionView> {
    return this.dataSource.transaction(async (transaction) => {
      const before = await inHand(transaction, id, revision);
      await transaction.query('UPDATE work_session SET removed_at = now(), revision = revision + 1 WHERE id = $1', [
        id,
      ]);
      await traceChange(transaction, actor, { session: id }, { act: 'REMOVED', before, after: null });
      return (await sessionOf(transaction, id))!;
    });
  }

  /** Brings back one that was removed. @throws NotFound */
  async restore(actor: Actor, id: string): Promise<WorkSessionView> {
    return this.dataSource.transaction(async (transaction) => {
      const [[restored]] = await transaction.query<[{ id: string }[]]>(
        `UPDATE work_session SET removed_at = NULL, revision = revision + 1
         WHERE id = $1 AND removed_at IS NOT NULL RETURNING id`,
        [idIn(id)],
      );
      const after = await sessionOf(transaction, id);
      if (!after) throw new NotFound(ABSENT);
      if (restored) await traceChange(transaction, actor, { session: id }, { act: 'RESTORED', before: null, after });
      return after;
    });
  }
}

const ABSENT = 'Cette session n’existe pas.';

/** As it is now, held until the end of the transaction. @throws NotFound, Conflict */
async function inHand(transaction: EntityManager, id: string, revision: number): Promise<WorkSessionView> {
  await transaction.query('SELECT FROM work_session WHERE id = $1 FOR UPDATE', [idIn(id)]);
  const session = await sessionOf(transaction, id);
  if (!session) throw new NotFound(ABSENT);
  if (session.revision !== revision) {
    const what = session.removedAt ? 'a retiré' : 'a modifié';
    throw new Conflict(`Entre-temps, ${session.byFunction} ${what} cette session.`, session.revision);
  }
  if (session.removedAt) throw new NotFound('Cette session a été retirée : rétablissez-la d’abord.');
  return session;
}

/** @throws BadUserInput naming the fields */
async function contentOf(transaction: EntityManager, given: WorkSessionInput): Promise<SessionContent> {
  const mistakes = new Mistakes();
  const firstDay = mistakes.gather(() => readDay('firstDay', given.firstDay));
  const content = {
    title: mistakes.gather(() => readTitle('title', given.title)),
    firstDay,
    lastDay: mistakes.gather(() => readLastDay('lastDay', given.lastDay, firstDay)),
    nature: given.nature,
    help: given.help,
    mode: given.mode ?? null,
    participantCount: mistakes.gather(() => readCount('participantCount', given.participantCount)),
    participants: mistakes.gather(() => readNote('participants', given.participants)),
    labs: await mistakes.gather(() => keysOf(transaction, 'labs', LAB_KEYS, given.labs)),
    academies: await mistakes.gather(() => keysOf(transaction, 'academies', ACADEMY_KEYS, given.academies)),
    directions: mistakes.gather(() => readLines('directions', given.directions)),
    outcome: mistakes.gather(() => readText('outcome', given.outcome)),
  };
  mistakes.tell();
  return content;
}

const LAB_KEYS = 'SELECT slug, id AS key FROM lab WHERE slug = ANY ($1)';
const ACADEMY_KEYS = 'SELECT slug, code AS key FROM academy WHERE slug = ANY ($1)';

async function keysOf(transaction: EntityManager, field: string, sql: string, slugs: string[]): Promise<string[]> {
  if (slugs.length === 0) return [];
  const known = new Map(
    (await transaction.query<{ slug: string; key: string }[]>(sql, [slugs])).map(({ slug, key }) => [slug, key]),
  );
  return [...new Set(slugs)].map((slug) => {
    const key = known.get(slug);
    if (key) return key;
    throw new BadUserInput(field, `« ${slug.slice(0, 40)} » n’est pas dans la liste.`);
  });
}

const COLUMNS = `title, first_day, last_day, nature, help, mode, participant_count, participants, directions, outcome,
  by, by_function`;

const valuesOf = (actor: Actor, content: SessionContent) => [
  content.title,
  content.firstDay,
  content.lastDay,
  content.nature,
  content.help,
  content.mode,
  content.participantCount,
  content.participants,
  content.directions,
  content.outcome,
  actor.account!.id,
  actor.saidFunction,
];

async function add(transaction: EntityManager, actor: Actor, content: SessionContent): Promise<string> {
  const [{ id }] = await transaction.query<[{ id: string }]>(
    `INSERT INTO work_session (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
    valuesOf(actor, content),
  );
  return id;
}

async function rewrite(transaction: EntityManager, actor: Actor, id: string, content: SessionContent): Promise<string> {
  await transaction.query(
    `UPDATE work_session SET revision = revision + 1,
       (${COLUMNS}) = ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) WHERE id = $13`,
    [...valuesOf(actor, content), id],
  );
  return id;
}

async function concern(
  transaction: EntityManager,
  session: string,
  { labs, academies }: SessionContent,
): Promise<void> {
  await transaction.query('DELETE FROM work_session_lab WHERE session = $1', [session]);
  await transaction.query('DELETE FROM work_session_academy WHERE session = $1', [session]);
  await transaction.query('INSERT INTO work_session_lab SELECT $1, unnest($2::uuid[])', [session, labs]);
  await transaction.query('INSERT INTO work_session_academy SELECT $1, unnest($2::text[])', [session, academies]);
}

/** Those that the latest sessions named, the most usual first. */
async function directionsSaid(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ direction: string }[]>(
    `SELECT direction FROM (
       SELECT directions FROM work_session WHERE removed_at IS NULL ORDER BY first_day DESC, id DESC LIMIT 500
     ) latest CROSS JOIN unnest(directions) AS direction
     GROUP BY direction ORDER BY count(*) DESC, direction LIMIT 20`,
  );
  return rows.map(({ direction }) => direction);
}
