import { chmod, mkdtemp, realpath, rm, statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new temporary folder that the database's user may enter, who is another one for root. Remove it afterwards. */
export async function openFolder(within = tmpdir()): Promise<string> {
  const folder = await realpath(await mkdtemp(join(within, 'essaim-test-')));
  await chmod(folder, 0o755);
  return folder;
}

export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true });

const MEMORY = '/dev/shm';
const ROOM_BYTES = 4 * 2 ** 30;

/**
 * Where databases are made by the hundred: in memory, where there is such a place with room. Each is a thousand files,
 * and on a disk they take ever longer to make after those of many others were deleted.
 */
export async function placeOfManyDatabases(): Promise<string> {
  const { bavail, bsize } = await statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }));
  return Math.min(bavail * bsize, freemem()) > ROOM_BYTES ? MEMORY : tmpdir();
}
