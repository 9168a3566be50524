import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { entities } from '../../server/entities.ts';
import { openDatabase } from '../../server/platform/database/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/platform/embedded-postgres/launch.ts';
import { loadSeeds } from '../../server/seeding/load-seeds.ts';
import { migrate, SEEDS_FOLDER } from '../../server/start.ts';
import { anAccount } from '../factories/accounts.ts';
import { type Reader, TestApplication } from '../setup/application.ts';
import { sql } from '../setup/database.ts';
import { openFolder, removeFolder } from '../setup/folder.ts';
import { wholeLabs } from '../setup/public-answers.ts';

/** These take the database away, so they have one of their own. */
const essaim = new TestApplication();
let folder: string;
let postgres: EmbeddedPostgres;

const startDatabase = () =>
  startEmbeddedPostgres({ dataDir: join(folder, 'data'), explicit: true, parameters: { fsync: 'off' } });

beforeAll(async () => {
  folder = await openFolder();
  postgres = await startDatabase();
  const dataSource = await openDatabase(postgres.connection, { entities, migrations });
  await migrate(postgres.connection, dataSource);
  await loadSeeds(dataSource, SEEDS_FOLDER);
  await dataSource.destroy();
  await essaim.start(postgres.connection);
});

afterAll(async () => {
  await essaim.stop();
  await postgres.stop();
  await removeFolder(folder);
});

let signedIn: Reader;

const health = async () => [(await essaim.get('/healthz')).status, (await essaim.get('/readyz')).status];

async function isStale(): Promise<boolean> {
  const query = '{ directoryState { stale } }';
  return (await essaim.graphql<{ directoryState: { stale: boolean } }>(query)).directoryState.stale;
}

it('with its database, the service is alive, ready, and shows what is', async () => {
  expect(await health()).toEqual([200, 200]);
  expect(await isStale()).toBe(false);
  signedIn = await anAccount(essaim, { email: 'claire@ac-essai.fr' });
});

it('without, it still answers everything public, and says that it may be old', async () => {
  const before = await wholeLabs(essaim);
  await postgres.stop();

  await expect.poll(isStale).toBe(true);
  expect(await health()).toEqual([200, 503]);
  expect(await wholeLabs(essaim)).toEqual(before);
  const answers = await essaim.graphql(`{
    labs(filter: { text: "orleans" }, edition: 2020) { total }
    lab(slug: "paris") { name }
    academy(slug: "nice") { name labs { slug } }
    academies { slug }
    editions { year }
    themes { code }
    services { code }
  }`);
  expect(answers).toMatchObject({
    labs: { total: 1 },
    lab: { name: 'Lab d’académie de Paris' },
    academy: { name: 'Nice', labs: [{ slug: 'nice' }] },
  });
  expect((await essaim.get('/labs/nice')).status).toBe(200);
  expect((await essaim.get('/labs/atlantide')).status).toBe(404);
});

it('does not take for a visitor whom it cannot recognise: it says so, and what is public still answers', async () => {
  expect(await signedIn.refusal('{ me { email } }')).toEqual({ code: 'UNAVAILABLE' });
  expect(await signedIn.refusal('{ sessions { id } }')).toEqual({ code: 'UNAVAILABLE' });
  expect(await signedIn.graphql('{ labs { total } }')).toEqual({ labs: { total: 12 } });
  expect(await essaim.graphql('{ me { email } }')).toEqual({ me: null });
});

it('says so to a machine without a word of what is behind', async () => {
  const { text, headers } = await essaim.get('/readyz');
  expect(JSON.parse(text)).toEqual({
    errors: [{ message: expect.any(String) as string, extensions: { code: 'UNAVAILABLE' } }],
  });
  expect(headers['cache-control']).toBe('no-store');
});

it('and when the database is back, it is ready again, by itself, and follows what changes', async () => {
  postgres = await startDatabase();
  await expect.poll(health).toEqual([200, 200]);
  await expect.poll(isStale).toBe(false);
  expect(await signedIn.graphql('{ me { email } }')).toEqual({ me: { email: 'claire@ac-essai.fr' } });

  await sql(
    postgres.connection,
    `UPDATE academy SET name = 'Nice-Côte d’Azur' WHERE slug = 'nice';
     UPDATE directory_version SET version = version + 1; NOTIFY essaim_directory`,
  );
  await expect
    .poll(() => essaim.graphql('{ academy(slug: "nice") { name } }'))
    .toEqual({ academy: { name: 'Nice-Côte d’Azur' } });
});
