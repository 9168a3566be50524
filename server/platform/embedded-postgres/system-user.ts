import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { StartError } from '../start-error.ts';

/** The system user that PostgreSQL runs as: oneself, or another one for root, which PostgreSQL refuses. */
export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/** How a program ended. `code` is -1 when it could not be started; `output` is all that it said. */
interface Outcome {
  code: number;
  output: string;
}

/** Where root may put what another user must reach, and keep: the programs, and the data of an unreachable clone. */
export const SYSTEM_FOLDER = '/var/lib/essaim';

export const isRoot = () => process.getuid?.() === 0;

/** Who this process is. A container may run under a number that has no name. */
export function oneself(): SystemUser {
  const uid = process.getuid?.() ?? -1;
  const gid = process.getgid?.() ?? -1;
  try {
    return { name: userInfo().username, uid, gid };
  } catch {
    return { name: String(uid), uid, gid };
  }
}

/**
 * The user for a cluster: oneself; for root, the owner of what is already there, or else `postgres`, or else `nobody`.
 * @throws StartError when root has nobody to run it as
 */
export async function databaseUser(cluster: string): Promise<SystemUser> {
  if (!isRoot()) return oneself();
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { name: await nameOf(owner.uid), uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    const user = await lookUp(name);
    if (user && (await run(user, 'true')).code === 0) return user;
  }
  throw new StartError(
    'PostgreSQL refuse de tourner en root, et aucun utilisateur « postgres » ou « nobody » ne peut le lancer ici : ' +
      'lancez Essaim sous un utilisateur ordinaire, ou donnez l’adresse d’un PostgreSQL dans DATABASE_URL.',
  );
}

/** Runs a program to its end as `user`. Never rejects. */
export function run(
  user: SystemUser,
  program: string,
  args: string[] = [],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const failed = (error: unknown) => resolve({ code: -1, output: String(error) });
    try {
      const child = spawn(program, args, {
        ...(user.uid === process.getuid?.() ? {} : asAnother(user)),
        // the folder of Essaim may be closed to that user
        cwd: options.cwd ?? '/',
        env: { ...inheritedEnvironment(), LC_ALL: 'C', TZ: 'UTC', ...options.env },
        // a session of its own: Ctrl-C in the terminal is for Essaim, which stops its database itself, last
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      const keep = (chunk: Buffer) => (output += chunk.toString());
      child.stdout.on('data', keep);
      child.stderr.on('data', keep);
      child.on('error', failed);
      child.on('close', (code) => resolve({ code: code ?? -1, output: output.trim() }));
    } catch (error) {
      failed(error); // Node throws, rather than emits, when the system forbids the change of user
    }
  });
}

/**
 * Whether `user` may do all of `access` (letters of `test`: r, w, x) at `path`. Asks the system, as that user: modes
 * alone know nothing of closed parents, access lists and mounts.
 */
export async function may(user: SystemUser, access: string, path: string): Promise<boolean> {
  const tests = [...access].map((letter) => `test -${letter} "$1"`).join(' && ');
  return (await run(user, '/bin/sh', ['-c', tests, 'sh', path])).code === 0;
}

/** The first folder on the way to `path`, itself included, that `user` may not enter. What does not exist is open. */
export async function closedFolder(user: SystemUser, path: string): Promise<string | undefined> {
  if (existsSync(path) && (await may(user, 'x', path))) return undefined;
  const above = dirname(path) === path ? undefined : await closedFolder(user, dirname(path));
  return above ?? (existsSync(path) ? path : undefined);
}

/** Makes `user` the owner of `path` and all in it, if root runs us; nothing to do for anybody else. */
export async function giveTo(user: SystemUser, path: string): Promise<void> {
  if (!isRoot() || (await lstat(path)).uid === user.uid) return;
  await run(oneself(), 'chown', ['-R', '-h', `${user.uid}:${user.gid}`, path]);
}

/** Makes a folder, and those above it, so that everybody may enter, whatever the umask says. Existing ones stay. */
export async function makeOpenFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeOpenFolder(dirname(path));
  await mkdir(path, { recursive: true });
  await chmod(path, 0o755);
}

/** Node wants signed numbers here; macOS has a `nobody` of 4294967294. */
const asAnother = (user: SystemUser) => ({ uid: user.uid | 0, gid: user.gid | 0 });

/** Neither our secrets nor PGDATA, PGPORT and the like: only what finds programs and their libraries. */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => /^(PATH$|LD_|NIX_LD)/.test(key)));
}

async function lookUp(name: string): Promise<SystemUser | undefined> {
  const uid = await run(oneself(), 'id', ['-u', name]);
  const gid = await run(oneself(), 'id', ['-g', name]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { name, uid: Number(uid.output) >>> 0, gid: Number(gid.output) >>> 0 };
}

async function nameOf(uid: number): Promise<string> {
  const found = await run(oneself(), 'id', ['-un', String(uid)]);
  return found.code === 0 ? found.output : String(uid);
}
