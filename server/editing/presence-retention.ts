import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PRESENCE_DAYS } from '../../domain/retention.ts';
import { everyNight, JobTasks } from '../platform/jobs/job-tasks.ts';

/** Forgets who had which draft open. */
@Injectable()
export class PresenceRetention implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: JobTasks,
  ) {}

  onModuleInit(): void {
    this.tasks.addRecurring('forget-presence', everyNight, async () => {
      await this.dataSource.query(
        `DELETE FROM editing_presence WHERE seen_at < now() - interval '${PRESENCE_DAYS} days'`,
      );
    });
  }
}
