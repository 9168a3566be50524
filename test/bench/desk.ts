import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.ts';
import { entities } from '../../server/entities.ts';
import { openDatabase } from '../../server/platform/database/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/platform/embedded-postgres/launch.ts';
import { loadDemonstration } from '../../server/seeding/demonstration/load-demonstration.ts';
import { loadDemoAccounts } from '../../server/seeding/load-demo-accounts.ts';
import { loadSeeds } from '../../server/seeding/load-seeds.ts';
import { migrate, SEEDS_FOLDER } from '../../server/start.ts';
import { aDesk, LARGE } from '../factories/desk.ts';
import { DESK_PAGES, type DeskPage } from '../setup/desk-pages.ts';
import { killPrograms, ServerProgram } from './processes.ts';

const ROUNDS = Number(process.env.ROUNDS || 15);
const SIGN_IN = 'mutation { signInDemo(email: "centrale@essaim.example") { id } }';

/** An Essaim that runs, and the cookie of someone of central staff. */
interface Desk {
  server: ServerProgram;
  cookie: string;
}

/**
 * How long each page of the desk waits for its answers, on the demonstration set and on the large desk, in turn in each
 * round, so that what else the machine does weighs on both. Prints a table, and leaves nothing behind.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'essaim-desk-'));
  await chmod(folder, 0o755); // for root, PostgreSQL runs as another user
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), explicit: true });
  try {
    const small = await openDesk(postgres, 'small', (dataSource) => loadDemonstration(dataSource, SEEDS_FOLDER));
    const large = await openDesk(postgres, 'large', (dataSource) => aDesk(dataSource, LARGE));
    console.log(
      `${cpus().length} × ${cpus()[0]!.model.trim()}, Node ${process.version}; medians of ${ROUNDS} rounds, in ms`,
    );
    console.log('page                        demonstration   large desk        ratio (least–most)');
    for (const page of DESK_PAGES) console.log(await line(page, small, large));
    for (const { server } of [small, large]) await server.stop();
  } finally {
    killPrograms();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Essaim on a database of its own, filled. */
async function openDesk(
  { connection }: EmbeddedPostgres,
  name: string,
  fill: (dataSource: DataSource) => Promise<unknown>,
): Promise<Desk> {
  const own = { ...connection, database: `essaim_desk_${name}` };
  const owner = await openDatabase(connection, { entities: [], migrations: [] });
  await owner.query(`CREATE DATABASE ${own.database}`).finally(() => owner.destroy());
  const dataSource = await openDatabase(own, { entities, migrations });
  await migrate(own, dataSource);
  await loadSeeds(dataSource, SEEDS_FOLDER);
  await loadDemoAccounts(dataSource, SEEDS_FOLDER);
  await fill(dataSource);
  await dataSource.query('VACUUM ANALYZE');
  await dataSource.destroy();
  const url = `postgres://${own.user}@/${own.database}?host=${encodeURIComponent(own.host)}&port=${own.port}`;
  const server = await new ServerProgram('server/main.js', { DATABASE_URL: url, PORT: '0' }).listens();
  const { headers } = await post(server, '', SIGN_IN);
  return { server, cookie: headers.getSetCookie()[0]!.split(';')[0]! };
}

async function post({ port }: ServerProgram, cookie: string, query: string, variables = {}): Promise<Response> {
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json', cookie };
  const response = await fetch(`http://localhost:${port}/graphql`, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response;
}

/** All that a page asks, one after the other; in ms. */
async function openPage({ server, cookie }: Desk, { asks }: DeskPage): Promise<number> {
  const begun = performance.now();
  for (const [document, variables] of asks) {
    const { errors } = (await (await post(server, cookie, String(document), variables)).json()) as { errors?: object };
    if (errors) throw new Error(JSON.stringify(errors));
  }
  return performance.now() - begun;
}

/** The round before the first only warms. */
async function line(page: DeskPage, small: Desk, large: Desk): Promise<string> {
  const times: { small: number; large: number; ratio: number }[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const took = { small: await openPage(small, page), large: await openPage(large, page) };
    if (round >= 0) times.push({ ...took, ratio: took.large / took.small });
  }
  const at = (key: keyof (typeof times)[number], share: number) =>
    times.map((round) => round[key]).sort((a, b) => a - b)[Math.floor((times.length - 1) * share)]!;
  const cell = (number: number, width: number) => number.toFixed(1).padStart(width);
  const ratio = `${cell(at('ratio', 0.5), 12)} (${at('ratio', 0).toFixed(1)}–${at('ratio', 1).toFixed(1)})`;
  return `${page.page.padEnd(28)}${cell(at('small', 0.5), 13)}${cell(at('large', 0.5), 13)}${ratio}`;
}
