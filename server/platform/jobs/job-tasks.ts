import { Injectable } from '@nestjs/common';

export interface JobContext {
  /** 1 the first time. */
  attempt: number;
  /** Whether it is given up when it fails this time. */
  last: boolean;
  /** Aborted when the server stops and has waited long enough. */
  signal: AbortSignal;
}

export type JobTask<Payload> = (payload: Payload, context: JobContext) => Promise<void>;

/** The moment of the next run, after this one. */
export type Recurrence = (after: Date) => Date;

/** Thrown by a task whose failure is known and told elsewhere: the job is tried again later, and the log stays quiet. */
export class TryLater extends Error {
  override name = 'TryLater';
}

/** While most of France sleeps. */
export const everyNight: Recurrence = (after) => {
  const next = new Date(after);
  next.setUTCHours(2, 0, 0, 0);
  if (next <= after) next.setUTCDate(next.getUTCDate() + 1);
  return next;
};

export const everyHour: Recurrence = (after) => {
  const next = new Date(after);
  next.setUTCHours(next.getUTCHours() + 1, 0, 0, 0);
  return next;
};

/**
 * What jobs do, by the name of their task. Rooms add theirs in `onModuleInit`.
 * A task may run again after a crash in its middle: it has to bear that.
 */
@Injectable()
export class JobTasks {
  private readonly tasks = new Map<string, JobTask<unknown>>();
  private readonly recurrences = new Map<string, Recurrence>();

  add<Payload>(name: string, run: JobTask<Payload>): void {
    if (this.tasks.has(name)) throw new Error(`Two tasks are named ${name}`);
    this.tasks.set(name, run as JobTask<unknown>);
  }

  /** Runs again and again, once for all the servers. */
  addRecurring(name: string, recurrence: Recurrence, run: (context: JobContext) => Promise<void>): void {
    this.add(name, (_, context) => run(context));
    this.recurrences.set(name, recurrence);
  }

  all(): ReadonlyMap<string, JobTask<unknown>> {
    return this.tasks;
  }

  recurring(): ReadonlyMap<string, Recurrence> {
    return this.recurrences;
  }
}
