import type { DataSource, EntityManager } from 'typeorm';
import { todayInParis } from '../../domain/day.ts';
import { manyWorkSessions } from './work-sessions.ts';
import { aLongJournal } from './tracking.ts';

export interface DeskSize {
  labs: number;
  entries: number;
  sessions: number;
}

/** What the desk is built for. */
export const LARGE: DeskSize = { labs: 500, entries: 20_000, sessions: 5_000 };
/** A tenth of it: nothing is without something to read. */
export const SMALL: DeskSize = { labs: 50, entries: 2_000, sessions: 500 };

/** The labs of the seeds are among those of the desk. */
const SEEDED = 12;

/**
 * A desk of many years: labs, a journal and a register of the size that is given, and all else in proportion. Some of
 * it is about Créteil's lab and about the académie of Bordeaux, and some is planned around `today`. Made of plain
 * numbers, the same each time.
 */
export async function aDesk(
  dataSource: DataSource,
  { labs, entries, sessions }: DeskSize,
  today = todayInParis(),
): Promise<void> {
  await aLongJournal(dataSource, { labs: labs - SEEDED, entries });
  await dataSource.transaction(async (transaction) => {
    await manyWorkSessions(transaction, sessions);
    await officeHours(transaction, sessions / 2);
    await aboutKnownPlaces(transaction);
    await traces(transaction);
    await settleMost(transaction);
    await maturities(transaction);
    await residences(transaction);
    await decisions(transaction);
    await aroundToday(transaction, today);
  });
  await dataSource.query('VACUUM ANALYZE'); // as PostgreSQL does by itself in time
}

const officeHours = (transaction: EntityManager, count: number) =>
  transaction.query(
    `INSERT INTO office_hour (day, minutes, with_whom, by_function)
     SELECT date '2016-01-01' + (n * 7919) % 3650, 15 + 15 * (n % 4), 'une équipe', 'Équipe centrale'
     FROM generate_series(1, $1::int) n`,
    [count],
  );

/** One entry in 400 for each, as for any other lab. */
async function aboutKnownPlaces(transaction: EntityManager): Promise<void> {
  await transaction.query(
    `INSERT INTO interaction_subject (interaction, date, lab)
     SELECT i.id, i.date, lab.id FROM interaction i JOIN lab ON slug = 'creteil' WHERE i.id % 400 = 0`,
  );
  await transaction.query(
    `INSERT INTO interaction_subject (interaction, date, academy)
     SELECT i.id, i.date, academy.code FROM interaction i JOIN academy ON slug = 'bordeaux' WHERE i.id % 400 = 1`,
  );
}

/** One entry in ten was edited. */
const traces = (transaction: EntityManager) =>
  transaction.query(
    `INSERT INTO interaction_change (interaction, act, before, after, by_function)
     SELECT id, 'EDITED', content || '{"note": "Avant"}', content, 'Équipe centrale'
     FROM interaction, LATERAL (SELECT jsonb_build_object('kind', kind, 'date', date, 'note', note, 'labs', '[]'::jsonb,
       'academies', '[]'::jsonb, 'obstacles', '[]'::jsonb) AS content) said WHERE id % 10 = 0`,
  );

/** One action in ten is still open. */
export const settleMost = (transaction: EntityManager) =>
  transaction.query(
    `UPDATE next_action SET settled_at = due + time '12:00', settled_by_function = 'Équipe centrale', revision = 2
     WHERE id % 10 <> 0`,
  );

/** Three readings of each lab, and one step back in each history of four. */
const maturities = (transaction: EntityManager) =>
  transaction.query(
    `INSERT INTO maturity_reading (lab, level, since, confirmed, recorded_at, by_function)
     SELECT id, CASE WHEN step = 3 AND place % 4 = 0 THEN 'PREMIERS_CONTACTS'
         ELSE (ARRAY['VEILLE', 'PREMIERS_CONTACTS', 'SUIVI'])[step] END,
       date '2016-06-01' + 365 * step, true, timestamptz '2016-06-02 12:00Z' + interval '1 year' * step, 'Équipe centrale'
     FROM (SELECT id, row_number() OVER (ORDER BY slug) AS place FROM lab) lab, generate_series(1, 3) step`,
  );

/** One lab in two has had a residence, and one of those in two its return. */
async function residences(transaction: EntityManager): Promise<void> {
  await transaction.query(
    `INSERT INTO residence (lab, goal, by_function)
     SELECT id, 'Travailler ensemble', 'Équipe centrale'
     FROM (SELECT id, slug, row_number() OVER (ORDER BY slug) AS place FROM lab) lab WHERE place % 2 = 0 OR slug = 'creteil'`,
  );
  await transaction.query(
    `INSERT INTO residence (academy, by_function) SELECT code, 'Équipe centrale' FROM academy WHERE slug = 'bordeaux'`,
  );
  await transaction.query(
    `INSERT INTO residence_visit (residence, way, state, first_day, last_day, why)
     SELECT r.id, way, CASE WHEN r.id % 3 = 0 THEN 'DROPPED' ELSE 'PLANNED' END, date '2020-01-06' + (r.id % 100)::int * 14,
       date '2020-01-07' + (r.id % 100)::int * 14, 'Le calendrier'
     FROM residence r, unnest(ARRAY['ALLER', 'RETOUR']) way WHERE way = 'ALLER' OR r.id % 2 = 0`,
  );
}

/** What was decided of lines of « À faire »: two of each lab. */
const decisions = (transaction: EntityManager) =>
  transaction.query(
    `INSERT INTO worklist_decision (rule, lab, fact, settled_at, reason, by_function)
     SELECT (ARRAY['no-contact', 'old-fiche'])[n], id, 'fait ' || n, now(), 'Vu', 'Équipe centrale'
     FROM lab, generate_series(1, 2) n`,
  );

/** A year of what is planned, half of it to come: each week has four actions, a visit and two sessions. */
async function aroundToday(transaction: EntityManager, today: string): Promise<void> {
  await transaction.query(
    `WITH made AS (
       INSERT INTO next_action (what, due, by_function)
       SELECT 'Prévue', $1::date + week * 7 + n, 'Équipe centrale' FROM generate_series(-26, 26) week, generate_series(0, 3) n
       RETURNING id
     ), about AS (
       INSERT INTO next_action_subject (action, lab) SELECT made.id, lab.id FROM made, lab WHERE slug = 'creteil'
     ) INSERT INTO next_action_subject (action, academy)
       SELECT made.id, academy.code FROM made, academy WHERE slug = 'bordeaux' AND made.id % 4 = 0`,
    [today],
  );
  await transaction.query(
    `WITH made AS (
       INSERT INTO residence (lab, by_function)
       SELECT id, 'Équipe centrale' FROM lab, generate_series(0, 52) WHERE slug = 'nice' RETURNING id
     )
     INSERT INTO residence_visit (residence, way, state, first_day, last_day)
     SELECT id, 'ALLER', 'PLANNED', day, day + 1
     FROM (SELECT id, $1::date + 7 * (row_number() OVER (ORDER BY id) - 27)::int AS day FROM made) visit`,
    [today],
  );
  await transaction.query(
    `WITH made AS (
       INSERT INTO work_session (title, first_day, nature, help, by_function)
       SELECT 'Séance', $1::date + week * 7 + n, 'PROJET', 'LEVEL_1', 'Équipe centrale'
       FROM generate_series(-26, 26) week, generate_series(0, 1) n RETURNING id
     ) INSERT INTO work_session_lab SELECT made.id, lab.id FROM made, lab WHERE slug = 'paris'`,
    [today],
  );
}
