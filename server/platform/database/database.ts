import { Client, type ClientConfig } from 'pg';
import { DataSource, type MixedList } from 'typeorm';
import { PostgresNames } from './postgres-names.ts';
import { StartError } from '../start-error.ts';

/** How to reach PostgreSQL: a URL, or the socket folder of the embedded one. */
export type Connection = ClientConfig;

/** Any number that no other program uses for an advisory lock in this database. */
const START_LOCK = 7_302_020_110;
const CONNECT_TIMEOUT_MS = 5_000;

export interface Schema {
  entities: MixedList<Function>;
  migrations: MixedList<Function>;
}

/**
 * A pool on the database, not yet migrated.
 * @throws StartError when it cannot be reached, refuses, or is older than version 14
 */
export async function openDatabase(connection: Connection, schema: Schema): Promise<DataSource> {
  await refuseUnreachable(connection);
  const dataSource = new DataSource({
    type: 'postgres',
    ...schema,
    migrationsTableName: 'migration',
    namingStrategy: new PostgresNames(),
    uuidExtension: 'pgcrypto', // gen_random_uuid(), in the core since PostgreSQL 13
    installExtensions: false,
    logging: ['warn', 'error'],
    poolErrorHandler: () => undefined, // an idle connection lost with the database: the next query says so
    extra: { ...connection, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, keepAlive: true },
  });
  return dataSource.initialize();
}

async function refuseUnreachable(connection: Connection): Promise<void> {
  const client = new Client({ ...connection, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version`,
    );
    if (rows[0] && rows[0].version < 14) {
      throw new StartError(
        `PostgreSQL ${rows[0].version} est trop ancien : Essaim demande la version 14 ou une suivante.`,
      );
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`La base de données de DATABASE_URL ${refusal(error)}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Why a connection failed, without the address, which may hold a password. */
function refusal(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === '28P01' || code === '28000') return 'refuse ce compte ou ce mot de passe.';
  if (code === '3D000') return 'n’existe pas sur ce serveur PostgreSQL.';
  if (code?.length === 5) return `refuse la connexion (${message}).`;
  return `est injoignable (${code ?? message}) : vérifiez l’adresse, et que PostgreSQL est démarré.`;
}

/** Runs `work` while no other Essaim that starts on this database does: one migrates, the others wait. */
export async function withStartLock<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [START_LOCK]);
    return await work();
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [START_LOCK]).catch(() => undefined);
    await holder.release();
  }
}
