import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { parisDay } from '../platform/database/sql-moments.ts';
import { everyNight, JobTasks } from '../platform/jobs/job-tasks.ts';
import { PARTICIPANTS_MONTHS } from '../../domain/retention.ts';

/** Takes the names of those who took part out of the journal and its traces, once nobody needs them any more. */
@Injectable()
export class ParticipantsRetention implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: JobTasks,
  ) {}

  onModuleInit(): void {
    this.tasks.addRecurring('forget-participants', everyNight, () => this.forget());
  }

  async forget(): Promise<void> {
    const past = `i.date < ${parisDay('now()')} - interval '${PARTICIPANTS_MONTHS} months'`;
    await this.dataSource.query(
      `UPDATE interaction_change c SET before = before - 'participants', after = after - 'participants'
       FROM interaction i WHERE i.id = c.interaction AND ${past}
         AND (before ->> 'participants' IS NOT NULL OR after ->> 'participants' IS NOT NULL)`,
    );
    await this.dataSource.query(
      `UPDATE interaction i SET participants = NULL WHERE participants IS NOT NULL AND ${past}`,
    );
  }
}
