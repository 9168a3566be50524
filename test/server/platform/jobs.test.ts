import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { DataSource } from 'typeorm';
import { type Connection, openDatabase } from '../../../server/platform/database/database.ts';
import { startEmbeddedPostgres } from '../../../server/platform/embedded-postgres/launch.ts';
import { JobQueue } from '../../../server/platform/jobs/job-queue.ts';
import { JobRunner } from '../../../server/platform/jobs/job-runner.ts';
import { everyHour, everyNight, type JobTask, JobTasks, TryLater } from '../../../server/platform/jobs/job-tasks.ts';
import { JobsModule } from '../../../server/platform/jobs/jobs.module.ts';
import { migrateJobs } from '../../../server/platform/jobs/jobs-schema.ts';
import { WorkerPresence } from '../../../server/platform/jobs/worker-presence.ts';
import { PlatformModule } from '../../../server/platform/platform.module.ts';
import { readSettings } from '../../../server/platform/settings.ts';
import { emptyDatabase, sql } from '../../setup/database.ts';
import { hurryJobs } from '../../setup/jobs.ts';
import { openFolder, removeFolder } from '../../setup/folder.ts';

const queue = new JobQueue();

afterEach(() => vi.restoreAllMocks());

describe('a job', () => {
  it('runs when its cause is committed, and not before', async () => {
    const { connection, dataSource } = await database();
    const ran = calls();
    await server(connection, { greet: ran.task });
    await dataSource.transaction(async (transaction) => {
      await queue.add(transaction, 'greet', { id: 1 });
      expect(ran.payloads).toEqual([]);
    });
    await expect.poll(() => ran.payloads).toEqual([{ id: 1 }]);
    await expect.poll(() => jobsOf(connection)).toEqual([]);
  });

  it('does not exist when its cause was undone', async () => {
    const { connection, dataSource } = await database();
    const undone = dataSource.transaction(async (transaction) => {
      await queue.add(transaction, 'greet', {});
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await jobsOf(connection)).toEqual([]);
  });

  it('that fails is logged once, and tried again after a pause that grows', async () => {
    const { connection, dataSource } = await database();
    const logged = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    const printed = vi.spyOn(console, 'error').mockReturnValue();
    const ran = calls((count) => (count < 3 ? Promise.reject(new Error('Not yet')) : Promise.resolve()));
    await server(connection, { greet: ran.task });
    await queue.add(dataSource.manager, 'greet', {});

    const pauses: number[] = [];
    for (const attempt of [1, 2]) {
      await expect.poll(() => jobsOf(connection)).toMatchObject([{ attempts: attempt, last_error: 'Not yet' }]);
      pauses.push((await jobsOf(connection))[0]!.pause);
      await hurryJobs(connection);
    }
    await expect.poll(() => jobsOf(connection)).toEqual([]);
    expect(pauses[1]! / pauses[0]!).toBeGreaterThan(2);
    expect(ran.attempts).toEqual([1, 2, 3]);
    expect(logged.mock.calls.map(([line]) => String(line).split('\n')[0])).toEqual([
      'greet (1/25): Error: Not yet',
      'greet (2/25): Error: Not yet',
    ]);
    expect(printed).not.toHaveBeenCalled();
  });

  it('whose failure is known stays out of the log', async () => {
    const { connection, dataSource } = await database();
    const logged = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    await server(connection, { greet: () => Promise.reject(new TryLater('The other side is down')) });
    await queue.add(dataSource.manager, 'greet', {}, { maxAttempts: 1 });
    await expect.poll(() => jobsOf(connection)).toMatchObject([{ attempts: 1, last_error: 'The other side is down' }]);
    expect(logged).not.toHaveBeenCalled();
  });

  it('knows which attempt is its last', async () => {
    const { connection, dataSource } = await database();
    const last: boolean[] = [];
    await server(connection, {
      greet: (_, context) => {
        last.push(context.last);
        return Promise.reject(new TryLater('No'));
      },
    });
    await queue.add(dataSource.manager, 'greet', {}, { maxAttempts: 2 });
    await expect.poll(() => last).toEqual([false]);
    await expect.poll(() => jobsOf(connection)).toMatchObject([{ locked: false }]);
    await hurryJobs(connection);
    await expect.poll(() => last).toEqual([false, true]);
  });

  it('of a task that this server does not know waits for one that does', async () => {
    const { connection, dataSource } = await database();
    const greeted = calls();
    const counted = calls();
    await server(connection, { greet: greeted.task });
    await queue.add(dataSource.manager, 'count', { id: 1 });
    await queue.add(dataSource.manager, 'greet', { id: 2 });
    await expect.poll(() => greeted.payloads).toEqual([{ id: 2 }]);
    expect(await jobsOf(connection)).toMatchObject([{ task: 'count', attempts: 0 }]);
    await server(connection, { count: counted.task });
    await expect.poll(() => counted.payloads).toEqual([{ id: 1 }]);
  });

  it('runs once, however many servers share the work', async () => {
    const { connection, dataSource } = await database();
    const ran = [calls(), calls()];
    for (const { task } of ran) await server(connection, { greet: task });
    await dataSource.transaction(async (transaction) => {
      for (let id = 0; id < 40; id++) await queue.add(transaction, 'greet', { id });
    });
    await expect.poll(() => jobsOf(connection)).toEqual([]);
    const ids = ran.flatMap(({ payloads }) => payloads.map((payload) => (payload as { id: number }).id));
    expect(ids.sort((a, b) => a - b)).toEqual([...Array(40).keys()]);
  });
});

describe('when a server stops', () => {
  it('what runs is finished first', async () => {
    const { connection, dataSource } = await database();
    const held = holding();
    const { stop } = await server(connection, { greet: held.task });
    await queue.add(dataSource.manager, 'greet', {});
    await held.begun;
    const stopped = stop();
    held.release();
    await stopped;
    expect(await jobsOf(connection)).toEqual([]);
  });

  it('without a word, its jobs are free again for the others, and those of a living server are not', async () => {
    const { connection, dataSource } = await database();
    const held = holding();
    await server(connection, { slow: held.task });
    await queue.add(dataSource.manager, 'slow', {});
    await held.begun;
    await queue.add(dataSource.manager, 'greet', { id: 1 });
    await sql(
      connection,
      `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'worker-dead', attempts = 1
       WHERE id = (SELECT id FROM graphile_worker.jobs WHERE task_identifier = 'greet')`,
    );
    const ran = calls();
    const { runner } = await server(connection, { greet: ran.task });
    await runner.freeJobsOfTheGone();
    await runner.freeJobsOfTheGone();
    await expect.poll(() => ran.payloads).toEqual([{ id: 1 }]);
    expect(ran.attempts).toEqual([2]);
    expect(await jobsOf(connection)).toMatchObject([{ task: 'slow', locked: true, attempts: 1 }]);
    held.release();
    await expect.poll(() => jobsOf(connection)).toEqual([]);
  });
});

it('a server that loses sight of its jobs for a moment keeps them: it is taken for gone at the second look only', async () => {
  const { connection, dataSource } = await database();
  await queue.add(dataSource.manager, 'greet', {});
  await sql(connection, `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'worker-away'`);
  const observer = await WorkerPresence.open(connection, [], () => undefined);
  const locked = async () => (await jobsOf(connection))[0]!.locked;

  await observer.freeJobsOfTheGone();
  expect(await locked()).toBe(true);
  const back = await WorkerPresence.open(connection, ['worker-away'], () => undefined);
  await observer.freeJobsOfTheGone();
  expect(await locked()).toBe(true);
  await back.close();
  await expect
    .poll(async () => {
      await observer.freeJobsOfTheGone();
      return locked();
    })
    .toBe(false);
  await observer.close();
});

describe('a recurring job', () => {
  it('is planned once for all the servers, and again each time it is done', async () => {
    const { connection } = await database();
    const ran = [calls(), calls()];
    for (const { task } of ran) await server(connection, {}, { sweep: () => task({}, context) });
    const count = () => ran.flatMap(({ payloads }) => payloads).length;
    const [planned] = await jobsOf(connection);
    expect(await jobsOf(connection)).toMatchObject([{ task: 'sweep', attempts: 0 }]);
    expect(planned!.pause).toBeGreaterThan(0);

    await hurryJobs(connection);
    await expect.poll(count).toBe(1);
    await expect.poll(() => jobsOf(connection)).toMatchObject([{ task: 'sweep', attempts: 0, locked: false }]);
    expect((await jobsOf(connection))[0]!.pause).toBeGreaterThan(0);
    await hurryJobs(connection);
    await expect.poll(count).toBe(2);
  });

  it('knows when the next night and the next hour are', () => {
    expect(everyNight(new Date('2021-05-31T01:59:00Z'))).toEqual(new Date('2021-05-31T02:00:00Z'));
    expect(everyNight(new Date('2021-05-31T02:00:00Z'))).toEqual(new Date('2021-06-01T02:00:00Z'));
    expect(everyHour(new Date('2021-12-31T23:00:00Z'))).toEqual(new Date('2022-01-01T00:00:00Z'));
  });
});

it('the database may go away and come back, also under a job: jobs go on by themselves', async () => {
  const folder = await openFolder();
  const start = () => startEmbeddedPostgres({ dataDir: folder, explicit: true, parameters: { fsync: 'off' } });
  let postgres = await start();
  onTestFinished(async () => {
    await postgres.stop();
    await removeFolder(folder);
  });
  const noise = vi.spyOn(console, 'trace').mockReturnValue();
  const { connection } = postgres;
  await migrateJobs(connection);
  const held = holding();
  const ran = calls();
  const { stop, runner } = await server(connection, { slow: held.task, greet: ran.task });
  const add = (task: string) => sql(connection, `SELECT graphile_worker.add_job('${task}')`);
  await add('slow');
  await held.begun;

  await postgres.stop();
  held.release(); // and what it did cannot be noted
  await expect.poll(() => noise.mock.calls.length).toBe(1);
  postgres = await start();
  await add('greet');
  await expect.poll(() => ran.payloads.length).toBe(1);
  const abandoned = async () => {
    await runner.freeJobsOfTheGone();
    return (await jobsOf(connection)).filter(({ task }) => task === 'slow');
  };
  await expect.poll(abandoned).toEqual([]);
  await stop();
});

const context = { attempt: 1, last: false, signal: new AbortController().signal };

interface WaitingJob {
  task: string;
  attempts: number;
  last_error: string | null;
  locked: boolean;
  /** In seconds. */
  pause: number;
}

const jobsOf = (connection: Connection) =>
  sql<WaitingJob>(
    connection,
    `SELECT task_identifier AS task, attempts, last_error, locked_at IS NOT NULL AS locked,
       extract(epoch FROM run_at - now())::float AS pause
     FROM graphile_worker.jobs ORDER BY id`,
  );

/** A task that remembers what it was called with. */
function calls(work: (count: number) => Promise<void> = () => Promise.resolve()) {
  const payloads: unknown[] = [];
  const attempts: number[] = [];
  const task: JobTask<unknown> = (payload, { attempt }) => {
    attempts.push(attempt);
    return work(payloads.push(payload));
  };
  return { payloads, attempts, task };
}

/** A task that begins, and ends when it is told to. */
function holding() {
  let begin!: () => void;
  let release!: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const task: JobTask<unknown> = () => {
    begin();
    return released;
  };
  return { begun, release, task };
}

async function database(): Promise<{ connection: Connection; dataSource: DataSource }> {
  const { connection, drop } = await emptyDatabase();
  await migrateJobs(connection);
  const dataSource = await openDatabase(connection, { entities: [], migrations: [] });
  onTestFinished(async () => {
    await dataSource.destroy();
    await drop();
  });
  return { connection, dataSource };
}

/** A server that does nothing else than jobs; stopped after the test. */
async function server(
  connection: Connection,
  tasks: Record<string, JobTask<unknown>>,
  recurring: Record<string, () => Promise<void>> = {},
) {
  const register = (jobs: JobTasks) => {
    for (const [name, run] of Object.entries(tasks)) jobs.add(name, run);
    for (const [name, run] of Object.entries(recurring)) jobs.addRecurring(name, everyHour, run);
    return tasks;
  };
  class Server {}
  const app = await NestFactory.createApplicationContext(
    {
      module: Server,
      imports: [PlatformModule.of({ settings: readSettings({}), connection, dataSource: null! }), JobsModule],
      providers: [{ provide: 'tasks', inject: [JobTasks], useFactory: register }],
    },
    { logger: ['error'], abortOnError: false },
  );
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= app.close());
  onTestFinished(stop);
  return { stop, runner: app.get(JobRunner) };
}
