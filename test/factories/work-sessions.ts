import type { EntityManager } from 'typeorm';
import { SESSION_HELPS, SESSION_NATURES } from '../../domain/work-sessions.ts';
import { OfficeHour } from '../../server/work-sessions/office-hour.entity.ts';
import { WorkSession, WorkSessionAcademy, WorkSessionLab } from '../../server/work-sessions/work-session.entity.ts';
import type { Reader } from '../setup/application.ts';
import { labOf } from './labs.ts';

/** A working session on a project, on one day of 2021. */
export async function aWorkSession(
  transaction: EntityManager,
  { labs = [], academies = [], ...given }: Partial<WorkSession> & { labs?: string[]; academies?: string[] } = {},
): Promise<WorkSession> {
  const made = await transaction.save(WorkSession, {
    title: 'Atelier d’idées',
    firstDay: '2021-03-09',
    nature: 'PROJET',
    help: 'LEVEL_2',
    byFunction: 'Équipe centrale',
    ...given,
  });
  for (const slug of labs) {
    await transaction.insert(WorkSessionLab, { session: made.id, lab: (await labOf(transaction, slug)).id });
  }
  for (const academy of academies) await transaction.insert(WorkSessionAcademy, { session: made.id, academy });
  return made;
}

export const anOfficeHour = (transaction: EntityManager, given: Partial<OfficeHour> = {}) =>
  transaction.save(OfficeHour, {
    day: '2021-03-09',
    minutes: 45,
    withWhom: 'une enseignante de collège',
    byFunction: 'Équipe centrale',
    ...given,
  });

/** A register of some years' work, over ten years. */
export async function manyWorkSessions(transaction: EntityManager, count: number): Promise<void> {
  await transaction.query(
    `INSERT INTO work_session (title, first_day, nature, help, outcome, by_function)
     SELECT 'Session ' || n || CASE WHEN n % 500 = 0 THEN ' sur les tiers-lieux' ELSE ' de travail' END,
       date '2015-01-01' + (n * 7919) % 3650, ($2::text[])[1 + n % 6], ($3::text[])[1 + n % 4],
       'Une feuille de route, des idées et trois prototypes', 'Équipe centrale'
     FROM generate_series(1, $1) n`,
    [count, SESSION_NATURES, SESSION_HELPS],
  );
  await transaction.query(
    `INSERT INTO work_session_lab SELECT s.id, l.id FROM work_session s
     JOIN (SELECT id, row_number() OVER (ORDER BY slug) AS place FROM lab) l ON l.place = 1 + s.id % 12`,
  );
  await transaction.query(
    `INSERT INTO work_session_academy SELECT s.id, a.code FROM work_session s
     JOIN (SELECT code, row_number() OVER (ORDER BY code) AS place FROM academy) a ON a.place = 1 + s.id % 34`,
  );
  await transaction.query('ANALYZE work_session, work_session_lab, work_session_academy');
}

export interface Session {
  id: string;
  revision: number;
  title: string;
  firstDay: string;
  lastDay: string | null;
  nature: string;
  help: string;
  mode: string | null;
  participantCount: number | null;
  participants: string | null;
  labs: { slug: string }[];
  academies: { slug: string }[];
  directions: string[];
  outcome: string | null;
  byFunction: string;
  removedAt: string | null;
  importedFrom: string | null;
}
const SESSION = `id revision title firstDay lastDay nature help mode participantCount participants labs { slug }
  academies { slug } directions outcome byFunction removedAt importedFrom`;

export const SAVE_SESSION = `mutation ($id: ID, $revision: Int!, $session: WorkSessionInput!) {
  saveWorkSession(id: $id, revision: $revision, session: $session) { ${SESSION} }
}`;
export const SESSIONS = `query ($filter: WorkSessionFilter, $after: ID) {
  workSessions(filter: $filter, after: $after) { total next entries { ${SESSION} } }
}`;

export const aSessionInput = (given: object = {}) => ({
  title: 'Atelier d’idées',
  firstDay: '2021-03-09',
  nature: 'PROJET',
  help: 'LEVEL_2',
  ...given,
});

export const saveSession = async (reader: Reader, given: object = {}, on: { id?: string; revision?: number } = {}) =>
  (
    await reader.graphql<{ saveWorkSession: Session }>(SAVE_SESSION, {
      revision: 0,
      ...on,
      session: aSessionInput(given),
    })
  ).saveWorkSession;

export const sessionsOf = async (reader: Reader, filter: object = {}, after: string | null = null) =>
  (
    await reader.graphql<{ workSessions: { total: number; next: string | null; entries: Session[] } }>(SESSIONS, {
      filter,
      after,
    })
  ).workSessions;

export const sessionWith = async (reader: Reader, id: string) =>
  (
    await reader.graphql<{ workSession: Session | null }>(`query ($id: ID!) { workSession(id: $id) { ${SESSION} } }`, {
      id,
    })
  ).workSession;
