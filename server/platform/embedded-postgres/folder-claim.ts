import { randomBytes } from 'node:crypto';
import { link, readdir, rm, utimes } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** One living Essaim per folder. The claim is a listening socket, so it ends with the process, however that ends. */
export interface FolderClaim {
  release(): Promise<void>;
}

const HOUR = 3_600_000; // ms

/**
 * Claims `folder`, or gives `undefined` when another living process has it.
 *
 * Claims are numbered files, `claim.1`, `claim.2`, …; the highest one counts. A dead one is not removed but outbid, by
 * the one process that manages to create the next number: two newcomers who find the same dead claim cannot both
 * replace it. That is why the last one stays, dead, after a release.
 */
export async function claimFolder(folder: string): Promise<FolderClaim | undefined> {
  for (;;) {
    const last = await highestClaim(folder);
    if (last > 0 && (await isAlive(claimPath(folder, last)))) return undefined;
    const claim = await tryClaim(folder, last + 1);
    if (claim) return claim;
  }
}

/** A claim is made under another name first, so that it already listens when it appears. */
async function tryClaim(folder: string, number: number): Promise<FolderClaim | undefined> {
  const path = claimPath(folder, number);
  const unnamed = join(folder, `.claim-${randomBytes(3).toString('hex')}`);
  const server = await listen(unnamed);
  if (!(await linkNew(unnamed, path))) {
    await close(server);
    return undefined;
  }
  if ((await highestClaim(folder)) > number) {
    await rm(path, { force: true });
    await close(server);
    return undefined;
  }
  await removeLower(folder, number);
  // programs that clean /tmp spare what was touched lately
  const touch = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), HOUR).unref();
  return {
    async release() {
      clearInterval(touch);
      await close(server);
    },
  };
}

const claimPath = (folder: string, number: number) => join(folder, `claim.${number}`);

const claimNumber = (name: string) => Number(/^claim\.(\d+)$/.exec(name)?.[1] ?? 0);

/** 0 when there is none. */
async function highestClaim(folder: string): Promise<number> {
  return Math.max(0, ...(await readdir(folder)).map(claimNumber));
}

async function removeLower(folder: string, number: number): Promise<void> {
  const lower = (await readdir(folder)).map(claimNumber).filter((other) => other > 0 && other < number);
  for (const other of lower) await rm(claimPath(folder, other), { force: true });
}

/** False when the new name is taken. */
async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    await rm(from);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether a process listens there. A doubt counts as a yes. */
function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      resolve(!['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes(error.code ?? ''));
    });
  });
}

/** Anybody who can enter the folder may ask, since root and the folder's owner may meet here. */
function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen({ path, readableAll: true, writableAll: true }, () => {
      server.off('error', reject);
      server.on('error', () => {}); // too many open files, for example: the claim still stands
      server.unref();
      resolve(server);
    });
  });
}

const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));
