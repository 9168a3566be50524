import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publicAddress } from '../../../domain/public-address.ts';
import { FicheDocument } from '../../../client/graphql/generated/graphql.ts';
import { draftOf, publish, save } from '../../factories/drafts.ts';
import type { Reader } from '../../setup/application.ts';
import { seededDatabase, sql, type TestDatabase } from '../../setup/database.ts';
import { OverHttp } from '../../setup/over-http.ts';
import { endProcesses, EssaimProcess } from '../../setup/process.ts';

/** By which PostgreSQL tells the connections of the other server. */
const OTHER = 'essaim_other';

let database: TestDatabase;
let otherProcess: EssaimProcess;
let other: OverHttp;
let referent: Reader;

beforeAll(async () => {
  database = await seededDatabase();
  const first = new EssaimProcess({ DATABASE_URL: database.url });
  otherProcess = new EssaimProcess({ DATABASE_URL: `${database.url}&application_name=${OTHER}` });
  referent = await new OverHttp(await first.address()).signedIn('referent.creteil');
  other = new OverHttp(await otherProcess.address());
});

afterAll(async () => {
  await endProcesses();
  await database.drop();
});

let name: string;
let published = 0;

/** Saved in the first server, and to be published there. */
beforeEach(async () => {
  name = `Lab publié ${++published} fois`;
  await save(referent, { name });
});

const PLACES: [what: string, show: () => Promise<string>][] = [
  ['the ready answers', async () => (await other.get(publicAddress(hashOf(FicheDocument), { slug: 'creteil' }))).text],
  [
    'the API',
    async () => JSON.stringify(await other.graphql('{ labs { labs { name } } lab(slug: "creteil") { name } }')),
  ],
  ['the list', async () => (await other.get('/liste')).text],
  ['the fiche', async () => (await other.get('/labs/creteil')).text],
  ['the export', async () => (await other.get('/exports/labs.csv')).text],
];

/** Gives how many milliseconds it took. */
async function expectShown(): Promise<number> {
  const from = performance.now();
  for (const [message, show] of PLACES) await expect.poll(show, { message }).toContain(name);
  return Math.round(performance.now() - from);
}

const cutOtherServer = (connections: string) =>
  sql<{ cut: boolean }>(
    database.connection,
    `SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = $1 AND query LIKE $2`,
    [OTHER, connections],
  );

describe('of two servers on one database, one publishes, and the other shows it', () => {
  it('at once', async ({ task }) => {
    for (const [what, show] of PLACES) expect(await show(), what).not.toContain(name);
    await publish(referent);
    task.meta.figures = {
      'milliseconds until the map’s data, the list, the fiche and the export showed it': await expectShown(),
    };
  });

  it.each([
    ['its listening connection was cut', 'LISTEN essaim_directory%'],
    ['all its connections were cut', '%'],
  ])('also when %s and it could not hear of it: it catches up', async (_, connections) => {
    otherProcess.signal('SIGSTOP'); // so that it does not listen again before the publication
    expect(await cutOtherServer(connections)).toContainEqual({ cut: true });
    await publish(referent);
    otherProcess.signal('SIGCONT');
    await expectShown();
    expect((await draftOf(await other.signedIn('centrale'))).fiche.name).toBe(name);
  });
});

const hashOf = (operation: typeof FicheDocument) => operation.__meta__!.hash as string;
