import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SESSION_HELPS, SESSION_NATURES } from '../../domain/work-sessions.ts';
import { readDay } from './read-session.ts';
import { sessionCondition } from './session-filter.ts';
import type { CrossingCount, DeclaredFigureView, WorkSessionStatistics } from './session-statistics.view.ts';

/** Counts what is recorded, and shows what is declared beside it. */
@Injectable()
export class SessionStatisticsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Of a period, either end open. @throws BadUserInput on a day that is none */
  async statistics(from: string | null, to: string | null): Promise<WorkSessionStatistics> {
    const days = [from && readDay('from', from), to && readDay('to', to)];
    const { sql, values } = sessionCondition({ from, to });
    const counted = await this.dataSource.query<CrossingCount[]>(
      `SELECT nature, help, count(*)::int AS count FROM work_session s WHERE ${sql} GROUP BY nature, help`,
      values,
    );
    const [office] = await this.dataSource.query<[{ officeHours: number; officeMinutes: number }]>(
      `SELECT count(*)::int AS "officeHours", coalesce(sum(minutes), 0)::int AS "officeMinutes" FROM office_hour
       WHERE removed_at IS NULL AND ($1::date IS NULL OR day >= $1) AND ($2::date IS NULL OR day <= $2)`,
      days,
    );
    const declared = await this.dataSource.query<DeclaredFigureView[]>(DECLARED, days);
    const years = await this.dataSource.query<{ year: number }[]>(YEARS);
    return { ...summed(counted), ...office, declared, years: years.map(({ year }) => year) };
  }
}

const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);

function summed(counted: readonly CrossingCount[]) {
  const crossing = SESSION_NATURES.flatMap((nature) =>
    SESSION_HELPS.map(
      (help) => counted.find((cell) => cell.nature === nature && cell.help === help) ?? { nature, help, count: 0 },
    ),
  );
  return {
    total: sum(crossing),
    byNature: SESSION_NATURES.map((nature) => ({
      nature,
      count: sum(crossing.filter((cell) => cell.nature === nature)),
    })),
    byHelp: SESSION_HELPS.map((help) => ({ help, count: sum(crossing.filter((cell) => cell.help === help)) })),
    crossing,
  };
}

/** The last day of each year that has one in a table, through its index by day: one look-up for each year. */
const lastDays = (table: string, day: string) => `(
  WITH RECURSIVE last (day) AS (
    SELECT max(${day}) FROM ${table} WHERE removed_at IS NULL
    UNION ALL
    SELECT (SELECT max(${day}) FROM ${table} WHERE removed_at IS NULL AND ${day} < date_trunc('year', last.day)::date)
    FROM last WHERE last.day IS NOT NULL
  ) SELECT day FROM last WHERE day IS NOT NULL
)`;

const YEARS = `
  SELECT DISTINCT extract(year FROM day)::int AS year FROM (
    ${lastDays('work_session', 'first_day')} UNION ALL ${lastDays('office_hour', 'day')}
    UNION ALL SELECT last_day FROM declared_figure
  ) said ORDER BY year DESC`;

/** Beside each, what is recorded for its own period: fiches of the editions of its years, sessions, minutes. */
const DECLARED = `
  SELECT f.code, f.label, to_char(f.first_day, 'YYYY-MM-DD') AS "firstDay", to_char(f.last_day, 'YYYY-MM-DD') AS "lastDay",
    f.number, f.at_least AS "atLeast", f.unit, f.source, f.counted,
    CASE f.counted
      WHEN 'SESSIONS' THEN (SELECT count(*) FROM work_session
        WHERE removed_at IS NULL AND first_day BETWEEN f.first_day AND f.last_day)
      WHEN 'OFFICE_HOURS' THEN (SELECT coalesce(sum(minutes), 0) FROM office_hour
        WHERE removed_at IS NULL AND day BETWEEN f.first_day AND f.last_day)
      WHEN 'FICHES' THEN (SELECT count(*) FROM fiche
        WHERE published IS NOT NULL AND year BETWEEN extract(year FROM f.first_day) AND extract(year FROM f.last_day))
    END::int AS recorded
  FROM declared_figure f
  WHERE ($1::date IS NULL OR f.last_day >= $1) AND ($2::date IS NULL OR f.first_day <= $2)
  ORDER BY f.position`;
