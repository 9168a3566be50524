import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres/launch.ts';
import { databaseUrl, emptyDatabase, seededDatabase, sql, type TestDatabase } from '../setup/database.ts';
import { openFolder, removeFolder } from '../setup/folder.ts';
import { endProcesses, EssaimProcess, SEED, START } from '../setup/process.ts';

vi.setConfig({ testTimeout: 120_000 });

const LOADED = 'Données de référence et édition 2020 chargées.';

let folder: string;
let dataDir: string;

beforeAll(async () => {
  folder = await openFolder();
  dataDir = join(folder, 'data');
});

afterEach(endProcesses);

afterAll(async () => {
  if (databasePid()) await startEmbeddedPostgres({ dataDir, explicit: true }).then((left) => left.stop());
  await removeFolder(folder);
});

describe('with a database of its own', () => {
  let ids: unknown;

  it('a first start prepares everything, prints an address, and answers there', async () => {
    const essaim = new EssaimProcess({ DATA_DIR: dataDir }, START);
    const address = await essaim.address();
    expect(await countLabs(address)).toBe(12);
    expect((await fetch(`${address}/labs/paris`)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(essaim.lines).toContain(LOADED);
    ids = await idsOfLabs();
    expect(await essaim.stop()).toBe(0);
    expect([databasePid(), essaim.stderr]).toEqual([undefined, '']);
  });

  it('a second start skips what is done', async () => {
    const essaim = new EssaimProcess({ DATA_DIR: dataDir });
    await essaim.address();
    expect(essaim.lines).not.toContain(LOADED);
    expect(await idsOfLabs()).toEqual(ids);
    expect(await essaim.stop()).toBe(0);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s finishes the request in hand, then stops the database',
    async (signal) => {
      const essaim = new EssaimProcess({ DATA_DIR: dataDir });
      const address = await essaim.address();
      const request = await beginRequest(address);
      essaim.signal(signal);
      await expect.poll(() => isOpen(address)).toBe(false);
      expect(isAlive(databasePid()!)).toBe(true);

      const answer = await request.finish();
      expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
      expect(answer).toContain('{"data":{"labs":{"total":12}}}');
      expect(answer).toMatch(/^connection: close\r$/im);
      expect(await essaim.end()).toBe(0);
      expect([databasePid(), essaim.stderr]).toEqual([undefined, '']);
    },
  );

  it('two signals are as good as one', async () => {
    const essaim = new EssaimProcess({ DATA_DIR: dataDir });
    await essaim.address();
    essaim.signal('SIGINT');
    essaim.signal('SIGTERM');
    expect(await essaim.end()).toBe(0);
    expect(databasePid()).toBeUndefined();
  });

  it('a signal during the start leaves no database behind', async () => {
    const essaim = new EssaimProcess({ DATA_DIR: dataDir });
    await expect.poll(databasePid).toBeDefined();
    essaim.signal('SIGTERM');
    await essaim.end();
    expect(databasePid()).toBeUndefined();
  });

  it('kill -9 loses nothing, and the next start recovers by itself', async () => {
    const killed = new EssaimProcess({ DATA_DIR: dataDir });
    await killed.address();
    const orphan = databasePid()!;
    killed.signal('SIGKILL');
    expect(await killed.end()).toBe('SIGKILL');
    expect(isAlive(orphan)).toBe(true);

    const essaim = new EssaimProcess({ DATA_DIR: dataDir });
    expect(await countLabs(await essaim.address())).toBe(12);
    expect(isAlive(orphan)).toBe(false);
    expect(await idsOfLabs()).toEqual(ids);
    expect(await essaim.stop()).toBe(0);
  });

  it('a second Essaim is refused the folder of one that lives, which goes on', async () => {
    const first = new EssaimProcess({ DATA_DIR: dataDir });
    const address = await first.address();
    await expectRefusal({ DATA_DIR: dataDir }, /^Un autre Essaim utilise déjà le dossier de données « .*data »/);
    expect(await countLabs(address)).toBe(12);
    expect(await first.stop()).toBe(0);
  });

  it('a port that is taken is refused, and the database stopped', async () => {
    const port = await takePort();
    await expectRefusal({ DATA_DIR: dataDir, PORT: String(port) }, new RegExp(`^Le port ${port} est déjà pris`));
    expect(databasePid()).toBeUndefined();
  });
});

describe('with DATABASE_URL', () => {
  it('it starts on an empty database, and again on what it made of it', async () => {
    const { url } = await databaseForTest(emptyDatabase());
    const first = new EssaimProcess({ DATABASE_URL: url });
    expect(await countLabs(await first.address())).toBe(12);
    expect(await first.stop()).toBe(0);
    const second = new EssaimProcess({ DATABASE_URL: url });
    const address = await second.address();
    expect(second.lines).toEqual([`Essaim est prêt : ${address}`]);
    expect(await second.stop()).toBe(0);
  });

  it('of several that start at once on an empty database, one prepares it and all answer', async () => {
    const { url, connection } = await databaseForTest(emptyDatabase());
    const all = [1, 2, 3].map(() => new EssaimProcess({ DATABASE_URL: url }));
    for (const essaim of all) expect(await countLabs(await essaim.address())).toBe(12);
    expect(all.flatMap(({ lines }) => lines).filter((line) => line === LOADED)).toHaveLength(1);
    expect(await sql(connection, 'SELECT count(*)::int FROM fiche')).toEqual([{ count: 12 }]);
    expect(await Promise.all(all.map((essaim) => essaim.stop()))).toEqual([0, 0, 0]);
  });

  it('the data can be loaded without serving, once and again', async () => {
    const { url, connection } = await databaseForTest(emptyDatabase());
    const said: string[][] = [];
    for (let time = 0; time < 2; time++) {
      const seeding = new EssaimProcess({ DATABASE_URL: url }, SEED);
      expect([await seeding.end(), seeding.stderr]).toEqual([0, '']);
      said.push(seeding.lines);
    }
    expect(said).toEqual([[LOADED, 'Les données sont à jour.'], ['Les données sont à jour.']]);
    expect(await sql(connection, 'SELECT count(*)::int FROM fiche')).toEqual([{ count: 12 }]);
  });

  it('in production it serves too', async () => {
    const { url } = await databaseForTest(seededDatabase());
    const essaim = new EssaimProcess({
      DATABASE_URL: url,
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://essaim.example/',
    });
    const { headers } = await fetch(await essaim.address());
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
    expect(await essaim.stop()).toBe(0);
  });

  it('a server that does not answer is refused', async () => {
    await expectRefusal(
      { DATABASE_URL: `postgres://essaim:secret@127.0.0.1:${await freePort()}/essaim` },
      /^La base de données de DATABASE_URL est injoignable/,
    );
  });

  it('a database that does not exist is refused', async () => {
    await expectRefusal(
      { DATABASE_URL: databaseUrl({ database: 'absente' }) },
      /^La base de données de DATABASE_URL n’existe pas/,
    );
  });

  it('an account that does not exist is refused', async () => {
    const url = databaseUrl({ user: 'inconnu', password: 'secret', database: 'postgres' });
    await expectRefusal(
      { DATABASE_URL: url },
      /^La base de données de DATABASE_URL refuse ce compte ou ce mot de passe/,
    );
  });

  it('a wrong password is refused', async () => {
    const url = await accountWithPassword('essaim_visiteur', 'juste');
    await expectRefusal(
      { DATABASE_URL: url.replace('juste', 'secret') },
      /^La base de données de DATABASE_URL refuse ce compte ou ce mot de passe/,
    );
  });
});

describe('what an operator can mend is said in one plain sentence', () => {
  it.each([
    ['a port that is no number', { PORT: 'abc' }, /^Réglage PORT refusé/],
    ['an unknown NODE_ENV', { NODE_ENV: 'foo' }, /^Réglage NODE_ENV refusé/],
    ['a DATABASE_URL that is no address', { DATABASE_URL: 'foo' }, /^Réglage DATABASE_URL refusé/],
    ['a PUBLIC_URL that is no address', { PUBLIC_URL: 'foo' }, /^Réglage PUBLIC_URL refusé/],
    ['production without DATABASE_URL', { NODE_ENV: 'production' }, /^En production, DATABASE_URL doit/],
  ])('%s', async (_, settings, sentence) => {
    await expectRefusal(settings, sentence);
  });

  it('a data folder that cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    await expectRefusal(
      { DATA_DIR: join(folder, 'file', 'data') },
      /^Le dossier de données « .*file\/data » ne peut pas être créé/,
    );
  });

  it('data of another PostgreSQL', async () => {
    const cluster = join(folder, 'old', 'postgres', 'cluster');
    await mkdir(cluster, { recursive: true });
    await writeFile(join(cluster, 'PG_VERSION'), '15\n');
    await expectRefusal({ DATA_DIR: join(folder, 'old') }, /^Les données de « .*old » sont de PostgreSQL 15/);
  });
});

/** It ends by itself, having said that one sentence, no secret, and nothing else. */
async function expectRefusal(settings: Record<string, string>, sentence: RegExp): Promise<void> {
  const essaim = new EssaimProcess(settings);
  expect(await essaim.end()).toBe(1);
  expect(essaim.stderr).toMatch(/^[^\n]+\.\n$/);
  expect(essaim.stderr).toMatch(sentence);
  expect(essaim.stderr).not.toContain('secret');
  expect(essaim.lines.join()).not.toContain('prêt');
}

async function countLabs(address: string): Promise<number> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query: '{ labs { total } }' }),
  });
  return ((await response.json()) as { data: { labs: { total: number } } }).data.labs.total;
}

/** A request that the server has taken in hand, as its « 100 Continue » says, and whose end is still to come. */
async function beginRequest(address: string) {
  const body = JSON.stringify({ query: '{ labs { total } }' });
  const socket = connectTo(address);
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk) => (received += String(chunk)));
  const head = [
    'POST /graphql HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  socket.write([...head, 'Expect: 100-continue', '', ''].join('\r\n'));
  await expect.poll(() => received).toBe('HTTP/1.1 100 Continue\r\n\r\n');
  return {
    async finish(): Promise<string> {
      received = '';
      socket.write(body);
      await expect.poll(() => received).toMatch(/\r\n\r\n.*\}/s);
      return received;
    },
  };
}

function connectTo(address: string): Socket {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  return socket;
}

async function isOpen(address: string): Promise<boolean> {
  const socket = connectTo(address);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function takePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function databaseForTest(made: Promise<TestDatabase>): Promise<TestDatabase> {
  const database = await made;
  onTestFinished(() => database.drop());
  return database;
}

/** The address of an account that PostgreSQL asks for its password, as the tests' own does of nobody. */
async function accountWithPassword(user: string, password: string): Promise<string> {
  const { connection } = inject('postgres');
  await sql(connection, `CREATE ROLE ${user} LOGIN PASSWORD '${password}'`);
  const [{ hba_file: rules } = { hba_file: '' }] = await sql<{ hba_file: string }>(connection, 'SHOW hba_file');
  const before = await readFile(rules, 'utf8');
  await writeFile(rules, `local all ${user} scram-sha-256\n${before}`);
  await sql(connection, 'SELECT pg_reload_conf()');
  onTestFinished(async () => {
    await writeFile(rules, before);
    await sql(connection, `SELECT pg_reload_conf(); DROP ROLE ${user}`);
  });
  const refused = () =>
    sql({ ...connection, user, password: 'faux' }, 'SELECT 1').then(
      () => false,
      () => true,
    );
  await expect.poll(refused).toBe(true);
  return databaseUrl({ user, password, database: 'postgres' });
}

const idsOfLabs = () =>
  sql(
    { host: join(dataDir, 'postgres'), port: 5432, user: 'essaim', database: 'essaim' },
    'SELECT id, slug FROM lab ORDER BY slug',
  );

/** Of the embedded database; undefined when it does not run. */
function databasePid(): number | undefined {
  const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  return existsSync(file) ? parseInt(readFileSync(file, 'utf8')) : undefined;
}

/** A dead process that nobody has waited for yet is not alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
