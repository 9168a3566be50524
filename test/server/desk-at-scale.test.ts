import { beforeAll, describe, expect, it } from 'vitest';
import { aDesk, type DeskSize, LARGE, SMALL } from '../factories/desk.ts';
import { application, type Reader, type TestApplication } from '../setup/application.ts';
import { DESK_PAGES, type DeskPage } from '../setup/desk-pages.ts';
import { type SentStatement, sentQueries } from '../setup/sent-statements.ts';

/** No page needs more. */
const MOST_STATEMENTS = 60;
/** What grows with the years: the journal, the register, what comes next. */
const GROWING = [
  ...['interaction', 'interaction_subject', 'interaction_obstacle', 'interaction_change'],
  ...['work_session', 'work_session_lab', 'work_session_academy', 'office_hour'],
  ...['next_action', 'next_action_subject'],
];

const small = application();
const large = application();
let readers: Map<TestApplication, Reader>;
let sizes: Map<string, number>;

beforeAll(async () => {
  readers = new Map([
    [small, await filled(small, SMALL)],
    [large, await filled(large, LARGE)],
  ]);
  const counted = GROWING.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  const [counts] = await large.dataSource.query<[Record<string, number>]>(`SELECT ${counted.join(', ')}`);
  sizes = new Map(Object.entries(counts));
});

async function filled(essaim: TestApplication, size: DeskSize): Promise<Reader> {
  await aDesk(essaim.dataSource, size);
  await essaim.change(async () => undefined);
  return essaim.signedIn('centrale');
}

async function sentBy(essaim: TestApplication, { asks }: DeskPage): Promise<SentStatement[]> {
  const reader = readers.get(essaim)!;
  const open = async () => {
    for (const [document, variables] of asks) await reader.graphql(String(document), variables);
  };
  await open(); // what is only sent at first
  return sentQueries(essaim.dataSource, open);
}

const pages = DESK_PAGES.map((page) => [page.page, page] as const);

describe('with 500 labs, 20,000 entries and 5,000 sessions', () => {
  it('there are so many', async () => {
    const [counts] = await large.dataSource.query(
      `SELECT (SELECT count(*)::int FROM lab) AS labs, (SELECT count(*)::int FROM interaction) AS entries,
         (SELECT count(*)::int FROM work_session WHERE title LIKE 'Session %') AS sessions`,
    );
    expect(counts).toEqual(LARGE);
  });

  it.each(pages)('%s: as many statements as with a tenth of it, and few', async (_, page) => {
    const [few, many] = [await sentBy(small, page), await sentBy(large, page)];
    const told = many.map(({ sql }) => sql).join('\n');
    expect(many.length, told).toBe(few.length);
    expect(many.length, told).toBeLessThanOrEqual(MOST_STATEMENTS);
  });

  it.each(pages)('%s: reads no growing table whole, but where the question is about all', async (_, page) => {
    const whole = new Set<string>();
    for (const { sql, values } of await sentBy(large, page)) {
      if (!/^\s*(SELECT|WITH)/i.test(sql)) continue;
      const plan = await large.dataSource.query<unknown[]>(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, values);
      for (const [table, rows] of rowsRead(plan)) if (rows > sizes.get(table)! / 2) whole.add(table);
    }
    expect([...whole].filter((table) => !page.whole?.[table])).toEqual([]);
  });
});

interface PlanNode {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
}

/** Of each table that grows, how many rows were looked at, those that were dropped included; whatever the way to them. */
function rowsRead(plan: unknown, read = new Map<string, number>()): Map<string, number> {
  if (typeof plan !== 'object' || plan === null) return read;
  const { 'Relation Name': table, ...node } = plan as PlanNode;
  if (table && GROWING.includes(table)) {
    const dropped = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
    const rows = (node['Actual Rows'] + dropped) * node['Actual Loops'];
    read.set(table, (read.get(table) ?? 0) + rows);
  }
  for (const inner of Object.values(plan)) rowsRead(inner, read);
  return read;
}
