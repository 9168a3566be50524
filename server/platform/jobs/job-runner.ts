import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import type { Connection } from '../database/database.ts';
import { CONNECTION } from '../platform.module.ts';
import { CONCURRENCY, Crew } from './crew.ts';
import { JobTasks } from './job-tasks.ts';
import { planRecurring, taskListOf } from './recurring-jobs.ts';
import { WorkerPresence } from './worker-presence.ts';

const RETRY_MS = 1_000;
const LOOK_FOR_THE_GONE_MS = 10_000;

/** Runs the jobs of all rooms, in each server; comes back by itself after the database was away. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly stopping = new AbortController();
  private readonly database: Pool;
  /** The one that takes jobs, and former ones that end what they do. */
  private readonly crews = new Set<Crew>();
  private crew: Crew | null = null;
  private presence: WorkerPresence | null = null;
  private renewal: Promise<void> | null = null;
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly tasks: JobTasks,
    @Inject(CONNECTION) private readonly connection: Connection,
  ) {
    const options = { max: CONCURRENCY + 2, connectionTimeoutMillis: 5_000, keepAlive: true };
    this.database = new Pool({ ...connection, ...options });
    this.database.on('error', () => undefined); // a connection lost with the database: its next query says so
    this.database.on('connect', (client) => client.on('error', () => undefined));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.tasks.all().size === 0) return;
    await this.begin().catch(() => this.renewSoon());
    await this.freeJobsOfTheGone();
    this.looking = setInterval(() => void this.freeJobsOfTheGone(), LOOK_FOR_THE_GONE_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearInterval(this.looking);
    await this.renewal;
    await Promise.all([...this.crews].map((crew) => crew.finish()));
    await this.presence?.close();
    await this.database.end();
  }

  /** See `WorkerPresence`: called at intervals. */
  async freeJobsOfTheGone(): Promise<void> {
    await this.presence?.freeJobsOfTheGone().catch(() => undefined); // the database is away: at the next interval
  }

  /** A new crew takes over; the former one ends what it does, and is known to live until then. */
  private async begin(): Promise<void> {
    await planRecurring(this.tasks, this.database);
    const former = [...this.crews];
    const crew = this.newCrew();
    const workers = [...this.crews].flatMap(({ workers }) => [...workers]);
    const presence = await WorkerPresence.open(this.connection, workers, () => this.replace(crew));
    await this.presence?.close();
    this.presence = presence;
    for (const each of former) void each.finish().then(() => this.crews.delete(each));
  }

  private newCrew(): Crew {
    const crew: Crew = new Crew(taskListOf(this.tasks, this.database), this.database, {
      onTrouble: () => this.replace(crew),
      onError: (job, error) => this.logger.error(`${job}: ${error instanceof Error ? error.stack : String(error)}`),
    });
    this.crews.add(crew);
    this.crew = crew;
    return crew;
  }

  /** Trouble of a crew that is replaced already changes nothing. */
  private replace(crew: Crew): void {
    if (crew === this.crew) this.renewSoon();
  }

  private renewSoon(): void {
    this.crew = null;
    this.renewal ??= this.renew();
  }

  private async renew(): Promise<void> {
    while (!this.crew) {
      await pause(RETRY_MS, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      await this.begin().catch(() => (this.crew = null));
    }
    this.renewal = null;
  }
}
