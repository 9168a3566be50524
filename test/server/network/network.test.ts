import { beforeAll, describe, expect, it } from 'vitest';
import { addMonths, todayInParis } from '../../../domain/day.ts';
import { NETWORK_FACTS } from '../../../server/network/network-facts.ts';
import { anAccount } from '../../factories/accounts.ts';
import { settleMost } from '../../factories/desk.ts';
import { aLab, aPublishedFiche, BORDEAUX, labOf } from '../../factories/labs.ts';
import { follows, namesOf, NETWORK, networkSeenBy } from '../../factories/network.ts';
import { aLongJournal, aNextAction, anInteraction, aResidence } from '../../factories/tracking.ts';
import { application, type Reader } from '../../setup/application.ts';
import { sentStatements } from '../../setup/sent-statements.ts';

describe('the network', () => {
  const essaim = application();
  let central: Reader & { account: string };
  const today = todayInParis();
  const monthsAgo = (months: number) => addMonths(today, -months);

  beforeAll(async () => {
    central = await anAccount(essaim, { central: true, function: 'Cheffe de projet' });
    const suspended = await anAccount(essaim, { central: true });
    await anAccount(essaim, { roles: { nice: 'REFERENT' }, function: 'Animatrice du lab', email: 'nice@ac-essai.fr' });
    await essaim.change(async (transaction) => {
      await transaction.query('UPDATE account SET suspended_at = now() WHERE id = $1', [suspended.account]);
      await anInteraction(transaction, { labs: ['creteil'], date: monthsAgo(2) });
      await anInteraction(transaction, { labs: ['limoges'], date: monthsAgo(8) });
      await anInteraction(transaction, { labs: ['nice'], date: today, removedAt: new Date() });
      await anInteraction(transaction, { academies: [BORDEAUX], date: monthsAgo(1) });
      await aNextAction(transaction, { labs: ['creteil'], due: '2020-01-15' });
      await aNextAction(transaction, { labs: ['nice'], due: null });
      await aResidence(transaction, { labs: ['nice'], firstDay: '2199-05-03', lastDay: '2199-05-04' });
      await follows(transaction, central.account, 'paris');
      await follows(transaction, suspended.account, 'rennes');
      await aLab(transaction, { slug: 'arrete', closedOn: '2021-01-01' });
      const nice = await labOf(transaction, 'nice');
      const former = await aLab(transaction, { slug: 'reuni', mergedInto: nice.id });
      await anInteraction(transaction, { labs: [former.slug], date: monthsAgo(3) });
      await aPublishedFiche(transaction, { lab: await labOf(transaction, 'reims'), content: { status: 'ACTIF' } });
    });
  });

  it('shows every académie with its living labs below it, and those that have none', async () => {
    const { rows, total } = await networkSeenBy(central);
    expect(rows.filter(({ lab }) => !lab)).toHaveLength(34);
    expect(total).toBe(34 + 12);
    const names = namesOf(rows);
    expect(names.slice(0, 3)).toEqual(['(aix-marseille)', '(amiens)', '(besancon)']);
    expect(names[names.indexOf('(creteil)') + 1]).toBe('creteil');
    expect(names).not.toContain('arrete');
    expect(names).not.toContain('reuni');
  });

  it('knows of each what its file knows', async () => {
    const { rows } = await networkSeenBy(central);
    for (const { lab, academy, lastContact, nextContact, publishedAt, followedBy } of rows) {
      const file = lab ? `labFile(slug: "${lab.slug}")` : `academyFile(slug: "${academy.slug}")`;
      const fields = `lastContact nextContact followedBy { id function } ${lab ? 'publishedAt' : ''}`;
      const answer = await central.graphql<Record<string, object>>(`{ file: ${file} { ${fields} } }`);
      expect({ file, lastContact, nextContact, followedBy, ...(lab && { publishedAt }) }).toEqual({
        file,
        ...answer.file,
      });
    }
  });

  it('tells the last contact without what was removed, with what a merged lab brought; the next with what is late', async () => {
    const { rows } = await networkSeenBy(central);
    const row = (slug: string) => rows.find(({ lab }) => lab?.slug === slug)!;
    expect(row('nice')).toMatchObject({ lastContact: monthsAgo(3), nextContact: '2199-05-03', undatedActions: 1 });
    expect(row('reims')).toMatchObject({ nextContact: null, undatedActions: 0 });
    expect(row('creteil')).toMatchObject({ lastContact: monthsAgo(2), nextContact: '2020-01-15' });
    expect(row('paris')).toMatchObject({ lastContact: null, followedBy: { id: central.account } });
    expect(row('rennes').followedBy).toBeNull();
    expect(row('nice').referents).toEqual([{ email: 'nice@ac-essai.fr', function: 'Animatrice du lab' }]);
    expect(row('limoges').publishedAt).toBeNull(); // it came from a file
    expect(row('reims').publishedAt).not.toBeNull();
  });

  it.each([
    ['labs alone', { rows: 'LABS', text: 'creteil' }, ['creteil']],
    ['académies without a lab', { rows: 'WITHOUT_LAB', text: 'bordeaux' }, ['(bordeaux)']],
    ['words of the name, only begun', { text: 'bord' }, ['(bordeaux)']],
    ['words of the region', { text: 'occitanie', rows: 'LABS' }, ['montpellier', 'toulouse']],
    ['a follower', () => ({ follower: central.account }), ['paris']],
    ['nobody who can follow', { follower: 'personne', text: 'rennes', rows: 'LABS' }, ['rennes']],
    ['a maturity and a status', { maturities: ['PREMIERS_CONTACTS'], statuses: ['ACTIF'] }, ['reims']],
    ['labs with somebody to answer for them', { text: 'nice', withoutReferent: true }, []],
    ['labs without', { text: 'paris', withoutReferent: true }, ['paris']],
    ['no contact for six months', { noContactFor: 6, text: 'limoges' }, ['(limoges)', 'limoges']],
    ['a contact since', { noContactFor: 6, text: 'creteil' }, []],
    ['never a contact', { noContactFor: 6, text: 'versailles', rows: 'LABS' }, ['versailles']],
  ])('filters by %s', async (_, filter, expected) => {
    const asked = { filter: typeof filter === 'function' ? filter() : filter };
    expect(namesOf((await networkSeenBy(central, asked)).rows)).toEqual(expected);
  });

  it('filters by maturity as the directory says it', async () => {
    const { rows } = await networkSeenBy(central, { filter: { maturities: ['SUIVI'] } });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ lab }) => lab?.maturity?.level))).toEqual(new Set(['SUIVI']));
  });

  it('puts what is not known last, whichever way it is sorted', async () => {
    const filter = { rows: 'LABS' };
    for (const descending of [false, true]) {
      const { rows } = await networkSeenBy(central, { filter, sort: 'LAST_CONTACT', descending });
      const known = rows.slice(0, 3).map(({ lab }) => lab!.slug);
      expect(known).toEqual(descending ? ['creteil', 'nice', 'limoges'] : ['limoges', 'nice', 'creteil']);
      expect(rows.slice(3).every(({ lastContact }) => lastContact === null)).toBe(true);
      expect(rows.slice(3).map(({ lab }) => lab!.slug)).toEqual([...rows.slice(3).map(({ lab }) => lab!.slug)].sort());
    }
  });

  it('sorts by the age of fiches, the oldest first: those of which only the edition is known at the start of its year', async () => {
    const names = async (descending: boolean) =>
      namesOf((await networkSeenBy(central, { sort: 'FICHE', descending, filter: { rows: 'LABS' } })).rows);
    expect((await names(true))[0]).toBe('reims');
    expect((await names(false)).at(-1)).toBe('reims');
  });

  it.each([
    ['noContactFor', { filter: { noContactFor: 0 } }],
    ['noContactFor', { filter: { noContactFor: 121 } }],
    ['after', { after: 'x' }],
    ['after', { after: '["x"]' }],
  ])('refuses on %s what cannot be asked', async (field, asked) => {
    expect(await central.refusal(NETWORK, asked)).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

describe('with 500 labs and 20,000 entries', () => {
  const essaim = application();
  let central: Reader;
  let before: string[];
  const ask = async () =>
    (await sentStatements(essaim.dataSource, () => networkSeenBy(central, { sort: 'LAST_CONTACT' }))).filter(
      (statement) => !statement.includes('directory_version'), // of the directory, which looks whether it is old
    );

  beforeAll(async () => {
    central = await essaim.signedIn('centrale');
    before = await ask();
    await aLongJournal(essaim.dataSource);
    await essaim.change((transaction) => settleMost(transaction));
    await essaim.dataSource.query('VACUUM ANALYZE next_action'); // as PostgreSQL does by itself in time
  });

  it('a page sends the same few statements as with twelve', async () => {
    const statements = await ask();
    expect(statements).toEqual(before);
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(4);
  });

  it('reads no journal whole: each lab’s own is read from its end', async () => {
    const [{ 'QUERY PLAN': explained }] = await essaim.dataSource.query(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${NETWORK_FACTS}`,
      [todayInParis()],
    );
    const plan = JSON.stringify(explained);
    const whole = [...plan.matchAll(/"Node Type":"Seq Scan"[^{}]*?"Relation Name":"(\w+)"/g)].map(([, table]) => table);
    for (const table of ['interaction', 'interaction_subject', 'next_action', 'next_action_subject']) {
      expect(whole).not.toContain(table);
    }
    const read = [
      ...plan.matchAll(
        /"Relation Name":"interaction(?:_subject)?"[^{}]*?"Actual Rows":(\d+(?:\.\d+)?)[^{}]*?"Actual Loops":(\d+)/g,
      ),
    ];
    expect(read.length).toBeGreaterThan(0);
    for (const [, rows, loops] of read) expect(Number(rows) * Number(loops)).toBeLessThan(3_000);
  });

  it.each([
    ['NAME', false],
    ['LAST_CONTACT', true],
    ['FOLLOWER', false],
  ])('is read page by page, each row once, by %s (descending: %s)', async (sort, descending) => {
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const page = await networkSeenBy(central, { sort, descending, after });
      expect(page.rows.length).toBeLessThanOrEqual(100);
      seen.push(...namesOf(page.rows));
      ({ next: after, total } = page);
    } while (after);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(34 + 12 + 500);
  });
});
