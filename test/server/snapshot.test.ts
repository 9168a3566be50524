import { describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { listLabs } from '../../server/directory/list-labs.ts';
import { buildSnapshot } from '../../server/directory/snapshot.ts';
import { entities } from '../../server/entities.ts';
import { openDatabase } from '../../server/platform/database/database.ts';
import { aLab, aPublishedFiche } from '../factories/labs.ts';
import { application } from '../setup/application.ts';
import { sql } from '../setup/database.ts';
import { wholeLab, wholeLabs } from '../setup/public-answers.ts';
import { sentStatements } from '../setup/sent-statements.ts';

const essaim = application({ forEach: 'test' });

describe('the snapshot', () => {
  it('is built by as many statements for 12 labs as for 200', async () => {
    const forTwelve = await statementsOfSnapshot();
    await essaim.change(async (transaction) => {
      for (let added = 0; added < 188; added++) await aPublishedFiche(transaction);
    });
    expect(await wholeLabs(essaim)).toHaveLength(200);
    expect(await statementsOfSnapshot()).toEqual(forTwelve);
    expect(forTwelve.length).toBeLessThan(20);
  });

  it('bears the number of the change that it includes', async () => {
    const version = async () =>
      (await essaim.graphql<{ directoryState: { version: number } }>('{ directoryState { version } }')).directoryState
        .version;
    const before = await version();
    await essaim.change((transaction) => aLab(transaction));
    expect(await version()).toBe(before + 1);
  });

  it('is replaced when another program announces a change', async () => {
    await sql(essaim.connection, renaming('Bordeaux', 'Bordeaux-Aquitaine'));
    await expect.poll(() => academyName('bordeaux')).toBe('Bordeaux-Aquitaine');
  });

  it('does not show a change before it is committed', async () => {
    await essaim.dataSource.transaction(async (transaction) => {
      await aPublishedFiche(transaction, { lab: await aLab(transaction, { slug: 'pas-encore' }) });
      await essaim.directory.refresh();
      expect(await wholeLab(essaim, 'pas-encore')).toBeNull();
    });
  });

  it('is of one instant, even where it is read for the first time after a change', async () => {
    const before = await buildSnapshot(essaim.dataSource);
    await essaim.change(async (transaction) => {
      await aPublishedFiche(transaction, { lab: await aLab(transaction, { slug: 'venu-ensuite' }) });
      await transaction.query(`UPDATE academy SET name = 'Créteil ensuite' WHERE slug = 'creteil'`);
      await transaction.query(`UPDATE fiche_revision SET name = 'Ensuite'`);
    });
    for (const reading of [before.latest, before.byEdition.get(2020)!(), before.byEdition.get(2021)!()]) {
      expect(listLabs(reading, { text: 'ensuite' }).total).toBe(0);
      expect(reading.bySlug.has('venu-ensuite')).toBe(false);
    }
    const after = await buildSnapshot(essaim.dataSource);
    expect(after.byEdition.get(2021)!().bySlug.has('venu-ensuite')).toBe(true);
  });

  it('catches up, by itself, with what changed while it could not listen', async () => {
    const [listener] = await sql<{ pid: number }>(
      essaim.connection,
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    await sql(
      essaim.connection,
      `SELECT pg_terminate_backend(${listener!.pid}, 10000); ${renaming('Bordeaux', 'Bordeaux rattrapée')}`,
    );
    await expect.poll(() => academyName('bordeaux')).toBe('Bordeaux rattrapée');
    await expect.poll(stale).toBe(false);

    await sql(essaim.connection, renaming('Bordeaux rattrapée', 'Bordeaux encore'));
    await expect.poll(() => academyName('bordeaux')).toBe('Bordeaux encore');
  });
});

/** What building it asks of the database, on a pool that nobody else uses. */
async function statementsOfSnapshot(): Promise<string[]> {
  const dataSource = await openDatabase(essaim.connection, { entities, migrations });
  const statements = await sentStatements(dataSource, () => buildSnapshot(dataSource));
  await dataSource.destroy();
  return statements;
}

/** A public change as another program makes it, announced. */
const renaming = (from: string, to: string) =>
  `BEGIN; UPDATE academy SET name = '${to}' WHERE name = '${from}'; UPDATE directory_version SET version = version + 1;
   NOTIFY essaim_directory; COMMIT`;

async function academyName(slug: string): Promise<string> {
  return (
    await essaim.graphql<{ academy: { name: string } }>('query ($slug: String!) { academy(slug: $slug) { name } }', {
      slug,
    })
  ).academy.name;
}

async function stale(): Promise<boolean> {
  return (await essaim.graphql<{ directoryState: { stale: boolean } }>('{ directoryState { stale } }')).directoryState
    .stale;
}
