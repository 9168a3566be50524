import { describe, expect, it } from 'vitest';
import { anAccount } from '../../factories/accounts.ts';
import { aNextAction, aResidence } from '../../factories/tracking.ts';
import { aWorkSession } from '../../factories/work-sessions.ts';
import { application, type Reader } from '../../setup/application.ts';

const essaim = application({ forEach: 'test' });

interface Planned {
  actions: { what: string; due: string; labs: { slug: string }[] }[];
  visits: { residence: { lab: { slug: string } | null }; visit: { way: string; firstDay: string } }[];
  sessions: { title: string }[];
  whole: boolean;
}
const WEEK = `query ($week: String!, $mine: Boolean) { plannedWeek(week: $week, mine: $mine) {
  actions { what due labs { slug } } visits { residence { lab { slug } } visit { way firstDay } } sessions { title } whole
} }`;
const LATE = `query ($week: String!, $mine: Boolean, $after: ID) {
  lateActions(week: $week, mine: $mine, after: $after) { total next entries { what } }
}`;
const weekOf = async (reader: Reader, week = '2021-W10', mine = false) =>
  (await reader.graphql<{ plannedWeek: Planned }>(WEEK, { week, mine })).plannedWeek;
const lateOf = async (reader: Reader, given: object = {}) =>
  (
    await reader.graphql<{ lateActions: { total: number; next: string | null; entries: { what: string }[] } }>(LATE, {
      week: '2021-W10',
      ...given,
    })
  ).lateActions;

// 2021-W10: from Monday 8 to Sunday 14 March
describe('a week', () => {
  it('has the open actions of its days, first and last included, and no others', async () => {
    const { manager } = essaim.dataSource;
    for (const due of ['2021-03-07', '2021-03-08', '2021-03-14', '2021-03-15', null]) {
      await aNextAction(manager, { what: `pour ${due}`, due });
    }
    await aNextAction(manager, { due: '2021-03-10', settledAt: new Date(), settledByFunction: 'Équipe centrale' });
    const { actions, whole } = await weekOf(await essaim.signedIn('centrale'));
    expect(actions.map(({ what }) => what)).toEqual(['pour 2021-03-08', 'pour 2021-03-14']);
    expect(actions[0]!.labs).toEqual([{ slug: 'creteil' }]);
    expect(whole).toBe(true);
  });

  it('has the visits and sessions that have a day in it, whenever they begin', async () => {
    const { manager } = essaim.dataSource;
    const visits = [
      { labs: ['nice'], firstDay: '2021-03-06', lastDay: '2021-03-08' },
      { labs: ['paris'], firstDay: '2021-03-14', lastDay: '2021-03-14', state: 'POSTPONED', why: 'Grève' },
      { labs: ['reims'], firstDay: '2021-03-15', lastDay: '2021-03-16' },
      { labs: ['rennes'], firstDay: '2021-03-09', lastDay: '2021-03-09', state: 'DROPPED', why: 'Grève' },
      { labs: ['limoges'] },
    ] as const;
    for (const { labs, ...visit } of visits) await aResidence(manager, { labs: [...labs], ...visit });
    await aWorkSession(manager, { title: 'Avant', firstDay: '2021-03-01', lastDay: '2021-03-07' });
    await aWorkSession(manager, { title: 'À cheval', firstDay: '2021-03-05', lastDay: '2021-03-20' });
    await aWorkSession(manager, { title: 'Dedans', firstDay: '2021-03-14' });
    await aWorkSession(manager, { title: 'Retirée', firstDay: '2021-03-10', removedAt: new Date() });
    const week = await weekOf(await essaim.signedIn('centrale'));
    expect(week.visits.map(({ residence }) => residence.lab!.slug)).toEqual(['nice', 'paris']);
    expect(week.sessions.map(({ title }) => title)).toEqual(['À cheval', 'Dedans']);
  });

  it('narrows to the actions of whoever asks, and to nothing else', async () => {
    const { manager } = essaim.dataSource;
    const colleague = await anAccount(essaim, { central: true });
    await aNextAction(manager, { what: 'À moi', due: '2021-03-09', owner: colleague.account });
    await aNextAction(manager, { what: 'À personne', due: '2021-03-09' });
    await aNextAction(manager, { what: 'Tard, à moi', due: '2021-02-09', owner: colleague.account });
    await aNextAction(manager, { what: 'Tard, à personne', due: '2021-02-09' });
    await aWorkSession(manager, { firstDay: '2021-03-10' });
    const { actions, sessions } = await weekOf(colleague, '2021-W10', true);
    expect(actions.map(({ what }) => what)).toEqual(['À moi']);
    expect(sessions).toHaveLength(1);
    expect((await lateOf(colleague, { mine: true })).entries).toEqual([{ what: 'Tard, à moi' }]);
    expect((await lateOf(colleague)).total).toBe(2);
  });

  it.each(['', '2021-W53', 'hier'])('that is none is refused: « %s »', async (week) => {
    const central = await essaim.signedIn('centrale');
    expect(await central.refusal(WEEK, { week })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'week' });
    expect(await central.refusal(LATE, { week })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'week' });
  });
});

describe('what is late', () => {
  it('is read page by page, the earliest first, each once', async () => {
    const { manager } = essaim.dataSource;
    for (let number = 0; number < 45; number++) {
      await aNextAction(manager, { what: `${number}`, due: number % 2 ? '2021-03-01' : '2021-02-01' });
    }
    const central = await essaim.signedIn('centrale');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof lateOf>> = await lateOf(central, { after });
      expect(page.total).toBe(45);
      seen.push(...page.entries.map(({ what }) => what));
      after = page.next;
    } while (after);
    const even = Array.from({ length: 23 }, (_, half) => `${half * 2}`);
    expect(seen).toEqual([...even, ...even.slice(0, 22).map((number) => `${Number(number) + 1}`)]);
  });

  it('goes on from nowhere but where it was', async () => {
    const central = await essaim.signedIn('centrale');
    const refusal = await central.refusal(LATE, { week: '2021-W10', after: '2021-02-30_1' });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  });
});
