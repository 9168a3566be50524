import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, mkdir, readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';
import {
  closedFolder,
  databaseUser,
  giveTo,
  isRoot,
  makeOpenFolder,
  may,
  SYSTEM_FOLDER,
  type SystemUser,
} from './system-user.ts';

/** Where a database lives, once its folders exist and its user can reach them. */
export interface DataFolder {
  /** as the operator knows it, for sentences */
  path: string;
  /** private to `user`; all that PostgreSQL writes is in it */
  private: string;
  /** holds the sockets; `private` itself, unless its path is too long for a socket */
  sockets: string;
  user: SystemUser;
  notices: string[];
}

/** In bytes. macOS ends a socket's path there; Linux allows four more. */
const LONGEST_SOCKET_PATH = 103;

/** The longest name of a socket in the folder; claims are not longer. */
const SOCKET = '.s.PGSQL.5432';

/**
 * Chooses and makes the folders. `explicit`: the operator named the folder, so it is used or refused, never replaced.
 * @throws StartError when it is no folder, cannot be made or written, or is closed to the user of the database
 */
export async function openDataFolder(options: { dataDir: string; explicit: boolean }): Promise<DataFolder> {
  const { dataDir, user, notices } = await choosePlace(options.dataDir, options.explicit);
  const path = await makeFolder(dataDir);
  await letIn(user, path, options.explicit);
  const folder = await makePrivateFolder(path, user);
  return { path, private: folder, sockets: await socketFolder(folder, user), user, notices };
}

/** Short, and the same for the same text: names folders and servers. */
export const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

export const clusterIn = (privateFolder: string) => join(privateFolder, 'cluster');

const privateIn = (dataDir: string) => join(dataDir, 'postgres');

const holdsData = (dataDir: string) => existsSync(clusterIn(privateIn(dataDir)));

/** Data that exist are never left behind: what decides first is where they are. */
async function choosePlace(dataDir: string, explicit: boolean) {
  const user = await databaseUser(clusterIn(privateIn(dataDir)));
  const here = { dataDir, user, notices: [] };
  if (explicit || !isRoot() || holdsData(dataDir)) return here;
  const elsewhere = join(SYSTEM_FOLDER, shortHash(dataDir));
  const closed = await closedFolder(user, dirname(dataDir));
  if (!closed && !holdsData(elsewhere)) return here;
  await makeOpenFolder(SYSTEM_FOLDER).catch((error) => {
    throw cannotMake(SYSTEM_FOLDER, error);
  });
  const why = closed ? `car « ${user.name} » n’a pas accès à « ${closed} »` : 'où elles étaient déjà';
  return {
    dataDir: elsewhere,
    user: await databaseUser(clusterIn(privateIn(elsewhere))),
    notices: [`Les données sont dans « ${elsewhere} », ${why}.`],
  };
}

/** Gives its real path, so that one folder has one name. */
async function makeFolder(path: string): Promise<string> {
  try {
    if (isRoot()) await makeOpenFolder(path);
    await mkdir(path, { recursive: true });
    return await realpath(path);
  } catch (error) {
    throw cannotMake(path, error);
  }
}

/** For root: hands over a folder that is closed to the user, if it is ours to hand over. */
async function letIn(user: SystemUser, path: string, explicit: boolean): Promise<void> {
  if (!isRoot()) return;
  if ((await closedFolder(user, path)) === path && (!explicit || (await readdir(path)).length === 0)) {
    await giveTo(user, path);
  }
  const closed = await closedFolder(user, path);
  if (!closed) return;
  throw new StartError(
    `La base de données tourne sous l’utilisateur « ${user.name} », qui ne peut pas atteindre le dossier de données ` +
      `« ${path} » : ouvrez-lui « ${closed} » (chmod o+x), ou donnez un autre dossier dans DATA_DIR.`,
  );
}

async function makePrivateFolder(path: string, user: SystemUser): Promise<string> {
  const folder = privateIn(path);
  await makePrivate(folder).catch((error) => {
    throw cannotWrite(path, user, error);
  });
  await giveTo(user, folder);
  if (!(await may(user, 'rwx', folder))) throw cannotWrite(folder, user);
  return folder;
}

/** Whether it was made; false when something has that name already. */
async function makePrivate(path: string): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Not os.tmpdir(): two Essaims whose TMPDIR differ must meet at the same claim, and root's TMPDIR may be closed to the
 * user. Anybody may write in /tmp, so the folder is used only if it belongs to that user alone.
 */
async function socketFolder(folder: string, user: SystemUser): Promise<string> {
  if (Buffer.byteLength(join(folder, SOCKET)) <= LONGEST_SOCKET_PATH) return folder;
  const short = `/tmp/essaim-${user.uid}-${shortHash(folder)}`;
  const made = await makePrivate(short);
  if (made || (await lstat(short)).uid === 0) await giveTo(user, short);
  const found = await lstat(short);
  if (found.isDirectory() && found.uid === user.uid && (found.mode & 0o077) === 0) return short;
  throw new StartError(`Le dossier « ${short} » n’est pas privé à l’utilisateur « ${user.name} » : supprimez-le.`);
}

function cannotMake(path: string, error: unknown): StartError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') {
    return new StartError(`« ${path} » n’est pas un dossier : donnez un dossier de données dans DATA_DIR.`);
  }
  return new StartError(
    `Le dossier de données « ${path} » ne peut pas être créé (${code}) : créez-le, ou donnez-en un autre dans DATA_DIR.`,
  );
}

function cannotWrite(path: string, user: SystemUser, error?: unknown): StartError {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return new StartError(
    `L’utilisateur « ${user.name} » ne peut pas écrire dans le dossier de données « ${path} »${code ? ` (${code})` : ''} : ` +
      'donnez-lui ce droit, ou donnez un autre dossier dans DATA_DIR.',
  );
}
