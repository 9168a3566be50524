import { describe, expect, it } from 'vitest';
import { todayInParis } from '../../../domain/day.ts';
import { MaturityReading } from '../../../server/labs/maturity-reading.entity.ts';
import { anAccount } from '../../factories/accounts.ts';
import { application, type Reader } from '../../setup/application.ts';
import { wholeLab } from '../../setup/public-answers.ts';

const essaim = application({ forEach: 'test' });

const SET = `mutation ($lab: String!, $level: Maturity!, $since: String!, $reason: String, $corrects: ID, $seen: ID) {
  setMaturity(lab: $lab, level: $level, since: $since, reason: $reason, corrects: $corrects, seen: $seen) {
    slug maturity { level confirmed since }
  }
}`;
const CONFIRM = `mutation ($reading: ID!) { confirmMaturity(lab: "creteil", reading: $reading) { maturity { level confirmed since } } }`;
const RECORD = `id level confirmed since reason byFunction`;
const HISTORY = `{ labFile(slug: "creteil") { maturity { reading { ${RECORD} } mistakes { ${RECORD} } } } }`;

interface Step {
  reading: {
    id: string;
    level: string;
    confirmed: boolean;
    since: string | null;
    reason: string | null;
    byFunction: string;
  };
  mistakes: { level: string }[];
}
const read = (given: object = {}) => ({ lab: 'creteil', level: 'SUIVI', since: '2021-02-01', ...given });
const historyOf = async (reader: Reader) =>
  (await reader.graphql<{ labFile: { maturity: Step[] } }>(HISTORY)).labFile.maturity;
const levels = (steps: Step[]) =>
  steps.map(({ reading, mistakes }) => [reading.level, mistakes.map(({ level }) => level)]);

describe('setting a maturity', () => {
  it('shows at once to everybody, and keeps who read it and why', async () => {
    const central = await essaim.signedIn('centrale');
    const { setMaturity } = await central.graphql<{ setMaturity: object }>(
      SET,
      read({ level: 'VEILLE', reason: '  Équipe\r\npartie ' }),
    );
    const maturity = { level: 'VEILLE', confirmed: true, since: '2021-02-01' };
    expect(setMaturity).toEqual({ slug: 'creteil', maturity });
    expect((await wholeLab(essaim, 'creteil'))!.maturity).toEqual(maturity);
    const steps = await historyOf(central);
    expect(levels(steps)).toEqual([
      ['SUIVI', []],
      ['VEILLE', []],
    ]);
    expect(steps.map(({ reading }) => reading)).toMatchObject([
      { confirmed: false, since: null, byFunction: 'Reprise de données' },
      { confirmed: true, reason: 'Équipe\npartie' },
    ]);
    expect(steps[1]!.reading.byFunction).toMatch(/centrale|110 bis/i);
  });

  it('is in the log of acts', async () => {
    const central = await essaim.signedIn('centrale');
    await central.graphql(SET, read());
    const { auditLog } = await central.graphql<{ auditLog: { entries: object[] } }>(
      '{ auditLog { entries { act detail lab { slug } } } }',
    );
    expect(auditLog.entries).toEqual([
      { act: 'MATURITY_SET', detail: 'Suivi, depuis le 1er février 2021', lab: { slug: 'creteil' } },
    ]);
  });

  it('of a day of the past goes into the past, and leaves what holds now', async () => {
    const central = await essaim.signedIn('centrale');
    await central.graphql(SET, read({ level: 'VEILLE', since: '2021-03-01' }));
    await central.graphql(SET, read({ level: 'SUIVI', since: '2020-01-01' }));
    expect((await wholeLab(essaim, 'creteil'))!.maturity).toMatchObject({ level: 'VEILLE', since: '2021-03-01' });
    await central.graphql(SET, read({ level: 'PREMIERS_CONTACTS', since: '2021-03-01' }));
    expect((await wholeLab(essaim, 'creteil'))!.maturity!.level).toBe('PREMIERS_CONTACTS');
    expect((await historyOf(central)).map(({ reading: { level, since } }) => [level, since])).toEqual([
      ['SUIVI', null],
      ['SUIVI', '2020-01-01'],
      ['VEILLE', '2021-03-01'],
      ['PREMIERS_CONTACTS', '2021-03-01'],
    ]);
  });

  it.each([
    ['a day that is none', { since: '2021-02-30' }, 'since'],
    ['a day to come', { since: '2199-01-01' }, 'since'],
    ['a reading that is none', { corrects: 'x' }, 'corrects'],
    ['a reading of another lab', { corrects: '2' }, 'corrects'],
    ['a reason that is too long', { reason: 'a'.repeat(1_001) }, 'reason'],
  ])('refuses %s, naming the field, and writes nothing', async (_, given, field) => {
    const central = await essaim.signedIn('centrale');
    const before = await essaim.dataSource.manager.count(MaturityReading);
    expect(await central.refusal(SET, read(given))).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await essaim.dataSource.manager.count(MaturityReading)).toBe(before);
  });

  it('takes today, as it is in Paris, and no lab that is unknown', async () => {
    const central = await essaim.signedIn('centrale');
    await central.graphql(SET, read({ since: todayInParis() }));
    expect(await central.refusal(SET, read({ lab: 'atlantide' }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('of two who set it at once', () => {
  it('the second is told what the first did, and may then go on', async () => {
    const central = await essaim.signedIn('centrale');
    const seen = (await historyOf(central))[0]!.reading.id;
    await central.graphql(SET, read({ level: 'VEILLE', since: '2021-02-01', seen }));
    const now = (await historyOf(central)).at(-1)!.reading.id;
    for (const old of [seen, null]) {
      const { errors } = await central.ask(SET, read({ level: 'PREMIERS_CONTACTS', since: '2021-03-01', seen: old }));
      expect(errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', revision: Number(now) });
      expect(errors![0]!.message).toContain('« Veille », depuis le 1er février 2021');
    }
    expect((await wholeLab(essaim, 'creteil'))!.maturity!.level).toBe('VEILLE');
    await central.graphql(SET, read({ level: 'PREMIERS_CONTACTS', since: '2021-03-01', seen: now }));
    expect((await wholeLab(essaim, 'creteil'))!.maturity!.level).toBe('PREMIERS_CONTACTS');
  });
});

describe('a correction', () => {
  it('takes the place of the mistake, and is no change', async () => {
    const central = await essaim.signedIn('centrale');
    await central.graphql(SET, read({ level: 'VEILLE' }));
    const mistake = (await historyOf(central)).at(-1)!.reading.id;
    await central.graphql(SET, read({ level: 'PREMIERS_CONTACTS', corrects: mistake }));
    expect(levels(await historyOf(central))).toEqual([
      ['SUIVI', []],
      ['PREMIERS_CONTACTS', ['VEILLE']],
    ]);
    expect((await wholeLab(essaim, 'creteil'))!.maturity!.level).toBe('PREMIERS_CONTACTS');
    expect(await central.refusal(SET, read({ corrects: mistake }))).toMatchObject({ field: 'corrects' });
  });

  it('of the past leaves what holds now', async () => {
    const central = await essaim.signedIn('centrale');
    const first = (await historyOf(central))[0]!.reading.id;
    await central.graphql(SET, read({ level: 'PREMIERS_CONTACTS', since: '2021-02-01' }));
    await central.graphql(SET, read({ level: 'VEILLE', since: '2020-10-01', corrects: first }));
    expect(levels(await historyOf(central))).toEqual([
      ['VEILLE', ['SUIVI']],
      ['PREMIERS_CONTACTS', []],
    ]);
    expect((await wholeLab(essaim, 'creteil'))!.maturity!.level).toBe('PREMIERS_CONTACTS');
  });

  it('by two at once withdraws the mistake once', async () => {
    const central = await essaim.signedIn('centrale');
    const corrects = (await historyOf(central))[0]!.reading.id;
    const answers = await Promise.all(['VEILLE', 'SUIVI'].map((level) => central.ask(SET, read({ level, corrects }))));
    expect(answers.filter(({ errors }) => errors)).toHaveLength(1);
    expect(await historyOf(central)).toHaveLength(1);
  });
});

describe('confirming a hypothesis', () => {
  it('says that it holds today, whatever is told of earlier days', async () => {
    const central = await essaim.signedIn('centrale');
    await central.graphql(CONFIRM, { reading: (await historyOf(central))[0]!.reading.id });
    await central.graphql(SET, read({ level: 'VEILLE', since: '2020-01-01' }));
    expect((await wholeLab(essaim, 'creteil'))!.maturity).toEqual({ level: 'SUIVI', confirmed: true, since: null });
  });

  it('keeps the level and the since that it had, unknown too', async () => {
    const central = await essaim.signedIn('centrale');
    const reading = (await historyOf(central))[0]!.reading.id;
    await central.graphql(CONFIRM, { reading });
    expect((await wholeLab(essaim, 'creteil'))!.maturity).toEqual({ level: 'SUIVI', confirmed: true, since: null });
    const now = (await historyOf(central)).at(-1)!.reading.id;
    expect(await central.refusal(CONFIRM, { reading: now })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'reading',
    });
  });

  it('that someone else has changed meanwhile is refused, with the one of now', async () => {
    const central = await essaim.signedIn('centrale');
    const reading = (await historyOf(central))[0]!.reading.id;
    await central.graphql(SET, read({ level: 'VEILLE' }));
    const now = Number((await historyOf(central)).at(-1)!.reading.id);
    expect(await central.refusal(CONFIRM, { reading })).toMatchObject({ code: 'CONFLICT', revision: now });
  });

  it('that a colleague has confirmed meanwhile is simply done, once', async () => {
    const central = await essaim.signedIn('centrale');
    const reading = (await historyOf(central))[0]!.reading.id;
    const people = [central, await anAccount(essaim, { central: true })];
    const answers = await Promise.all(people.map((one) => one.ask(CONFIRM, { reading })));
    const maturity = { level: 'SUIVI', confirmed: true, since: null };
    expect(answers).toMatchObject([
      { data: { confirmMaturity: { maturity } } },
      { data: { confirmMaturity: { maturity } } },
    ]);
    expect(levels(await historyOf(central))).toHaveLength(2);
  });

  it('leaves the closed edition as it was', async () => {
    const central = await essaim.signedIn('centrale');
    const before = (await wholeLab(essaim, 'creteil', 2020))!.maturity;
    await central.graphql(CONFIRM, { reading: (await historyOf(central))[0]!.reading.id });
    expect((await wholeLab(essaim, 'creteil', 2020))!.maturity).toEqual(before);
  });
});
