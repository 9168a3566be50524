import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CONTACT_SUBJECTS, type ContactSubject } from '../../../domain/contact-terms.ts';
import { aLab, BORDEAUX, labOf } from '../../factories/labs.ts';
import { anInteraction } from '../../factories/tracking.ts';
import { decide, type Line, raisedBy, SETTLE } from '../../factories/worklist.ts';
import { application, type Reader } from '../../setup/application.ts';

const essaim = application({ forEach: 'test' });
let central: Reader;
beforeEach(async () => {
  central = await essaim.signedIn('centrale');
});

/** What time it is for Essaim; its days are Paris's. */
const on = (moment: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
afterEach(() => void vi.useRealTimers());

const sql = (statement: string, values: unknown[] = []) => essaim.dataSource.query<object[]>(statement, values);
const settle = (line: Line) => decide(central, SETTLE, line, { reason: 'Vu ailleurs' });

describe('a lab without contact', () => {
  const terms = (months: Partial<Record<ContactSubject, number | null>>) =>
    central.graphql('mutation ($terms: [ContactTermInput!]!) { setContactTerms(terms: $terms) { subject } }', {
      terms: Object.entries(months).map(([subject, term]) => ({ subject, months: term })),
    });
  const everyTerm = (months: number | null) =>
    terms(Object.fromEntries(CONTACT_SUBJECTS.map((subject) => [subject, months])));
  const ofCreteil = () => raisedBy(central, 'NO_CONTACT', 'creteil');

  it.each([
    ['2021-03-01', 3, '2021-06-01'],
    ['2020-08-31', 6, '2021-02-28'],
    ['2019-08-31', 6, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-11-30', 3, '2021-02-28'],
    ['2020-12-31', 1, '2021-01-31'],
  ])('after %s and %i months is to be called from %s on', async (date, months, day) => {
    await everyTerm(months);
    await anInteraction(essaim.dataSource.manager, { date });
    const midnight = Date.parse(`${day}T00:00:00Z`);
    on(new Date(midnight - 2.5 * 3_600_000).toISOString()); // 22:30 or 23:30 in Paris, the day before
    expect(await ofCreteil()).toEqual([]);
    on(new Date(midnight - 0.5 * 3_600_000).toISOString()); // 23:30 UTC: that day, in Paris
    expect(await ofCreteil()).toHaveLength(1);
  });

  it('settled stays away until it is called again, and that is long ago too', async () => {
    await terms({ SUIVI: 3 });
    const { manager } = essaim.dataSource;
    await anInteraction(manager, { date: '2021-01-15' });
    on('2021-09-01T10:00:00Z');
    const [line] = await ofCreteil();
    expect(line).toMatchObject({
      id: expect.stringMatching(/^NO_CONTACT\|lab:.*\|last-contact:2021-01-15$/),
      why: 'Dernier contact le 15 janvier 2021 (Suivi : à appeler tous les 3 mois).',
    });
    await settle(line!);
    expect(await ofCreteil()).toEqual([]);
    await anInteraction(manager, { date: '2021-02-01' });
    expect(await ofCreteil()).toHaveLength(1);
    await anInteraction(manager, { date: '2021-08-30' });
    expect(await ofCreteil()).toEqual([]);
  });

  it('takes over the contacts of those that joined it', async () => {
    await everyTerm(3);
    const { manager } = essaim.dataSource;
    const { id } = await labOf(manager, 'creteil');
    const middle = await aLab(manager, { mergedInto: id });
    const first = await aLab(manager, { slug: 'lab-premier', mergedInto: middle.id });
    await anInteraction(manager, { date: '2021-01-15' });
    await anInteraction(manager, { date: '2021-08-15', labs: [first.slug] });
    on('2021-09-01T10:00:00Z');
    expect(await ofCreteil()).toEqual([]);
  });

  it('is never to be called when its maturity says so', async () => {
    await anInteraction(essaim.dataSource.manager, { date: '2021-01-15' });
    await terms({ SUIVI: null });
    on('2031-01-01T10:00:00Z');
    expect(await ofCreteil()).toEqual([]);
    await terms({ SUIVI: 3 }); // as by default
    expect(await ofCreteil()).toHaveLength(1);
    expect(await sql('SELECT FROM contact_term')).toEqual([]);
  });

  it('nor ever called waits from when it was known', async () => {
    expect(await ofCreteil()).toEqual([]);
    const year = new Date().getFullYear();
    on(`${year + 1}-12-31T10:00:00Z`);
    expect((await ofCreteil())[0]!.why).toMatch(/^Aucun contact depuis que le lab est connu, le .* \(Suivi : /);
  });

  it('counts for its académie where there is none', async () => {
    const bordeaux = async () =>
      (await raisedBy(central, 'NO_CONTACT')).filter(({ academy }) => academy?.slug === 'bordeaux');
    expect(await bordeaux()).toEqual([]);
    await terms({ SANS_LAB: 12 });
    expect(await bordeaux()).toMatchObject([
      { lab: null, why: 'Aucun contact noté (Académie sans lab : à appeler tous les 12 mois).' },
    ]);
    await anInteraction(essaim.dataSource.manager, { academies: [BORDEAUX], date: '2021-03-01' });
    on('2021-09-01T10:00:00Z');
    expect(await bordeaux()).toEqual([]);
    on('2022-03-01T10:00:00Z');
    expect(await bordeaux()).toHaveLength(1);
    await aLab(essaim.dataSource.manager);
    expect(await bordeaux()).toEqual([]);
  });
});
