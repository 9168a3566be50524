import type { TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import type { JobContext, JobTask, JobTasks } from './job-tasks.ts';

const ATTEMPTS = 5;

/** The tasks as the workers take them; a recurring one plans its next run when it is done, or given up. */
export function taskListOf(tasks: JobTasks, database: Pool): TaskList {
  const list: TaskList = {};
  for (const [name, run] of tasks.all()) {
    const work = tasks.recurring().has(name) ? thenPlanNext(run, () => planNext(name, tasks, database)) : run;
    list[name] = (payload, { job, abortSignal }) =>
      work(payload, { attempt: job.attempts, last: job.attempts >= job.max_attempts, signal: abortSignal! });
  }
  return list;
}

/** Sees to it that each recurring job has a next run, and only one for all the servers. */
export async function planRecurring(tasks: JobTasks, database: Pool): Promise<void> {
  for (const name of tasks.recurring().keys()) await planNext(name, tasks, database);
}

function thenPlanNext(run: JobTask<unknown>, plan: () => Promise<void>): JobTask<unknown> {
  return async (payload, context: JobContext) => {
    try {
      await run(payload, context);
    } catch (error) {
      if (context.last) await plan();
      throw error;
    }
    await plan();
  };
}

async function planNext(name: string, tasks: JobTasks, database: Pool): Promise<void> {
  const runAt = tasks.recurring().get(name)!(new Date());
  await database.query(
    `SELECT graphile_worker.add_job(
       $1, run_at => $2, max_attempts => $3, job_key => $1, job_key_mode => 'preserve_run_at'
     )`,
    [name, runAt, ATTEMPTS],
  );
}
