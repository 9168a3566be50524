import type { EntityManager } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { SECTION_KEYS } from '../../domain/headings.ts';
import { AUDIENCE_KEYS, type AudienceKey, DefaultAudience, LabAudience } from '../../server/labs/audience.entity.ts';
import type { Lab } from '../../server/labs/lab.entity.ts';
import { aPublishedFiche } from '../factories/labs.ts';
import { application } from '../setup/application.ts';
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
