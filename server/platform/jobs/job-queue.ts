import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface JobOptions {
  /** Not before; by default at once. */
  runAt?: Date;
  /** How often it is tried in all, with growing pauses: 3 s, 7 s, 20 s, 1 min, … up to 6 h. */
  maxAttempts?: number;
  /** The lowest goes first; 0 by default. */
  priority?: number;
  /** Of the jobs that wait with the same key, the latest replaces the others. */
  key?: string;
}

@Injectable()
export class JobQueue {
  /**
   * Adds a job in the caller's transaction: it exists if and only if its cause is committed.
   * Operators see payloads: name what is meant by its id, and never put a secret or an address in one.
   */
  async add(transaction: EntityManager, task: string, payload: object, options: JobOptions = {}): Promise<void> {
    await transaction.query(
      `SELECT graphile_worker.add_job(
         $1, $2::json, run_at => $3, max_attempts => $4, priority => $5, job_key => $6
       )`,
      [
        task,
        JSON.stringify(payload),
        options.runAt ?? null,
        options.maxAttempts ?? null,
        options.priority ?? null,
        options.key ?? null,
      ],
    );
  }
}
