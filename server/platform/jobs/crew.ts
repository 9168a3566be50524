import { EventEmitter } from 'node:events';
import { runTaskList, type TaskList, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import type { Pool } from 'pg';
import { QUIET } from './jobs-schema.ts';
import { TryLater } from './job-tasks.ts';

/** Of each server. */
export const CONCURRENCY = 4;
const POLL_MS = 5_000;
/** After these, tasks that run are asked to end; and after those, their jobs are given back. */
const ABORT_MS = 15_000;
const GIVE_BACK_MS = 20_000;

interface CrewEvents {
  /** A worker was lost, or cannot reach its jobs. */
  onTrouble(): void;
  onError(job: string, error: unknown): void;
}

/**
 * Some workers that take jobs. graphile-worker does not replace one that lost the database while it held a job, and
 * for ever remembers a failure of its first query: a crew in trouble is replaced as a whole.
 */
export class Crew {
  /** The names of those that live. */
  readonly workers = new Set<string>();
  private readonly pool: WorkerPool;
  private finished: Promise<void> | null = null;

  constructor(tasks: TaskList, database: Pool, { onTrouble, onError }: CrewEvents) {
    const events: WorkerEvents = new EventEmitter();
    events.on('worker:create', ({ worker }) => this.workers.add(worker.workerId));
    events.on('worker:stop', ({ worker }) => this.workers.delete(worker.workerId));
    events.on('worker:fatalError', onTrouble);
    events.on('worker:getJob:error', onTrouble);
    events.on('job:error', ({ job, error }) => {
      if (error instanceof TryLater) return;
      onError(`${job.task_identifier} (${job.attempts}/${job.max_attempts})`, error);
    });
    // not run(): its cron ends the process when the database is away as a recurring job is due
    this.pool = runTaskList(
      {
        events,
        concurrency: CONCURRENCY,
        pollInterval: POLL_MS,
        noHandleSignals: true,
        gracefulShutdownAbortTimeout: ABORT_MS,
        logger: QUIET,
      },
      tasks,
      database,
    );
  }

  /** Takes no more jobs, and resolves once those in hand are done or given back. */
  finish(): Promise<void> {
    this.finished ??= this.finishOnce();
    return this.finished;
  }

  private async finishOnce(): Promise<void> {
    const giveBack = setTimeout(() => void this.pool.forcefulShutdown('The server stopped.'), GIVE_BACK_MS);
    await Promise.race([this.pool.gracefulShutdown(), this.pool.promise]).catch(() => undefined);
    clearTimeout(giveBack);
  }
}
