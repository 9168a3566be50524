import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '../../domain/public-address.ts';
import { buildSnapshot } from '../../server/directory/snapshot.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/platform/embedded-postgres/launch.ts';
import type { Recorded } from './bare-server.ts';
import { networkOf } from './network-of.ts';
import { fillPlainTables } from './plain-tables.ts';
import { ask, killPrograms, LoadClient, ServerProgram, wire } from './processes.ts';
import { NewFilters, type Question, type Request, toEssaim, toHandWritten, toPlainNest } from './questions.ts';
import { type Name, type Row, type Series, table, type Target } from './report.ts';

const SIZES = [30, 1_000, 10_000];
const ROUNDS = Number(process.env.ROUNDS || 7);
const SLICE_MS = Number(process.env.SLICE_MS || 400);
const WARM_UP_MS = SLICE_MS;
const CONNECTIONS = 8;
const FILTERS_AT_ONCE = 2_000;
const RECORDED_SEARCHES = 100;
const START_ROUNDS = 5;
const EMPTY_START_ROUNDS = 3;

const MAP_TARGETS: Record<number, number> = { 30: 15, 1_000: 60, 10_000: 40 };
const LARGEST = 10_000;
const started = performance.now();
const say = (line: string) =>
  console.error(`${((performance.now() - started) / 1_000).toFixed(0).padStart(4)} s  ${line}`);

/** Measures, prints the table, and leaves nothing behind. */
export async function run(given: number[]): Promise<void> {
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
      rows.push(...(await measureSize(size, { folder, postgres, client })));
    rows.push(...(await measureEmptyStarts(folder)));
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

/** The four servers, each with how it is asked. */
const ASKED: Record<Name, (question: Question) => Request> = {
  essaim: toEssaim,
  a: toEssaim,
  b: toHandWritten,
  e: toPlainNest,
};

async function measureSize(size: number, { folder, postgres, client }: Place): Promise<Row[]> {
  const labs = `${size.toLocaleString('en')} labs`;
  say(`${labs}: filling a database`);
  const url = await filledNetwork(size, postgres);
  const slug = size > 12 ? 'lab-7' : 'creteil';
  const fiche: Question = { name: 'fiche', slug };
  const filters = new NewFilters();
  const search = (): Question => ({ name: 'search', filter: filters.next() });
  const servers = await startServers(url);
  say(`${labs}: comparing the answers`);
  for (const question of [{ name: 'map' } as const, fiche, search(), search(), search()])
    await compare(question, servers);
  const searches = Array.from({ length: RECORDED_SEARCHES }, search);
  const recorded = await record([{ name: 'map' }, fiche, ...searches], servers.essaim, join(folder, `${size}.json`));
  const all: Record<Name, ServerProgram> = {
    ...servers,
    a: await new ServerProgram('bench/bare-server.js', {}, [recorded]).listens(),
  };

  const measure = async (what: string, names: Name[], questionsFor: (name: Name) => Request[], once = false) => {
    say(`${labs}: ${what}`);
    const series: Series = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = -1; round < ROUNDS; round++) {
      for (const name of names) {
        const heavy = name === 'e' && size >= LARGEST && what !== 'fiche';
        const done = await client.run({
          port: all[name].port,
          requests: questionsFor(name).map(wire),
          once: once && name !== 'a',
          connections: heavy ? 2 : CONNECTIONS,
          ms: round < 0 ? WARM_UP_MS : SLICE_MS,
        });
        if (round >= 0) series[name]!.push(done.rate); // the round before the first only warms
      }
    }
    return (targets: Target[]): Row => ({ what: `${what}, ${labs}`, unit: '/s', series, targets });
  };
  const asked =
    (question: Question, gzip = false) =>
    (name: Name) => [{ ...ASKED[name](question), gzip }];
  const everyone: Name[] = ['essaim', 'a', 'b', 'e'];

  const map = await measure('map', everyone, asked({ name: 'map' }));
  const zippedMap = await measure('map, gzip', ['essaim', 'a'], asked({ name: 'map' }, true));
  const one = await measure('fiche', everyone, asked(fiche));
  const newOnes = (name: Name) =>
    (name === 'a' ? searches : Array.from({ length: FILTERS_AT_ONCE }, search)).map(ASKED[name]);
  const searched = await measure('search', everyone, newOnes, true);
  const memory = Object.fromEntries(everyone.map((name) => [name, [all[name].peakMemory()]]));
  for (const server of Object.values(all)) await server.stop();
  const start = await measureStarts(labs, url, fiche);

  const timesB = MAP_TARGETS[size] ? [{ to: 'b' as const, least: MAP_TARGETS[size] }] : [];
  const largest = size === LARGEST;
  return [
    map([{ to: 'a', least: 0.9 }, ...timesB]),
    zippedMap([{ to: 'a', least: 0.9 }]),
    one([{ to: 'a', least: 0.85 }]),
    searched(largest ? [{ to: 'b', least: 12 }] : []),
    { what: `peak memory, ${labs}`, unit: 'MB', series: memory, targets: largest ? [{ to: 'e', most: 1 / 3 }] : [] },
    { what: `start, filled, ${labs}`, unit: 's', series: start, targets: [{ to: 'e', most: 1.1 }] },
  ];
}

/** A database with so many labs, as Essaim keeps them and in plain tables; its address. */
const filledNetwork = (size: number, postgres: EmbeddedPostgres) =>
  networkOf(size, postgres, async (dataSource) => fillPlainTables(dataSource, await buildSnapshot(dataSource)));

type Essaims = Record<'essaim' | 'b' | 'e', ServerProgram>;

async function startServers(url: string): Promise<Essaims> {
  return {
    essaim: await startEssaim({ DATABASE_URL: url }),
    b: await new ServerProgram('bench/hand-written-server.js', { DATABASE_URL: url, ...PRODUCTION }).listens(),
    e: await startPlainNest({ DATABASE_URL: url }),
  };
}

/** Essaim would then listen to the whole network: it stays as an operator tries it. */
const PRODUCTION = { NODE_ENV: 'production' };
const startEssaim = (database: Record<string, string>) =>
  new ServerProgram('server/main.js', { ...database, PORT: '0' }).listens();
const startPlainNest = (database: Record<string, string>) =>
  new ServerProgram('bench/plain-nest.js', { ...database, ...PRODUCTION }).listens();

/** @throws when a baseline does not give what Essaim gives, but for what it is spared */
async function compare(question: Question, servers: Essaims): Promise<void> {
  const answers = await Promise.all(
    (['essaim', 'b', 'e'] as const).map(async (name) => {
      const { body } = await ask(servers[name].port, ASKED[name](question));
      return canonicalJson(comparable(JSON.parse(body.toString())));
    }),
  );
  if (new Set(answers).size > 1) {
    const place = [...answers[0]!].findIndex((letter, index) => answers.some((answer) => answer[index] !== letter));
    const around = answers.map((answer) => answer.slice(Math.max(0, place - 200), place + 100)).join('\n');
    throw new Error(`Different answers to ${JSON.stringify(question)}:\n${around}`);
  }
}

type ByCode = { code: string }[] | null;
interface ComparableLab {
  themes: ByCode;
  services: ByCode;
  peers?: unknown;
}
interface Comparable {
  data: {
    lab?: ComparableLab;
    labs?: { labs: ComparableLab[]; facets: Record<string, { value: string }[]>; total: number };
  };
}

/** Without what the baselines are spared: peers, and the order in which facets come and a fiche names its offer. */
function comparable({ data: { lab, labs } }: Comparable): unknown {
  if (lab) return inOneOrder({ ...lab, peers: undefined });
  const facets = Object.entries(labs!.facets).map(([name, values]) => [
    name,
    [...values].sort((a, b) => (a.value < b.value ? -1 : 1)),
  ]);
  return { labs: labs!.labs.map(inOneOrder), total: labs!.total, facets };
}

function inOneOrder(lab: ComparableLab): ComparableLab {
  const byCode = (list: ByCode) => list && [...list].sort((a, b) => (a.code < b.code ? -1 : 1));
  return { ...lab, themes: byCode(lab.themes), services: byCode(lab.services) };
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

/** From the launch of the process to the first answer, on a database that is there and filled. */
async function measureStarts(labs: string, url: string, question: Question): Promise<Series> {
  say(`${labs}: starts`);
  const series: Series = { essaim: [], e: [] };
  for (let round = 0; round < START_ROUNDS; round++) {
    for (const [name, start] of STARTS)
      series[name]!.push((await timedStart(name, start, { DATABASE_URL: url }, question)).seconds);
  }
  return series;
}

const STARTS = [
  ['essaim', startEssaim],
  ['e', startPlainNest],
] as const;

async function timedStart(
  name: Name,
  start: (database: Record<string, string>) => Promise<ServerProgram>,
  database: Record<string, string>,
  question: Question,
): Promise<{ seconds: number }> {
  const begun = performance.now();
  const server = await start(database);
  await ask(server.port, ASKED[name](question));
  const seconds = (performance.now() - begun) / 1_000;
  await server.stop();
  return { seconds };
}

/** First in an empty data folder, database and all, then again in the same; (e) makes its tables, and has no data to load. */
async function measureEmptyStarts(folder: string): Promise<Row[]> {
  const [first, second]: [Series, Series] = [
    { essaim: [], e: [] },
    { essaim: [], e: [] },
  ];
  for (let round = 0; round < EMPTY_START_ROUNDS; round++) {
    say('start in an empty data folder, and again');
    for (const [name, start] of STARTS) {
      const dataDir = join(folder, `${name}-${round}`);
      for (const series of [first, second]) {
        const { seconds } = await timedStart(name, start, { DATA_DIR: dataDir }, { name: 'fiche', slug: 'creteil' });
        series[name]!.push(seconds);
      }
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  return [
    { what: 'first start, empty folder', unit: 's', series: first, targets: [] },
    { what: 'second start, same folder', unit: 's', series: second, targets: [{ to: 'e', most: 1.1 }] },
  ];
}

const explanation = () => `
Measured on ${cpus().length} × ${cpus()[0]!.model.trim()}, Node ${process.version}: ${ROUNDS} rounds of ${SLICE_MS} ms for each in turn, ${CONNECTIONS} connections.
Medians (least–most); a ratio's brackets are of the rounds. Rates: more is better. Seconds and MB: less is better.
(a) a bare http server sending the same bytes · (b) http + pg, one json_agg query · (e) plain NestJS, Apollo and TypeORM
`;
