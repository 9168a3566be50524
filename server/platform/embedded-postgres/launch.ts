import pg from 'pg';
import { StartError } from '../start-error.ts';
import { binariesFor } from './binaries.ts';
import { Cluster, NAME, PORT } from './cluster.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { claimFolder, type FolderClaim } from './folder-claim.ts';

/** A real PostgreSQL of our own, on a unix socket, for this process alone. */
export interface EmbeddedPostgres {
  /** for pg.Client and TypeORM: `host` is the folder of the socket */
  connection: { host: string; port: number; user: string; database: string };
  /** French sentences, for the start to print: where things stand, when not simply in the given folder */
  notices: string[];
  /** Stops the server, then gives the folder up. May be called again. */
  stop(): Promise<void>;
}

/** `explicit`: the operator named `dataDir`, so data are never put elsewhere. `parameters`: extra server settings. */
interface EmbeddedPostgresOptions {
  /** absolute */
  dataDir: string;
  explicit: boolean;
  parameters?: Record<string, string>;
}

/**
 * Starts the database of `dataDir`, made at the first start. It outlives a `kill -9` of this process; the next start
 * stops it and starts it afresh. It does not hear the terminal's Ctrl-C: handle the signals before calling this.
 * @throws StartError when the operator can do something about it
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = await openDataFolder(options);
  let claim: FolderClaim | undefined;
  try {
    claim = await claimFolder(folder.sockets);
    if (!claim) throw inUse(folder);
    return await startClaimed(folder, claim, options.parameters ?? {});
  } catch (error) {
    await claim?.release();
    throw systemRefusal(error, folder) ?? error;
  }
}

async function startClaimed(
  folder: DataFolder,
  claim: FolderClaim,
  parameters: Record<string, string>,
): Promise<EmbeddedPostgres> {
  const binaries = await binariesFor(folder.user);
  const cluster = new Cluster(folder, binaries, parameters);
  await cluster.create();
  await cluster.start();
  const connection = { host: folder.sockets, port: PORT, user: NAME, database: NAME };
  try {
    await createDatabase(connection);
  } catch (error) {
    await cluster.stop(20);
    throw error;
  }
  const forget = stopAtExit(cluster);
  const stop = async () => {
    await cluster.stop(60).finally(() => claim.release());
    forget();
  };
  let stopped: Promise<void> | undefined;
  return { connection, notices: [...folder.notices, ...binaries.notices], stop: () => (stopped ??= stop()) };
}

async function createDatabase(connection: EmbeddedPostgres['connection']): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres', ssl: false });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME]);
    if (!rowCount) await client.query(`CREATE DATABASE ${NAME}`);
  } finally {
    await client.end();
  }
}

/** For an end that nobody planned, process.exit() or an uncaught error: the server is at least told to go. */
function stopAtExit(cluster: Cluster): () => void {
  const tell = () => {
    try {
      const pid = cluster.livingServer();
      if (pid) process.kill(pid, 'SIGINT');
    } catch {
      // gone meanwhile, or not ours to signal: the next start sees to it
    }
  };
  process.once('exit', tell);
  return () => process.off('exit', tell);
}

const inUse = (folder: DataFolder) =>
  new StartError(
    `Un autre Essaim utilise déjà le dossier de données « ${folder.path} » : ` +
      'arrêtez-le, ou donnez un autre dossier dans DATA_DIR.',
  );

/** A full disk, a folder taken away: the system's own errors on files and sockets, as a sentence. */
function systemRefusal(error: unknown, folder: DataFolder): StartError | undefined {
  const { code, path, address } = error as NodeJS.ErrnoException & { address?: string };
  const place = path ?? address;
  if (!code || !place) return undefined;
  return new StartError(`Le dossier de données « ${folder.path} » ne peut pas être utilisé (${code}, « ${place} »).`);
}
