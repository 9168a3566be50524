import { describe, expect, it } from 'vitest';
import { Account } from '../../../server/accounts/account.entity.ts';
import { RegisteredLabs } from '../../../server/lab-registry/registered-labs.service.ts';
import { Lab, LabSlug } from '../../../server/labs/lab.entity.ts';
import { anAccount } from '../../factories/accounts.ts';
import { publish, RESTORE, save } from '../../factories/drafts.ts';
import { aDraft, aLab, aPublishedFiche, labOf } from '../../factories/labs.ts';
import { recordOf } from '../../factories/registry.ts';
import { application, type Reader } from '../../setup/application.ts';
import { sentStatements } from '../../setup/sent-statements.ts';

const essaim = application({ forEach: 'test' });

interface Page {
  total: number;
  next: string | null;
  labs: { slug: string; draft: string; referents: string[]; edition: number | null }[];
}
const LIST = `query ($filter: RegistryFilter, $sort: LabSort, $after: ID) {
  registeredLabs(filter: $filter, sort: $sort, after: $after) {
    total next labs { slug name academy { slug } edition draft referents contributors invitations closedOn mergedInto { slug } }
  }
}`;
const listed = async (central: Reader, asked: object = {}) =>
  (await central.graphql<{ registeredLabs: Page }>(LIST, { sort: 'ACADEMY', ...asked })).registeredLabs;
const slugs = async (central: Reader, filter: object, sort = 'ACADEMY') =>
  (await listed(central, { filter, sort })).labs.map(({ slug }) => slug);

describe('the register of labs', () => {
  it('says of each what central staff have to see to', async () => {
    const central = await essaim.signedIn('centrale');
    await save(central, { status: 'ACTIF' });
    await central.graphql('mutation { invite(email: "a@ac-essai.fr", lab: "limoges", role: REFERENT) { id } }');
    await essaim.change(async (transaction) => {
      await transaction.update(Lab, { slug: 'reims' }, { closedOn: '2021-06-30' });
      const { id: mergedInto } = await labOf(transaction, 'nice');
      await aLab(transaction, { slug: 'bordeaux', mergedInto });
    });
    const { labs, total } = await listed(central);
    expect(total).toBe(13);
    const found = (slug: string) => labs.find((lab) => lab.slug === slug);
    expect(found('creteil')).toMatchObject({
      edition: 2020,
      draft: 'BEGUN',
      referents: ['referent.creteil@essaim.example'],
    });
    expect(found('limoges')).toMatchObject({ referents: [], contributors: 1, invitations: 1, draft: 'NONE' });
    expect(found('reims')).toMatchObject({ closedOn: '2021-06-30' });
    expect(found('bordeaux')).toMatchObject({ edition: null, mergedInto: { slug: 'nice' } });
  });

  it('is found by text, in any case and without accents, by académie, by state and by what is to be done', async () => {
    const central = await essaim.signedIn('centrale');
    await essaim.change(async (transaction) => {
      const nice = await labOf(transaction, 'nice');
      await transaction.insert(LabSlug, { slug: 'azur', lab: nice.id });
      await transaction.update(Lab, { slug: 'reims' }, { closedOn: '2021-06-30' });
      await aLab(transaction, { slug: 'bordeaux', name: 'L’ÉCOLE', mergedInto: nice.id });
      await aLab(transaction, { slug: 'neuf', name: 'Neuf 100 %' });
      await aDraft(transaction, { lab: await labOf(transaction, 'paris') });
    });
    expect(await slugs(central, { text: 'CRÉTEIL' })).toEqual(['creteil']);
    expect(await slugs(central, { text: "l'ecole" })).toEqual(['bordeaux']);
    expect(await slugs(central, { text: 'azu' })).toEqual(['nice']);
    expect(await slugs(central, { text: '100 %' })).toEqual(['neuf']);
    expect(await slugs(central, { text: '_' })).toEqual([]);
    expect(await slugs(central, { academy: 'bordeaux' })).toEqual(['bordeaux', 'neuf']);
    expect(await slugs(central, { state: 'CLOSED' })).toEqual(['reims']);
    expect(await slugs(central, { state: 'MERGED' })).toEqual(['bordeaux']);
    expect(await slugs(central, { state: 'LIVING', text: 'bordeaux' })).toEqual(['neuf']);
    expect(await slugs(central, { concern: 'NO_FICHE' })).toEqual(['neuf']);
    expect(await slugs(central, { concern: 'UNPUBLISHED_DRAFT' })).toEqual(['paris']);
    expect(await slugs(central, { concern: 'ORPHAN_DRAFT' })).toEqual(['paris']);
    const without = await slugs(central, { concern: 'NO_REFERENT' });
    expect(without).toContain('limoges');
    for (const slug of ['creteil', 'reims', 'bordeaux']) expect(without).not.toContain(slug);
    expect((await slugs(central, {}, 'EDITION')).slice(0, 2).sort()).toEqual(['bordeaux', 'neuf']);
  });

  it('finds what a contributor wrote where no referent would publish it', async () => {
    const central = await essaim.signedIn('centrale');
    await save(await essaim.signedIn('contributeur.limoges'), { status: 'ACTIF' }, { lab: 'limoges' });
    await save(await essaim.signedIn('referent.creteil'), { status: 'ACTIF' });
    expect(await slugs(central, { concern: 'UNPUBLISHED_DRAFT' })).toEqual(['creteil', 'limoges']);
    expect(await slugs(central, { concern: 'ORPHAN_DRAFT' })).toEqual(['limoges']);
  });

  it('takes a draft that says again what is published for nothing to publish', async () => {
    const central = await essaim.signedIn('centrale');
    await save(central, { name: 'Premier nom' });
    await publish(central);
    const { revision } = await save(central, { name: 'Second nom' });
    expect((await recordOf(central, 'creteil')).draft).toBe('CHANGED');
    await central.graphql(RESTORE, { lab: 'creteil', edition: 2021, revision, number: 1 });
    expect((await recordOf(central, 'creteil')).draft).toBe('PUBLISHED');
    expect(await slugs(central, { concern: 'UNPUBLISHED_DRAFT' })).toEqual([]);
  });

  it('counts no referent who is suspended', async () => {
    const central = await essaim.signedIn('centrale');
    const { account } = await anAccount(essaim, { roles: { paris: 'REFERENT' } });
    expect((await recordOf(central, 'paris')).referents).toHaveLength(1);
    await essaim.dataSource.manager.update(Account, account, { suspendedAt: new Date() });
    expect((await recordOf(central, 'paris')).referents).toEqual([]);
    expect(await slugs(central, { concern: 'NO_REFERENT' })).toContain('paris');
  });

  it.each(['ACADEMY', 'NAME', 'EDITION'])('is read page by page, each lab once, sorted by %s', async (sort) => {
    const central = await essaim.signedIn('centrale');
    await essaim.change(async (transaction) => {
      for (let added = 0; added < 110; added++)
        await aLab(transaction, { name: `Même nom ${added % 3} à "relier", é` });
    });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { labs, next, total }: Page = await listed(central, { sort, after });
      expect(total).toBe(122);
      seen.push(...labs.map(({ slug }) => slug));
      after = next;
    } while (after !== null);
    expect(seen).toHaveLength(122);
    expect(new Set(seen).size).toBe(122);
    expect(await central.refusal(LIST, { sort, after: '["x"]' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'after',
    });
  });

  it('asks the database twice, for 12 labs and for 200 alike, and for one lab as often whatever it has', async () => {
    const service = essaim.app.get(RegisteredLabs);
    /** But for those by which the directory, which listens, brings itself up to date meanwhile. */
    const asks = async (work: () => Promise<unknown>) =>
      (await sentStatements(essaim.dataSource, work)).filter((statement) => !statement.includes('directory_version'));
    const ask = () => asks(() => service.list({ text: 'lab' }, 'EDITION', null));
    const askOne = () => asks(() => service.record('creteil'));
    const [forTwelve, forOne] = [await ask(), await askOne()];
    await essaim.change(async (transaction) => {
      const { id: mergedInto } = await labOf(transaction, 'creteil');
      for (let added = 0; added < 188; added++) {
        const lab = await aPublishedFiche(transaction, {
          lab: await aLab(transaction, { mergedInto: added < 5 ? mergedInto : null }),
        });
        if (added < 5) await transaction.insert(LabSlug, { slug: `ancien-${added}`, lab: lab.id });
      }
    });
    expect(await ask()).toEqual(forTwelve);
    expect(forTwelve).toHaveLength(2);
    expect(await askOne()).toEqual(forOne);
  });

  it('does not know what is no lab', async () => {
    const central = await essaim.signedIn('centrale');
    for (const slug of ['atlantide', '%', '']) {
      expect(
        await central.refusal('query ($slug: String!) { registeredLab(slug: $slug) { slug } }', { slug }),
      ).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
