import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { entities } from '../../server/entities.ts';
import { migrations } from '../../migrations/index.ts';
import { openDatabase } from '../../server/platform/database/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/platform/embedded-postgres/launch.ts';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';
import { loadDemoAccounts } from '../../server/seeding/load-demo-accounts.ts';
import { loadSeeds } from '../../server/seeding/load-seeds.ts';
import { migrate, SEEDS_FOLDER } from '../../server/start.ts';
import { openFolder, placeOfManyDatabases, removeFolder } from './folder.ts';

/** What every test finds ready: one PostgreSQL, and in it a template that is migrated and seeded, for cloning. */
export interface TestPostgres {
  connection: EmbeddedPostgres['connection'];
  template: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres;
  }
}

const TEMPLATE = 'essaim_template';

/** Nothing here outlives the tests, so nothing needs to survive a power cut. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '256MB' };

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await build();
  const folder = await openFolder(await placeOfManyDatabases());
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), explicit: false, parameters: FAST });
  const places = [folder, await dataFolderOf(postgres), postgres.connection.host];
  const tearDown = async () => {
    await postgres.stop();
    for (const place of places) await removeFolder(place);
  };
  try {
    await makeTemplate(postgres.connection);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('postgres', { connection: postgres.connection, template: TEMPLATE });
  return tearDown;
}

/** In a process of its own, which does not take itself for a test. */
async function build(): Promise<void> {
  const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined };
  const building = spawn(process.execPath, ['build/build.mjs'], { cwd: PROJECT_FOLDER, env, stdio: 'inherit' });
  const [code] = await once(building, 'exit');
  if (code !== 0) throw new Error('The build failed: see above.');
}

/** Not always where it was asked for: root's temporary folder may be closed to the database's user. */
async function dataFolderOf({ connection }: EmbeddedPostgres): Promise<string> {
  const client = new Client(connection);
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
  await client.end();
  return dirname(dirname(rows[0]!.data_directory));
}

async function makeTemplate(connection: EmbeddedPostgres['connection']): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const dataSource = await openDatabase({ ...connection, database: TEMPLATE }, { entities, migrations });
  await migrate({ ...connection, database: TEMPLATE }, dataSource);
  await loadSeeds(dataSource, SEEDS_FOLDER);
  await loadDemoAccounts(dataSource, SEEDS_FOLDER);
  await dataSource.destroy();
}
