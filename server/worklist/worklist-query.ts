import { isDay } from '../../domain/day.ts';
import { WORKLIST_RULE_NAMES, type WorklistRule, type WorklistWhose } from '../../domain/worklist-rules.ts';
import { LINE_ID } from './line-name.ts';
import type { LineRow } from './line-row.ts';
import { RULES } from './rules/rules.ts';

export interface WorklistQuestion {
  today: string;
  /** The account that asks. */
  account: string;
  /** Those put off or settled, or those that are to be done. */
  aside: boolean;
  whose: WorklistWhose;
  rule: WorklistRule | null;
  /** The id of one line alone. */
  line: string | null;
  after: Place | null;
  limit: number;
}

/** Where a line stands in the list. */
export interface Place {
  rank: number;
  /** « infinity » when it has none. */
  day: string;
  /** Its slug, then its id: among those that press the same, académie by académie. */
  name: string;
}

/** What a page of the list is made of. */
export interface WorklistAnswer {
  /** How many lines of each rule, whatever rule is asked for. */
  counts: Partial<Record<WorklistRule, number>>;
  /** How many are put off or settled, whoever has them. */
  aside: number;
  page: LineRow[];
}

/** An action keeps by itself to which day it was put off. */
const ACTION_AWAY = `CASE WHEN line.rule = 'ACTION_DUE' AND line.day > $1::date THEN line.day END`;

/** Every line that these rules raise today, with what was decided of it. */
function decided(rules: readonly WorklistRule[]): string {
  const raised = rules.map(
    (rule) =>
      `SELECT '${rule}' AS rule, ${WORKLIST_RULE_NAMES.indexOf(rule)} AS rank, raised.* FROM (${RULES[rule]}) raised`,
  );
  return `line AS (${raised.join(' UNION ALL ')}),
  decided AS (
    SELECT ${LINE_ID} AS id, concat_ws(' ', coalesce(lab.slug, academy.slug), ${LINE_ID}) AS name, line.*,
      lab.slug AS lab_slug, academy.slug AS academy_slug, coalesce(line.day, 'infinity') AS since, coalesce(line.revision, d.revision, 0) AS known,
      coalesce(line.owner, d.taken_by) AS taker, d.taken_at, away.put_off_to, d.settled_at, d.reason, d.by, d.by_function, d.at,
      coalesce(d.settled_at IS NOT NULL OR away.put_off_to > $1::date, false) AS aside
    FROM line LEFT JOIN lab ON lab.id = line.lab LEFT JOIN academy ON academy.code = line.academy
    LEFT JOIN worklist_decision d ON d.rule = line.rule AND d.fact = line.fact
      AND d.lab IS NOT DISTINCT FROM line.lab AND d.academy IS NOT DISTINCT FROM line.academy
    CROSS JOIN LATERAL (SELECT coalesce(d.put_off_to, ${ACTION_AWAY}) AS put_off_to) away
  )`;
}

const account = (of: string) => `CASE WHEN ${of}.id IS NOT NULL
  THEN json_build_object('id', ${of}.id, 'email', ${of}.email, 'function', ${of}.function, 'central', ${of}.central) END`;

/** As people read them: labs and académies by their slugs, who took them by their account. */
const shown = (lines: string) => `
  SELECT l.id, l.rule, l.rank, l.since, l.name, l.day, l.lab_slug AS lab, l.academy_slug AS academy, l.target, l.said,
    l.known AS revision, l.taken_at AS "takenAt", l.put_off_to AS "putOffTo", l.settled_at AS "settledAt", l.reason,
    l.by_function AS "byFunction", l.at,
    ${account('taker')} AS "takenBy", ${account('author')} AS "by"
  FROM (${lines}) l LEFT JOIN account taker ON taker.id = l.taker LEFT JOIN account author ON author.id = l.by`;

/** That whoever asks, $4, follows the lab or the académie of a line. */
const FOLLOWED = `EXISTS (
  SELECT FROM follower f WHERE f.account = $4::uuid AND (f.lab = decided.lab OR f.academy = decided.academy)
)`;

const IN_ORDER = 'rank, since, name COLLATE "C"';

/** A page, with the counts by kind, in one statement whatever the number of lines. */
export function worklistQuery(question: WorklistQuestion): { sql: string; values: unknown[] } {
  const { today, account, aside, whose, rule, line, after, limit } = question;
  const page = `SELECT * FROM asked WHERE ($5::text IS NULL OR rule = $5) AND ($10::text IS NULL OR id = $10)
    AND ($6::int IS NULL OR (rank, since, name COLLATE "C") > ($6, $7::date, $8::text)) ORDER BY ${IN_ORDER} LIMIT $9`;
  const sql = `WITH ${decided(WORKLIST_RULE_NAMES)},
    asked AS (
      SELECT * FROM decided WHERE aside = $2
        AND CASE $3 WHEN 'MINE' THEN taker = $4::uuid OR (taker IS NULL AND ${FOLLOWED}) WHEN 'FREE' THEN taker IS NULL ELSE true END
    )
    SELECT (SELECT coalesce(json_object_agg(rule, lines), '{}')
        FROM (SELECT rule, count(*) AS lines FROM asked GROUP BY rule) counted) AS counts,
      (SELECT count(*)::int FROM decided WHERE aside) AS aside,
      (SELECT coalesce(json_agg(shown ORDER BY ${IN_ORDER}), '[]') FROM (${shown(page)}) shown) AS page`;
  const place = [after?.rank ?? null, after?.day ?? null, after?.name ?? null];
  return { sql, values: [today, aside, whose, account, rule, ...place, limit, line] };
}

/** One line, if its rule still raises it. */
export const lineQuery = (rule: WorklistRule): string =>
  `WITH ${decided([rule])} SELECT to_json(shown) AS line FROM (${shown('SELECT * FROM decided WHERE id = $2')}) shown`;

export const writePlace = ({ rank, since, name }: LineRow): string => `${rank} ${since} ${name}`;

/** null when the text is no place. */
export function readPlace(text: string | null): Place | null {
  const [, rank, day, name] = /^(\d{1,3}) (infinity|\d{4}-\d\d-\d\d) (.+)$/.exec(text ?? '') ?? [];
  return rank && day && name && (day === 'infinity' || isDay(day)) ? { rank: Number(rank), day, name } : null;
}
