import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSnapshot } from '../../server/directory/snapshot.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/platform/embedded-postgres/launch.ts';
import type { Recorded } from './bare-server.ts';
import { compare } from './compare.ts';
import { networkOf } from './network-of.ts';
import { fillPlainTables } from './plain-tables.ts';
import { ask, killPrograms, LoadClient, ServerProgram } from './processes.ts';
import { NewFilters, type Question, toEssaim } from './questions.ts';
import { type Name, type Row, type Series, table, type Target } from './report.ts';
import { ROUNDS, Rounds, SLICE_MS } from './rounds.ts';
import { measureEmptyStarts, measureStarts, PRODUCTION, startEssaim, startPlainNest } from './starts.ts';

const SIZES = [30, 1_000, 10_000];
const LOADS = ['map', 'fiche', 'search'];
const ROWS = [...LOADS, 'memory', 'start', 'empty-start'];
const RECORDED_SEARCHES = 100;
const START_ROUNDS = 5;
const LONG_START_ROUNDS = 3;
const EMPTY_START_ROUNDS = 3;

const MAP_TARGETS: Record<number, number> = { 30: 15, 1_000: 60, 10_000: 40 };
const LARGEST = 10_000;
const started = performance.now();
const say = (line: string) =>
  console.error(`${((performance.now() - started) / 1_000).toFixed(0).padStart(4)} s  ${line}`);

/** Measures, prints the table, and leaves nothing behind. */
export async function run(given: number[], only: readonly string[] = ROWS): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'essaim-bench-'));
  const closers: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const leave = () => {
    killPrograms();
    void closeAll(closers).then(() => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave);
  try {
    await chmod(folder, 0o755); // for root, PostgreSQL runs as another user
    const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), explicit: true });
    closers.push(() => postgres.stop());
    const client = new LoadClient();
    closers.push(() => client.stop());
    const rows: Row[] = [];
    for (const size of given.length > 0 ? given : SIZES)
      rows.push(...(await measureSize(size, { folder, postgres, client }, only)));
    if (only.includes('empty-start')) {
      say('start in an empty data folder, and again');
      rows.push(...(await measureEmptyStarts(folder, EMPTY_START_ROUNDS)));
    }
    console.log(explanation());
    console.log(table(rows));
  } finally {
    killPrograms();
    await closeAll(closers);
  }
}

async function closeAll(closers: (() => Promise<unknown>)[]): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}

interface Place {
  folder: string;
  postgres: EmbeddedPostgres;
  client: LoadClient;
}

async function measureSize(size: number, { folder, postgres, client }: Place, only: readonly string[]): Promise<Row[]> {
  const labs = `${size.toLocaleString('en')} labs`;
  say(`${labs}: filling a database`);
  const url = await filledNetwork(size, postgres);
  const slug = size > 12 ? 'lab-7' : 'creteil';
  const fiche: Question = { name: 'fiche', slug };
  const filters = new NewFilters();
  const search = (): Question => ({ name: 'search', filter: filters.next() });
  const largest = size === LARGEST;
  const servers = await startServers(url);
  say(`${labs}: comparing the answers`);
  const { essaim, b } = servers;
  await compare({ name: 'map' }, largest ? { essaim, b } : servers);
  for (const question of largest ? [fiche, search()] : [fiche, search(), search(), search()])
    await compare(question, servers);
  const searches = Array.from({ length: RECORDED_SEARCHES }, search);
  const recorded = await record([{ name: 'map' }, fiche, ...searches], essaim, join(folder, `${size}.json`));
  const all: Record<Name, ServerProgram> = {
    ...servers,
    a: await new ServerProgram('bench/bare-server.js', {}, [recorded]).listens(),
  };
  const everyone: Name[] = ['essaim', 'a', 'b', 'e'];
  const rounds = new Rounds(client, all, searches, filters, largest);
  const rows: Row[] = [];
  const add = (what: string, unit: Row['unit'], series: Series, targets: Target[] = []) =>
    rows.push({ what: `${what}, ${labs}`, unit, series, targets });
  if (only.includes('map')) {
    say(`${labs}: map`);
    const timesB = MAP_TARGETS[size] ? [{ to: 'b' as const, least: MAP_TARGETS[size] }] : [];
    add('map', '/s', await rounds.asking({ name: 'map' }, everyone), [{ to: 'a', least: 0.9 }, ...timesB]);
    add('map, gzip', '/s', await rounds.asking({ name: 'map' }, ['essaim', 'a'], true), [{ to: 'a', least: 0.9 }]);
  }
  if (only.includes('fiche')) {
    say(`${labs}: fiche`);
    add('fiche', '/s', await rounds.asking(fiche, everyone), [{ to: 'a', least: 0.85 }]);
  }
  if (only.includes('search')) {
    say(`${labs}: search`);
    add('search', '/s', await rounds.searching(everyone), largest ? [{ to: 'b', least: 12 }] : []);
  }
  if (only.includes('memory')) {
    const peak = Object.fromEntries(everyone.map((name) => [name, [all[name].peakMemory()]]));
    const underLoad = LOADS.every((load) => only.includes(load)); // it is the peak of what was asked before
    add('peak memory', 'MB', peak, largest && underLoad ? [{ to: 'e', most: 1 / 3 }] : []);
  }
  for (const server of Object.values(all)) await server.stop();
  if (only.includes('start')) {
    say(`${labs}: starts`);
    const start = await measureStarts(url, fiche, largest ? LONG_START_ROUNDS : START_ROUNDS);
    add('start, filled', 's', start, [{ to: 'e', most: 1.1 }]);
  }
  return rows;
}

/** A database with so many labs, as Essaim keeps them and in plain tables; its address. */
const filledNetwork = (size: number, postgres: EmbeddedPostgres) =>
  networkOf(size, postgres, async (dataSource) => fillPlainTables(dataSource, await buildSnapshot(dataSource)));

async function startServers(url: string): Promise<Record<'essaim' | 'b' | 'e', ServerProgram>> {
  return {
    essaim: await startEssaim({ DATABASE_URL: url }),
    b: await new ServerProgram('bench/hand-written-server.js', { DATABASE_URL: url, ...PRODUCTION }).listens(),
    e: await startPlainNest({ DATABASE_URL: url }),
  };
}

/** Keeps Essaim's answers for the bare server, with their headers; the file. */
async function record(questions: Question[], { port }: ServerProgram, file: string): Promise<string> {
  const answers: Recorded[] = [];
  for (const question of questions) {
    for (const gzip of question.name === 'map' ? [false, true] : [false]) {
      const request = { ...toEssaim(question), gzip };
      const { headers, body } = await ask(port, request);
      const own = Object.entries(headers).filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name));
      answers.push({ path: request.path, gzip, headers: Object.fromEntries(own), body: body.toString('base64') });
    }
  }
  await writeFile(file, JSON.stringify(answers));
  return file;
}

const explanation = () => `
Measured on ${cpus().length} × ${cpus()[0]!.model.trim()}, Node ${process.version}: ${ROUNDS} rounds of ${SLICE_MS} ms for each in turn; (b) and (e)
have a turn in every third. With 10,000 labs they answer slowly: (b) has a turn in every fourth, (e) in every eighth, and the
whole map is compared with (b) only.
Medians (least–most). A ratio is that of a round, its median likewise. Rates: more is better. Seconds and MB: less is better.
(a) a bare http server sending the same bytes · (b) http + pg, one json_agg query · (e) plain NestJS, Apollo and TypeORM
`;
