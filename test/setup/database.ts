import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { Connection } from '../../server/platform/database/database.ts';

export interface TestDatabase {
  connection: Connection;
  /** The same, as DATABASE_URL says it. */
  url: string;
  drop(): Promise<void>;
}

/** A migrated and seeded database of one's own: a clone of the template. */
export const seededDatabase = () => newDatabase(`TEMPLATE ${inject('postgres').template}`);

/** A database with nothing in it. */
export const emptyDatabase = () => newDatabase('');

async function newDatabase(origin: string): Promise<TestDatabase> {
  const { connection } = inject('postgres');
  const database = `essaim_${randomBytes(6).toString('hex')}`;
  await sql(connection, `CREATE DATABASE ${database} ${origin}`);
  return {
    connection: { ...connection, database },
    url: databaseUrl({ database }),
    drop: async () => void (await sql(connection, `DROP DATABASE ${database} WITH (FORCE)`)),
  };
}

/** The address of a database of the tests' PostgreSQL, which listens on a socket only. */
export function databaseUrl({ user, password = '', database }: { user?: string; password?: string; database: string }) {
  const { host, port, user: owner } = inject('postgres').connection;
  return `postgres://${user ?? owner}${password && `:${password}`}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

/** Asks one thing on a connection of its own: what another program would do. */
export async function sql<Row extends object>(
  connection: Connection,
  text: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
