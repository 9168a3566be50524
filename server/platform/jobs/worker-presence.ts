import { Client } from 'pg';
import type { Connection } from '../database/database.ts';

/** The first half of our advisory locks on workers; the second is made of the worker's name. */
const PRESENCE = 7_302_020;

/** Lets PostgreSQL see within a minute that a machine is gone without a word. */
const NOTICE_SILENCE = 'SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3';

/**
 * Says, by advisory locks that end with the connection, which workers live. So the jobs of a killed server are soon
 * free again: graphile-worker alone would keep them for four hours.
 */
export class WorkerPresence {
  private suspects = new Set<string>();

  private constructor(private readonly client: Client) {}

  /** `onLost` is called when the connection is gone, and the presence of these workers with it. */
  static async open(connection: Connection, workers: Iterable<string>, onLost: () => void): Promise<WorkerPresence> {
    const client = new Client({ ...connection, connectionTimeoutMillis: 5_000, keepAlive: true });
    client.on('error', onLost);
    try {
      await client.connect();
      await client.query(NOTICE_SILENCE);
      await client.query('SELECT pg_advisory_lock_shared($1, hashtext(name)) FROM unnest($2::text[]) AS name', [
        PRESENCE,
        [...workers],
      ]);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.on('end', onLost);
    return new WorkerPresence(client);
  }

  /**
   * Frees the jobs of workers that were gone at the last call already, and still are: one that lost its connection,
   * alone or with the whole database, has the time between two calls to come back.
   */
  async freeJobsOfTheGone(): Promise<void> {
    const { rows } = await this.client.query<{ worker: string }>(
      `SELECT DISTINCT locked_by AS worker FROM graphile_worker.jobs
       WHERE locked_by IS NOT NULL AND NOT EXISTS (
         SELECT FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND classid = $1::integer::oid AND objid = hashtext(locked_by)::oid
       )`,
      [PRESENCE],
    );
    const gone = rows.map(({ worker }) => worker);
    const confirmed = gone.filter((worker) => this.suspects.has(worker));
    this.suspects = new Set(gone);
    if (confirmed.length > 0) await this.client.query('SELECT graphile_worker.force_unlock_workers($1)', [confirmed]);
  }

  async close(): Promise<void> {
    this.client.removeAllListeners('end');
    await this.client.end().catch(() => undefined);
  }
}
