import { beforeAll, describe, expect, it } from 'vitest';
import { WORKLIST_RULE_NAMES } from '../../../domain/worklist-rules.ts';
import { worklistQuery } from '../../../server/worklist/worklist-query.ts';
import { anAccount } from '../../factories/accounts.ts';
import { aLongJournal } from '../../factories/tracking.ts';
import { type Line, worklistOf } from '../../factories/worklist.ts';
import { application, type Reader } from '../../setup/application.ts';
import { sentStatements } from '../../setup/sent-statements.ts';

/** 500 labs, 20,000 entries, and 5,000 actions that are all late. */
const essaim = application();
let central: Reader & { account: string };
let few: string[];
const ask = () => sentStatements(essaim.dataSource, () => worklistOf(central));

beforeAll(async () => {
  central = await anAccount(essaim, { central: true });
  await ask();
  few = await ask();
  await aLongJournal(essaim.dataSource);
}, 60_000);

describe('« À faire », as long as years make it', () => {
  it('is asked in as many statements as a short one', async () => {
    expect(await ask()).toEqual(few);
    expect(few.filter((statement) => statement.includes('worklist_decision'))).toHaveLength(1);
  });

  it('reads no journal: the last contact of each lab is one look-up', async () => {
    const { sql, values } = worklistQuery({
      ...{
        today: '2026-01-15',
        account: central.account,
        aside: false,
        whose: 'ALL',
        rule: null,
        line: null,
        after: null,
        limit: 31,
      },
    });
    const plan = await essaim.dataSource.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${sql}`, values);
    const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(lines).not.toMatch(/Seq Scan on interaction/);
    expect(lines).toMatch(/Index Only Scan.* using interaction_of_lab/);
  });

  it('is read page by page, each line once, in the order of what presses; counts say how many there are', async () => {
    const filter = { rule: 'NO_CONTACT' };
    const { counts } = await worklistOf(central, filter);
    const seen: Line[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof worklistOf>> = await worklistOf(central, filter, after);
      expect(page.entries.length).toBeLessThanOrEqual(30);
      seen.push(...page.entries);
      after = page.next;
    } while (after !== null);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(counts.find(({ rule }) => rule === 'NO_CONTACT')!.count).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(100);
    const called = seen.flatMap(({ id }) => /last-contact:(\d{4}-\d\d)/.exec(id)?.[1] ?? []);
    expect(called).toEqual([...called].sort());
  });

  it('begins with what is late the longest, and goes on from one kind to the next', async () => {
    const { entries, next } = await worklistOf(central);
    expect(entries.map(({ rule }) => rule)).toEqual(Array.from({ length: 30 }, () => 'ACTION_DUE'));
    expect(entries[0]!.why).toContain('de retard');
    const last = await worklistOf(central, {}, next!.replace(/ .* /, ' infinity z '));
    expect(last.entries[0]!.rule).not.toBe('ACTION_DUE');
  });

  it('counts every kind, whatever kind is asked for, among those of whom is asked for', async () => {
    const all = await worklistOf(central);
    expect(all.counts.map(({ rule }) => rule)).toEqual(WORKLIST_RULE_NAMES);
    expect((await worklistOf(central, { rule: 'FICHE_OLD' })).counts).toEqual(all.counts);
    expect((await worklistOf(central, { whose: 'MINE' })).counts.every(({ count }) => count === 0)).toBe(true);
  });

  it.each(['x', '0', '0 2021-02-30 x', '-1 infinity x', '99 infinity x|y'])(
    'begins anew after %j, or is at its end',
    async (after) => {
      const { entries } = await worklistOf(central, {}, after);
      expect(entries.every(({ rule }) => rule === 'ACTION_DUE')).toBe(true);
    },
  );
});
