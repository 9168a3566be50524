import { beforeAll, describe, expect, it } from 'vitest';
import { journalQuery, type JournalQuestion } from '../../../server/tracking/journal-query.ts';
import { journalOf, LIST, record } from '../../factories/journal.ts';
import { labOf } from '../../factories/labs.ts';
import { aLongJournal } from '../../factories/tracking.ts';
import { application, type Reader } from '../../setup/application.ts';
import { sentStatements } from '../../setup/sent-statements.ts';

describe('looking for words', () => {
  const essaim = application();
  let central: Reader;

  beforeAll(async () => {
    central = await essaim.signedIn('centrale');
    await record(central, { note: 'Résidence prévue ; ils accompagnaient les porteurs.', date: '2021-01-10' });
    await record(central, { note: 'Point sur les tiers-lieux', participants: 'L’équipe DANE', date: '2021-02-10' });
    await record(central, {
      note: 'Le réseau d’Orléans-Tours',
      labs: ['orleans-tours'],
      kind: 'AUTRE',
      date: '2021-03-10',
    });
  });

  it.each(['x', '2021-03-01', '2021-02-30_1', '2021-03-01/1', '2021-03-01_x'])(
    'refuses « %s », which is no place in it, rather than begin again',
    async (before) => {
      expect(await central.refusal(LIST, { filter: {}, before })).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'before',
      });
    },
  );

  it.each([
    ['a word that is only begun', { text: 'residen' }, ['2021-01-10']],
    ['another form of a word', { text: 'accompagner' }, ['2021-01-10']],
    ['a plural for a singular', { text: 'RÉSEAUX' }, ['2021-03-10']],
    ['a part of a word with a hyphen', { text: 'lieux' }, ['2021-02-10']],
    ['who took part', { text: 'equipe dane' }, ['2021-02-10']],
    ['all the words', { text: 'point résidence' }, []],
    ['small words alone', { text: 'le' }, ['2021-03-10', '2021-02-10', '2021-01-10']],
    ['signs that are no words', { text: '& | ! :* ()' }, ['2021-03-10', '2021-02-10', '2021-01-10']],
    ['nothing', {}, ['2021-03-10', '2021-02-10', '2021-01-10']],
    ['a kind', { kind: 'AUTRE' }, ['2021-03-10']],
    ['a period, its ends included', { from: '2021-01-10', to: '2021-02-10' }, ['2021-02-10', '2021-01-10']],
    ['words in a lab’s journal', { text: 'point', lab: 'creteil' }, ['2021-02-10']],
    ['words in an académie’s journal', { text: 'point', academy: 'orleans-tours' }, []],
  ])('finds by %s, and says how many', async (_, filter, days) => {
    const { entries, total } = await journalOf(central, filter);
    expect(entries.map(({ date }) => date)).toEqual(days);
    expect(total).toBe(Object.keys(filter).length > 0 ? days.length : null);
  });

  it.each([
    ['only begun', 'residen', ['Résidence']],
    ['in another form', 'accompagner', ['accompagnaient']],
    ['several, of those who took part too', 'EQUIPES dane', ['équipe', 'DANE']],
    ['a small one before others', 'le réseau', ['réseau']],
    ['that nothing has', 'atlantide', []],
    ['none', '', []],
  ])('tells which words were found, as they stand there: %s', async (_, text, found) => {
    expect((await journalOf(central, { text })).found).toEqual(found);
  });

  it.each([
    ['from', { from: '2021-02-30' }],
    ['to', { to: 'hier' }],
    ['labs', { lab: 'atlantide' }],
    ['academies', { academy: 'atlantide' }],
  ])('refuses on %s what is not known', async (field, filter) => {
    const query = 'query ($filter: InteractionFilter) { interactions(filter: $filter) { next } }';
    expect(await central.refusal(query, { filter })).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

describe('in a journal of 20,000 entries', () => {
  const essaim = application();
  let central: Reader;
  let lab: string;

  beforeAll(async () => {
    await aLongJournal(essaim.dataSource);
    await essaim.change(async () => undefined);
    central = await essaim.signedIn('centrale');
    lab = (await labOf(essaim.dataSource.manager, 'suivi-7')).id;
  });

  const ALL: JournalQuestion = {
    ...{ about: null, text: null, kind: null, obstacle: null, from: null, to: null, before: null },
    limit: 31,
  };
  const before = { date: '2020-01-01', id: '1500' };

  it.each([
    ['all of it', () => ALL],
    ['a page far down', () => ({ ...ALL, before })],
    ['a rare word', () => ({ ...ALL, text: 'trouvaille' })],
    ['a rare word that is begun', () => ({ ...ALL, text: 'trouv' })],
    ['a word in a third of it', () => ({ ...ALL, text: 'gouvernance' }), 7_000], // by the index on words: those that have it
    ['a kind', () => ({ ...ALL, kind: 'APPUI_SPONSOR' as const })],
    ['a period', () => ({ ...ALL, from: '2019-01-01', to: '2019-02-01' })],
    ['a lab', () => ({ ...ALL, about: { labs: [lab], academies: [] } })],
    ['a page of a lab', () => ({ ...ALL, about: { labs: [lab], academies: ['04'] }, before })],
    ['an obstacle', () => ({ ...ALL, obstacle: 'lieu' })],
  ] as [string, () => JournalQuestion, number?][])(
    '%s is read through an index, and no table whole',
    async (_, question, most = 3_000) => {
      const { sql, values } = journalQuery(question());
      const plan = JSON.stringify(await essaim.dataSource.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, values));
      expect(plan).toMatch(/Index/);
      expect(plan).not.toMatch(/Seq Scan/);
      const read = [...plan.matchAll(/"Actual Rows": ?(\d+)[^{]*?"Actual Loops": ?(\d+)/g)].map(
        ([, rows, loops]) => Number(rows) * Number(loops),
      );
      expect(Math.max(...read)).toBeLessThan(most);
      expect(plan).not.toMatch(/"Rows Removed by Filter": ?\d{4}/);
    },
  );

  it.each([
    ['labFile(slug: "suivi-7")', 28],
    ['labFile(slug: "creteil")', 28],
    ['academyFile(slug: "bordeaux")', 25],
    ['interactions(filter: { text: "gouvernance" })', 12],
    ['obstacleStatistics', 6],
  ])('%s sends a bounded number of statements', async (ask, most) => {
    const fields = ask.startsWith('interactions')
      ? '{ next entries { id labs { slug } } }'
      : ask.startsWith('obstacle')
        ? '{ entries places { entries } }'
        : '{ journal { entries { id labs { slug } obstacles { code } } } nextActions { id labs { slug } } residences { id } }';
    const statements = await sentStatements(essaim.dataSource, () => central.graphql(`{ ${ask} ${fields} }`));
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most);
  });

  it('is read page by page, each entry once, and every page says how many there are', async () => {
    const filter = { lab: 'suivi-7' };
    const seen: string[] = [];
    const totals = new Set<number | null>();
    let next: string | null = null;
    do {
      const page = await journalOf(central, filter, next);
      seen.push(...page.entries.map(({ id }) => id));
      totals.add(page.total);
      next = page.next;
    } while (next !== null);
    expect([...totals]).toEqual([seen.length]);
    const [{ count }] = await essaim.dataSource.query('SELECT count(*)::int FROM interaction_subject WHERE lab = $1', [
      lab,
    ]);
    expect(count).toBeGreaterThan(31);
    expect(seen).toHaveLength(count);
    expect(new Set(seen).size).toBe(count);
  });

  it('obstacles are counted, each entry once', async () => {
    const query = `{ obstacleStatistics(from: "2019-01-01", to: "2019-12-31") {
      obstacle { code } entries first last places { entries }
    } }`;
    const { obstacleStatistics: counts } = await central.graphql<{
      obstacleStatistics: { obstacle: { code: string }; entries: number; first: string; last: string }[];
    }>(query);
    const [{ count, first, last }] = await essaim.dataSource.query(
      `SELECT (count(*) FILTER (WHERE i.date BETWEEN '2019-01-01' AND '2019-12-31'))::int AS count,
         min(i.date)::text AS first, (max(i.date) FILTER (WHERE i.date <= '2019-12-31'))::text AS last
       FROM interaction i JOIN interaction_obstacle o ON o.interaction = i.id WHERE o.obstacle = 'lieu'`,
    );
    expect(counts.find(({ obstacle }) => obstacle.code === 'lieu')).toMatchObject({ entries: count, first, last });
  });
});
