import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SESSION_HELPS, SESSION_NATURES } from '../../../domain/work-sessions.ts';
import { WorkSession } from '../../../server/work-sessions/work-session.entity.ts';
import { anOfficeHour, aWorkSession } from '../../factories/work-sessions.ts';
import { application, type Reader } from '../../setup/application.ts';
import { sentStatements } from '../../setup/sent-statements.ts';

interface Statistics {
  total: number;
  byNature: { nature: string; count: number }[];
  byHelp: { help: string; count: number }[];
  crossing: { nature: string; help: string; count: number }[];
  officeHours: number;
  officeMinutes: number;
  declared: { code: string; number: number; atLeast: boolean; unit: string; source: string; recorded: number | null }[];
}
const STATISTICS = `query ($from: String, $to: String) { workSessionStatistics(from: $from, to: $to) {
  total byNature { nature count } byHelp { help count } crossing { nature help count } officeHours officeMinutes
  declared { code number atLeast unit source recorded }
} }`;
const statisticsOf = async (reader: Reader, period: { from?: string | null; to?: string | null } = {}) =>
  (await reader.graphql<{ workSessionStatistics: Statistics }>(STATISTICS, period)).workSessionStatistics;

const essaim = application();
let central: Reader;
beforeAll(async () => void (central = await essaim.signedIn('centrale')));

describe('what is declared', () => {
  it('stands beside what is recorded, with its source, and is in no count', async () => {
    await aWorkSession(essaim.dataSource.manager, { firstDay: '2020-06-01' });
    await anOfficeHour(essaim.dataSource.manager, { day: '2020-06-01', minutes: 90 });
    const { declared, total, officeMinutes } = await statisticsOf(central, { from: '2020-01-01', to: '2020-12-31' });
    expect([total, officeMinutes]).toEqual([1, 90]);
    expect(declared).toMatchObject([
      { code: 'sessions-2020', number: 54, atLeast: false, unit: 'sessions', recorded: 1 },
      { code: 'office-hours-2020', number: 30, atLeast: true, unit: 'heures', recorded: 90 },
      { code: 'labs-2020', number: 14, atLeast: false, unit: 'labs', recorded: 12 },
      { code: 'incubated-2020', number: 9, atLeast: false, unit: 'projets', recorded: null },
      { code: 'team-2020', number: 4, atLeast: false, unit: 'personnes', recorded: null },
    ]);
    expect(declared.every(({ source }) => source.includes('bilan d’activité 2020'))).toBe(true);
  });

  it('is shown for the periods that it is about', async () => {
    const codes = async (from: string | null, to: string | null) =>
      (await statisticsOf(central, { from, to })).declared.map(({ code }) => code);
    expect(await codes('2021-01-01', null)).toEqual([]);
    expect(await codes('2020-12-31', '2021-12-31')).not.toContain('team-2020');
    expect(await codes(null, null)).toHaveLength(5);
  });
});

describe('the statistics', () => {
  it('name the years of which there is something', async () => {
    const { manager } = essaim.dataSource;
    for (const firstDay of ['2018-01-01', '2018-06-01', '2018-12-31']) await aWorkSession(manager, { firstDay });
    await aWorkSession(manager, { firstDay: '2016-05-02', removedAt: new Date() });
    await anOfficeHour(manager, { day: '2015-12-31' });
    const ask = (to: string) => `{ workSessionStatistics(from: "2018-01-01", to: "${to}") { years } }`;
    const { workSessionStatistics } = await central.graphql<{ workSessionStatistics: { years: number[] } }>(
      ask('2018-12-31'),
    );
    expect(workSessionStatistics.years).toEqual([2020, 2018, 2015]);
    expect(await central.refusal(ask('2017-12-31'))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'to' });
  });

  it('of a period in which nothing was recorded are nothing, of each nature and level', async () => {
    const { total, byNature, byHelp, crossing } = await statisticsOf(central, { to: '2001-01-01' });
    expect(total).toBe(0);
    expect(byNature.map(({ nature, count }) => [nature, count])).toEqual(SESSION_NATURES.map((nature) => [nature, 0]));
    expect(byHelp).toHaveLength(4);
    expect(crossing).toHaveLength(24);
  });

  it('equal a slow recount, for any register and any period', async () => {
    const day = fc
      .integer({ min: 0, max: 40 })
      .map((n) => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10));
    const session = fc.record({
      firstDay: day,
      nature: fc.constantFrom(...SESSION_NATURES),
      help: fc.constantFrom(...SESSION_HELPS),
      removedAt: fc.constantFrom(null, null, null, new Date()),
    });
    const period = fc
      .record({ from: fc.option(day), to: fc.option(day) })
      .filter(({ from, to }) => !from || !to || from <= to);
    const { manager } = essaim.dataSource;
    await manager.query('DELETE FROM work_session');
    await fc.assert(
      fc.asyncProperty(
        fc.array(session, { maxLength: 12 }),
        fc.array(period, { minLength: 1, maxLength: 4 }),
        async (sessions, periods) => {
          await manager.query('DELETE FROM work_session');
          for (const given of sessions) await aWorkSession(manager, given);
          const kept = await manager.find(WorkSession);
          for (const { from, to } of periods) {
            const within = kept.filter(
              ({ firstDay, removedAt }) => !removedAt && (!from || firstDay >= from) && (!to || firstDay <= to),
            );
            const count = (test: (session: WorkSession) => boolean) => within.filter(test).length;
            const said = await statisticsOf(central, { from, to });
            expect(said.total).toBe(within.length);
            for (const { nature, count: n } of said.byNature) expect(n).toBe(count((one) => one.nature === nature));
            for (const { help, count: n } of said.byHelp) expect(n).toBe(count((one) => one.help === help));
            for (const { nature, help, count: n } of said.crossing)
              expect(n).toBe(count((one) => one.nature === nature && one.help === help));
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('are three questions, and a day that is none is refused', async () => {
    const statements = await sentStatements(essaim.dataSource, () => statisticsOf(central, { from: '2020-01-01' }));
    expect(statements.filter((text) => /work_session|office_hour|declared_figure/.test(text))).toHaveLength(4);
    expect(await central.refusal(STATISTICS, { from: '2021-02-30' })).toMatchObject({ field: 'from' });
  });
});

describe('office hours', () => {
  const SAVE = `mutation ($id: ID, $revision: Int!, $officeHour: OfficeHourInput!) {
    saveOfficeHour(id: $id, revision: $revision, officeHour: $officeHour) { id revision }
  }`;
  const given = { day: '2023-05-02', minutes: 45, withWhom: 'un principal de collège', about: 'Un lieu' };
  const listed = async () =>
    (
      await central.graphql<{ officeHours: { total: number; minutes: number; entries: object[] } }>(
        '{ officeHours(from: "2023-01-01") { total minutes entries { id day minutes withWhom about } } }',
      )
    ).officeHours;

  it('are recorded, changed once for each revision, removed and brought back', async () => {
    const { saveOfficeHour: made } = await central.graphql<{ saveOfficeHour: { id: string } }>(SAVE, {
      revision: 0,
      officeHour: given,
    });
    expect(await listed()).toEqual({ total: 1, minutes: 45, entries: [{ id: made.id, ...given }] });
    const change = { id: made.id, revision: 1, officeHour: { ...given, minutes: 60 } };
    await central.graphql(SAVE, change);
    expect(await central.refusal(SAVE, change)).toEqual({ code: 'CONFLICT', revision: 2 });
    await central.graphql('mutation ($id: ID!) { removeOfficeHour(id: $id, revision: 2) { id } }', { id: made.id });
    expect((await listed()).total).toBe(0);
    await central.graphql('mutation ($id: ID!) { restoreOfficeHour(id: $id) { id } }', { id: made.id });
    expect(await listed()).toMatchObject({ total: 1, minutes: 60 });
  });

  it.each([
    ['day', { day: 'hier' }],
    ['minutes', { minutes: 0 }],
    ['minutes', { minutes: 1_441 }],
    ['withWhom', { withWhom: ' ' }],
  ])('are refused at the field « %s »', async (field, wrong) => {
    const refusal = await central.refusal(SAVE, { revision: 0, officeHour: { ...given, ...wrong } });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
