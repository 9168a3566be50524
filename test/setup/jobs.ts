import type { Connection } from '../../server/platform/database/database.ts';
import { sql } from './database.ts';

/** Ends the pauses of the jobs that wait. */
export async function hurryJobs(connection: Connection): Promise<void> {
  await sql(connection, 'UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL');
  await sql(connection, `SELECT pg_notify('jobs:insert', '{"count": 10}')`);
}
