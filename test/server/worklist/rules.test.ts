import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CURRENT_READINGS, currentMaturities } from '../../../server/labs/current-maturity.ts';
import { aLab, aPublishedFiche, labOf } from '../../factories/labs.ts';
import { aNextAction, anInteraction, aResidence } from '../../factories/tracking.ts';
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

describe('an action', () => {
  it('is there from its day on, in Paris, and says how late it is', async () => {
    await aNextAction(essaim.dataSource.manager, { what: 'Rappeler', due: '2021-04-01' });
    on('2021-03-31T21:30:00Z'); // 23:30 in Paris
    expect(await raisedBy(central, 'ACTION_DUE')).toEqual([]);
    on('2021-03-31T22:30:00Z'); // past midnight in Paris
    expect(await raisedBy(central, 'ACTION_DUE')).toMatchObject([
      { lab: { slug: 'creteil' }, what: 'Rappeler', why: 'Pour aujourd’hui.' },
    ]);
    on('2021-04-03T10:00:00Z');
    expect((await raisedBy(central, 'ACTION_DUE'))[0]!.why).toBe('Pour le 1er avril 2021 : 2 jours de retard.');
  });

  it('about several is one line; settled, it is none; without a day, it comes last', async () => {
    const { manager } = essaim.dataSource;
    await aNextAction(manager, { labs: ['creteil', 'nice', 'paris'] });
    await aNextAction(manager, { due: null, what: 'Appeler' });
    await aNextAction(manager, { due: '2199-01-01' });
    await aNextAction(manager, { settledAt: new Date(), settledByFunction: 'Équipe centrale' });
    const lines = await raisedBy(central, 'ACTION_DUE');
    expect(lines.map(({ what }) => what)).toEqual(['Rappeler l’équipe', 'Appeler']);
    expect(lines[0]!.why).toContain('2 autres sont concernés');
    expect(lines[1]!.why).toBe('Sans date.');
  });
});

describe('a residence', () => {
  it('without a day is there until it has one, or is dropped', async () => {
    const { manager } = essaim.dataSource;
    const { residence, visit } = await aResidence(manager);
    expect(await raisedBy(central, 'RESIDENCE_UNDATED')).toMatchObject([
      {
        lab: { slug: 'creteil' },
        target: `${residence.id}-aller`,
        why: 'La visite aller est prévue, sans jour fixé.',
      },
    ]);
    await sql(`UPDATE residence_visit SET state = 'POSTPONED', why = 'Grève.', revision = 2 WHERE id = $1`, [visit.id]);
    expect((await raisedBy(central, 'RESIDENCE_UNDATED'))[0]!.why).toMatch(/reportée sans nouveaux jours : Grève\.$/);
    await sql(`UPDATE residence_visit SET first_day = '2021-05-03', last_day = '2021-05-04' WHERE id = $1`, [visit.id]);
    expect(await raisedBy(central, 'RESIDENCE_UNDATED')).toEqual([]);
  });

  it('whose visit there was held asks for the way back, until it is planned or dropped', async () => {
    const { manager } = essaim.dataSource;
    const { id: interaction } = await anInteraction(manager, { kind: 'RESIDENCE_ALLER' });
    const days = { firstDay: '2021-03-01', lastDay: '2021-03-02' };
    const { residence } = await aResidence(manager, { state: 'HELD', interaction, ...days });
    expect(await raisedBy(central, 'RETURN_UNPLANNED')).toMatchObject([
      {
        target: `${residence.id}-retour`,
        why: 'La visite aller a eu lieu du 1er au 2 mars 2021 ; la visite retour n’est pas prévue.',
      },
    ]);
    await sql(`INSERT INTO residence_visit (residence, way, state, why) VALUES ($1, 'RETOUR', 'DROPPED', 'x')`, [
      residence.id,
    ]);
    expect(await raisedBy(central, 'RETURN_UNPLANNED')).toEqual([]);
  });
});

describe('a maturity', () => {
  it('to confirm is there until it is, and another hypothesis is another line', async () => {
    const [line] = await raisedBy(central, 'MATURITY_TO_CONFIRM', 'creteil');
    await settle(line!);
    expect(await raisedBy(central, 'MATURITY_TO_CONFIRM', 'creteil')).toEqual([]);
    const { id } = await labOf(essaim.dataSource.manager, 'creteil');
    await sql(`INSERT INTO maturity_reading (lab, level, confirmed) VALUES ($1, 'VEILLE', false)`, [id]);
    const [another] = await raisedBy(central, 'MATURITY_TO_CONFIRM', 'creteil');
    await central.graphql('mutation ($reading: ID!) { confirmMaturity(lab: "creteil", reading: $reading) { slug } }', {
      reading: another!.target,
    });
    expect(await raisedBy(central, 'MATURITY_TO_CONFIRM', 'creteil')).toEqual([]);
  });

  it('in force is the same here as on the map, whatever was corrected', async () => {
    const { manager } = essaim.dataSource;
    const { id: lab } = await labOf(manager, 'creteil');
    const read = async (level: string, corrects: string | null, since: string | null = null) => {
      const [row] = (await sql(
        `INSERT INTO maturity_reading (lab, level, confirmed, corrects, since) VALUES ($1, $2, true, $3, $4)
         RETURNING id`,
        [lab, level, corrects, since],
      )) as { id: string }[];
      return row!.id;
    };
    const first = await read('VEILLE', null);
    const second = await read('SUIVI', null);
    await read('PREMIERS_CONTACTS', first); // the past is mended: nothing of now changes
    await read('VEILLE', null, '2020-01-01'); // nor when more of it is told
    for (const mended of [null, second]) {
      if (mended) await read('VEILLE', await read('PREMIERS_CONTACTS', mended));
      const rows = (await sql(CURRENT_READINGS)) as { lab: string; level: string; confirmed: boolean }[];
      const known = await currentMaturities(manager);
      expect(new Map(rows.map((row) => [row.lab, row.level]))).toEqual(
        new Map([...known].map(([id, { level }]) => [id, level])),
      );
      expect(known.get(lab)!.level).toBe(mended ? 'VEILLE' : 'SUIVI');
    }
  });
});

describe('a fiche', () => {
  it('of an edition before the open one is there until another is published', async () => {
    expect(await raisedBy(central, 'FICHE_OLD', 'creteil')).toMatchObject([
      { why: 'La dernière fiche publiée est celle de 2020 ; l’édition 2021 est ouverte.' },
    ]);
    await essaim.change(async (transaction) => {
      await aPublishedFiche(transaction, { lab: await labOf(transaction, 'creteil') });
      await aLab(transaction, { slug: 'sans-fiche' });
    });
    expect(await raisedBy(central, 'FICHE_OLD', 'creteil')).toEqual([]);
    expect(await raisedBy(central, 'FICHE_OLD', 'sans-fiche')).toMatchObject([
      { why: 'Aucune fiche n’est publiée ; l’édition 2021 est ouverte.' },
    ]);
  });
});
