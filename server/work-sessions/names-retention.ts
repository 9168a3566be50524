import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SESSION_NAMES_MONTHS } from '../../domain/retention.ts';
import { parisDay } from '../platform/database/sql-moments.ts';
import { everyNight, JobTasks } from '../platform/jobs/job-tasks.ts';

/** Removes who took part in a session, once its term is over; how many they were stays. */
@Injectable()
export class NamesRetention implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: JobTasks,
  ) {}

  onModuleInit(): void {
    this.tasks.addRecurring('forget-session-names', everyNight, () => this.forget());
  }

  /** Days are those of Paris. */
  private async forget(): Promise<void> {
    await this.dataSource.query(
      `UPDATE work_session SET participants = NULL
       WHERE participants IS NOT NULL
         AND first_day < ${parisDay('now()')} - make_interval(months => $1)`,
      [SESSION_NAMES_MONTHS],
    );
  }
}
