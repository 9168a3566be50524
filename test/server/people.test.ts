import { describe, expect, it } from 'vitest';
import { CONSENT_WORDING } from '../../domain/consent.ts';
import type { Audience } from '../../server/labs/audience.entity.ts';
import { LabPerson } from '../../server/labs/lab-person.entity.ts';
import { anAccount } from '../factories/accounts.ts';
import { publish, save } from '../factories/drafts.ts';
import { application, type Reader, TestApplication } from '../setup/application.ts';
import { publicAnswers } from '../setup/public-answers.ts';
import { sentStatements } from '../setup/sent-statements.ts';

const essaim = application({ forEach: 'test' });

const NAME = 'Camille Essai';
const GIVE = `mutation ($lab: String!, $name: String!, $function: String, $audience: Audience!, $wording: Int!) {
  giveName(lab: $lab, name: $name, function: $function, audience: $audience, wording: $wording) {
    lab name function audience
  }
}`;
const given = (audience: Audience, more: object = {}) => ({
  lab: 'creteil',
  name: NAME,
  function: 'Référente',
  audience,
  wording: CONSENT_WORDING,
  ...more,
});
const give = (reader: Reader, audience: Audience, more?: object) => reader.graphql(GIVE, given(audience, more));
const withdraw = (reader: Reader) => reader.graphql('mutation { withdrawName(lab: "creteil") { lab } }');

type People = { people: { name: string; function: string | null }[] };
const PEOPLE = `query ($edition: Int) {
  lab(slug: "creteil", edition: $edition) { people { name function } }
  labs(edition: $edition) { labs { slug people { name function } } }
}`;
/** Who is named with Créteil's lab, to this reader: on its fiche and in the list alike. */
async function peopleFor(reader: Reader, edition: number | null = null): Promise<string[]> {
  const { lab, labs } = await reader.graphql<{ lab: People; labs: { labs: (People & { slug: string })[] } }>(PEOPLE, {
    edition,
  });
  expect(labs.labs.find(({ slug }) => slug === 'creteil')!.people).toEqual(lab.people);
  return lab.people.map(({ name }) => name);
}

describe('a name that someone gives', () => {
  it('is read by those it is for, and by nobody else', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    const elsewhere = await anAccount(essaim, { roles: { limoges: 'REFERENT' } });
    const readers = [essaim.reader(), await essaim.signedIn('membre'), elsewhere, referent];
    readers.push(await essaim.signedIn('centrale'));
    const all = [NAME];
    for (const [audience, expected] of [
      ['NETWORK', [[], all, all, all, all]],
      ['CENTRAL', [[], [], [], all, all]],
      ['PUBLIC', [all, all, all, all, all]],
    ] as const) {
      await give(referent, audience);
      expect(await Promise.all(readers.map((reader) => peopleFor(reader))), audience).toEqual(expected);
    }
  });

  it('is kept with the readers it was given for, when, and the words that were read', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    await give(referent, 'PUBLIC');
    await give(referent, 'NETWORK', { name: '  Camille\n Essai ', function: '' });
    const kept = await essaim.dataSource.manager.find(LabPerson);
    expect(kept).toMatchObject([{ name: NAME, function: null, audience: 'NETWORK', wording: CONSENT_WORDING }]);
    const { ownNames } = await referent.graphql<{ ownNames: object[] }>('{ ownNames { lab name consentedAt } }');
    const consentedAt = `${kept[0]!.consentedAt.toISOString().slice(0, 19)}Z`;
    expect(ownNames).toEqual([{ lab: 'creteil', name: NAME, consentedAt }]);
  });

  it.each([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(81) }],
    ['function', { function: 'x'.repeat(121) }],
    ['wording', { wording: CONSENT_WORDING + 1 }],
  ])('is refused by its %s', async (field, more) => {
    const referent = await essaim.signedIn('referent.creteil');
    expect(await referent.refusal(GIVE, given('PUBLIC', more))).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('is for a lab whose fiche one writes: central staff too give none for others', async () => {
    for (const name of ['centrale', 'contributeur.limoges']) {
      expect((await (await essaim.signedIn(name)).refusal(GIVE, given('PUBLIC')))?.code).toBe('FORBIDDEN');
    }
    expect(await essaim.dataSource.manager.count(LabPerson)).toBe(0);
  });

  it('is with the lab of today, whatever was published since, and with no edition or draft', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    await give(referent, 'PUBLIC');
    await save(referent, { name: 'Lab 113' });
    await publish(referent);
    for (const reader of [essaim.reader(), referent]) {
      expect(await peopleFor(reader)).toEqual([NAME]);
      for (const edition of [2020, 2021]) expect(await peopleFor(reader, edition)).toEqual([]);
    }
    const { draft } = await referent.graphql<{ draft: { fiche: People } }>(
      '{ draft(lab: "creteil", edition: 2021) { fiche { people { name } } } }',
    );
    expect(draft.fiche.people).toEqual([]);
  });

  it('is in what is asked, and in nothing that is copied out: search, exports, pages without JavaScript', async () => {
    await give(await essaim.signedIn('referent.creteil'), 'PUBLIC');
    const { labs } = await essaim.graphql<{ labs: object }>('{ labs(filter: { text: "Camille" }) { total } }');
    expect(labs).toEqual({ total: 0 });
    const answers = [await publicAnswers(essaim), (await essaim.get('/exports/labs.csv')).text];
    answers.push((await essaim.get('/exports/labs.geojson')).text);
    for (const answer of answers) expect(answer).not.toContain(NAME);
  });

  it('costs one query more for a list, however many are named', async () => {
    const member = await essaim.signedIn('membre');
    const statements = () => sentStatements(essaim.dataSource, () => peopleFor(member));
    const before = await statements();
    for (const slug of ['creteil', 'limoges', 'paris', 'nice']) {
      const account = await anAccount(essaim, { roles: { [slug]: 'CONTRIBUTOR' } });
      await give(account, 'NETWORK', { lab: slug });
    }
    // until the snapshot has heard of the names too, its own look may be among them
    await expect.poll(statements).toHaveLength(before.length);
  });
});

describe('a name is out, everywhere at once,', () => {
  /** Someone who is named publicly with Créteil's lab, there and on another server. */
  async function someoneNamed(elsewhere: TestApplication) {
    const person = await anAccount(essaim, { roles: { creteil: 'REFERENT' } });
    await give(person, 'PUBLIC');
    await expect.poll(() => peopleFor(elsewhere.reader())).toEqual([NAME]);
    return person;
  }
  const WAYS: [string, (person: Reader & { account: string }) => Promise<unknown>][] = [
    ['when the person withdraws it', (person) => withdraw(person)],
    ['when its role ends', ({ account }) => sql('DELETE FROM lab_role WHERE account = $1', account)],
    [
      'when its account is suspended',
      ({ account }) => sql('UPDATE account SET suspended_at = now() WHERE id = $1', account),
    ],
    ['when its account is closed', ({ account }) => sql('DELETE FROM account WHERE id = $1', account)],
  ];
  const sql = (statement: string, account: string) => essaim.dataSource.query(statement, [account]);

  it.each(WAYS)('%s', async (_, takeOut) => {
    const elsewhere = new TestApplication();
    await elsewhere.start(essaim.connection);
    try {
      await takeOut(await someoneNamed(elsewhere));
      await expect.poll(() => peopleFor(essaim.reader())).toEqual([]);
      await expect.poll(() => peopleFor(elsewhere.reader())).toEqual([]);
      expect(await peopleFor(await essaim.signedIn('centrale'))).toEqual([]);
      expect(await essaim.dataSource.manager.count(LabPerson)).toBe(0);
    } finally {
      await elsewhere.stop();
    }
  });

  it('and for whoever asks next, when the answer to its withdrawal has come', async () => {
    const person = await essaim.signedIn('referent.creteil');
    for (let round = 0; round < 5; round++) {
      await give(person, 'PUBLIC');
      expect(await peopleFor(essaim.reader())).toEqual([NAME]);
      await withdraw(person);
      expect(await peopleFor(essaim.reader())).toEqual([]);
    }
  });
});
