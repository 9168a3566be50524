import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, ServerProgram } from './processes.ts';
import { ASKED, type Question } from './questions.ts';
import type { Name, Row, Series } from './report.ts';

/** Essaim would then listen to the whole network: it stays as an operator tries it. */
export const PRODUCTION = { NODE_ENV: 'production' };
export const startEssaim = (database: Record<string, string>) =>
  new ServerProgram('server/main.js', { ...database, PORT: '0' }).listens();
export const startPlainNest = (database: Record<string, string>) =>
  new ServerProgram('bench/plain-nest.js', { ...database, ...PRODUCTION }).listens();

/** From the launch of the process to the first answer, on a database that is there and filled. */
export async function measureStarts(url: string, question: Question, rounds: number): Promise<Series> {
  const series: Series = { essaim: [], e: [] };
  for (let round = 0; round < rounds; round++) {
    for (const [name, start] of STARTS)
      series[name]!.push(await timedStart(name, start, { DATABASE_URL: url }, question));
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
): Promise<number> {
  const begun = performance.now();
  const server = await start(database);
  await ask(server.port, ASKED[name](question));
  const seconds = (performance.now() - begun) / 1_000;
  await server.stop();
  return seconds;
}

/** First in an empty data folder, database and all, then again in the same; (e) makes its tables, and has no data to load. */
export async function measureEmptyStarts(folder: string, rounds: number): Promise<Row[]> {
  const [first, second]: [Series, Series] = [
    { essaim: [], e: [] },
    { essaim: [], e: [] },
  ];
  for (let round = 0; round < rounds; round++) {
    for (const [name, start] of STARTS) {
      const dataDir = join(folder, `${name}-${round}`);
      for (const series of [first, second]) {
        series[name]!.push(await timedStart(name, start, { DATA_DIR: dataDir }, { name: 'fiche', slug: 'creteil' }));
      }
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  return [
    { what: 'first start, empty folder', unit: 's', series: first, targets: [] },
    { what: 'second start, same folder', unit: 's', series: second, targets: [{ to: 'e', most: 1.1 }] },
  ];
}
