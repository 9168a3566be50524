import type { EntityManager } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { SECTION_KEYS } from '../../domain/headings.ts';
import { AUDIENCE_KEYS, type AudienceKey, DefaultAudience, LabAudience } from '../../server/labs/audience.entity.ts';
import type { Lab } from '../../server/labs/lab.entity.ts';
import { publish, save } from '../factories/drafts.ts';
import { aPublishedFiche } from '../factories/labs.ts';
import { application, type Reader } from '../setup/application.ts';
import { publicAnswers } from '../setup/public-answers.ts';

const essaim = application({ forEach: 'test' });

describe('what is not for everybody', () => {
  it('is told to the public when the lab has chosen so, or nothing else is said', async () => {
    await essaim.change(labWithSecrets);
    expect(secretsIn(await publicAnswers(essaim))).toEqual([...AUDIENCE_KEYS]);
  });

  it('is absent from every public answer, part by part, when its lab keeps it for the network', async () => {
    const { id: lab } = await essaim.change(labWithSecrets);
    for (const key of AUDIENCE_KEYS) {
      await essaim.change((transaction) => transaction.save(LabAudience, { lab, key, audience: 'NETWORK' }));
      await expectHidden(key);
      await essaim.change((transaction) => transaction.delete(LabAudience, { lab, key }));
    }
  });

  it('is absent from every public answer, part by part, when the network is the default', async () => {
    await essaim.change(labWithSecrets);
    for (const key of AUDIENCE_KEYS) {
      await essaim.change((transaction) => transaction.update(DefaultAudience, { key }, { audience: 'NETWORK' }));
      await expectHidden(key);
      await essaim.change((transaction) => transaction.update(DefaultAudience, { key }, { audience: 'PUBLIC' }));
    }
  });

  it('is absent all the more when it is for central staff, by choice or by default', async () => {
    const { id: lab } = await essaim.change(labWithSecrets);
    await essaim.change(async (transaction) => {
      for (const [index, key] of AUDIENCE_KEYS.entries()) {
        if (index % 2) await transaction.update(DefaultAudience, { key }, { audience: 'CENTRAL' });
        else await transaction.insert(LabAudience, { lab, key, audience: 'CENTRAL' });
      }
    });
    expect(secretsIn(await publicAnswers(essaim))).toEqual([]);
  });

  it('is told when its lab opens what is closed by default', async () => {
    const { id: lab } = await essaim.change(labWithSecrets);
    await essaim.change(async (transaction) => {
      await transaction.update(DefaultAudience, { key: 'NEWS' }, { audience: 'CENTRAL' });
      await transaction.insert(LabAudience, { lab, key: 'NEWS', audience: 'PUBLIC' });
    });
    expect(secretsIn(await publicAnswers(essaim))).toEqual([...AUDIENCE_KEYS]);
  });

  it('is absent where no audience is said at all', async () => {
    await essaim.change(labWithSecrets);
    await essaim.change((transaction) => transaction.delete(DefaultAudience, { key: 'NEWS' }));
    await expectHidden('NEWS');
  });

  async function expectHidden(hidden: AudienceKey): Promise<void> {
    expect(secretsIn(await publicAnswers(essaim))).toEqual(AUDIENCE_KEYS.filter((key) => key !== hidden));
    const { labs } = await essaim.graphql<{ labs: object }>(
      'query ($text: String) { labs(filter: { text: $text }) { total matches { excerpt } } }',
      {
        text: secret(hidden),
      },
    );
    expect(labs).toEqual({ total: 0, matches: [] });
  }
});

describe('what a lab’s referent decides of its readers', () => {
  const SET = `mutation ($key: AudienceKey!, $audience: Audience) {
    setAudience(lab: "creteil", key: $key, audience: $audience) { key audience chosen }
  }`;
  const NEWS = 'query { lab(slug: "creteil") { sections { key } } labs { labs { slug sections { key } } } }';
  type News = { lab: { sections: { key: string }[] }; labs: { labs: { slug: string; sections: { key: string }[] }[] } };
  const seesNews = async (reader: Reader) => {
    const { lab, labs } = await reader.graphql<News>(NEWS);
    const listed = labs.labs.find(({ slug }) => slug === 'creteil')!;
    const seen = [lab, listed].map(({ sections }) => sections.some(({ key }) => key === 'NEWS'));
    expect(seen[0]).toBe(seen[1]);
    return seen[0];
  };

  it('holds at once, for those who may and for those who may not', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    await save(referent, { sections: [{ key: 'NEWS', text: 'Entre nous' }] });
    await publish(referent);
    const readers = [essaim.reader(), await essaim.signedIn('membre'), referent, await essaim.signedIn('centrale')];
    for (const [audience, expected] of [
      ['NETWORK', [false, true, true, true]],
      ['CENTRAL', [false, false, true, true]],
      ['PUBLIC', [true, true, true, true]],
      [null, [true, true, true, true]],
    ] as const) {
      await referent.graphql(SET, { key: 'NEWS', audience });
      expect(await Promise.all(readers.map(seesNews)), String(audience)).toEqual(expected);
    }
  });

  it('can be told from what is usual', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    const { setAudience } = await referent.graphql<{ setAudience: object[] }>(SET, { key: 'NEWS', audience: 'PUBLIC' });
    expect(setAudience).toContainEqual({ key: 'NEWS', audience: 'PUBLIC', chosen: true });
    expect(setAudience).toContainEqual({ key: 'CONTACT', audience: 'PUBLIC', chosen: false });
  });
});

/** A word of its own for each part that has an audience. */
const secret = (key: AudienceKey) => `secret${key.toLowerCase().replace('_', '')}`;

const secretsIn = (text: string) => AUDIENCE_KEYS.filter((key) => text.includes(secret(key)));

/** A lab that has told a secret under each audience. */
function labWithSecrets(transaction: EntityManager): Promise<Lab> {
  return aPublishedFiche(transaction, {
    content: {
      sections: SECTION_KEYS.map((key) => ({ key, heading: null, text: secret(key) })),
      teamNote: secret('TEAM_NOTE'),
      otherThemes: [secret('OWN_WORDS')],
      services: [{ code: 'coaching', note: secret('OWN_WORDS') }],
      otherServices: [secret('OWN_WORDS')],
      contactFunction: secret('CONTACT'),
      contactEmail: `${secret('CONTACT')}@essaim.example`,
      contactUrl: `https://essaim.example/${secret('CONTACT')}`,
    },
  });
}
