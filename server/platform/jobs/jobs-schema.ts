import { Logger, runMigrations } from 'graphile-worker';
import { Pool } from 'pg';
import type { Connection } from '../database/database.ts';

/** The library says on several levels what it does; what we want to know, we say ourselves. */
export const QUIET = new Logger(() => () => undefined);

/** Makes or updates the tables that jobs wait in. To be run under the start lock. */
export async function migrateJobs(connection: Connection): Promise<void> {
  const pool = new Pool({ ...connection, max: 1 });
  try {
    await runMigrations({ pgPool: pool, logger: QUIET });
  } finally {
    await pool.end();
  }
}
