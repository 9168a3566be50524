import { beforeAll, describe, expect, it, vi } from 'vitest';
import { manyWorkSessions, sessionsOf } from '../../factories/work-sessions.ts';
import { application, type Reader } from '../../setup/application.ts';
import { sentStatements } from '../../setup/sent-statements.ts';

describe('at 5,000 sessions', () => {
  const essaim = application();
  let central: Reader;

  beforeAll(async () => {
    central = await essaim.signedIn('centrale');
    await manyWorkSessions(essaim.dataSource.manager, 5_000);
  });

  it('a page of the register is the same few statements, and each page is once', async () => {
    const filter = { lab: 'creteil' };
    const statements = await sentStatements(essaim.dataSource, () => sessionsOf(central, filter));
    expect(statements.filter((statement) => /work_session/.test(statement))).toHaveLength(4);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { entries, next } = await sessionsOf(central, filter, after);
      seen.push(...entries.map(({ id }) => id));
      after = next;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await sessionsOf(central, filter)).total);
  });

  it.each([
    ['the first page', {}],
    ['one nature', { nature: 'PROJET' }],
    ['words', { text: 'tiers-lieux' }],
    ['a lab', { lab: 'creteil' }],
    ['an académie', { academy: 'lyon' }],
    ['a period', { from: '2020-01-01', to: '2020-01-31' }],
  ])('reads no whole table for the page of %s', async (_, filter) => {
    const sent: [sql: string, values?: unknown[]][] = [];
    const spy = vi.spyOn(essaim.dataSource.logger, 'logQuery');
    spy.mockImplementation((sql, values) => void sent.push([sql, values as unknown[]]));
    await sessionsOf(central, filter).finally(() => spy.mockRestore());
    const [sql, values] = sent.find(([text]) => text.includes('ORDER BY s.first_day DESC'))!;
    const plan = JSON.stringify(await essaim.dataSource.query(`EXPLAIN (FORMAT JSON) ${sql}`, values));
    expect(plan).not.toMatch(/"Node Type":"Seq Scan"[^}]*"Relation Name":"work_session(_lab|_academy)?"/);
  });
});
