import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MAIL_ADDRESS_DAYS } from '../../../domain/retention.ts';
import { everyHour, everyNight, JobTasks } from '../jobs/job-tasks.ts';
import { CUT_OFF, EXPIRED } from './mail.entity.ts';

/** Removes what is personal or secret in mails, once nobody needs it any more. */
@Injectable()
export class MailRetention implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: JobTasks,
  ) {}

  onModuleInit(): void {
    this.tasks.addRecurring('expire-mails', everyHour, () => this.expire());
    this.tasks.addRecurring('forget-mails', everyNight, () => this.forget());
  }

  /** What a mail that is of no use any more says. One that is just being sent waits for the next hour. */
  private async expire(): Promise<void> {
    await this.admitUnsure();
    await this.dataSource.query(
      `UPDATE mail SET text = NULL, html = NULL,
         last_error = CASE state WHEN 'QUEUED' THEN $1 ELSE last_error END,
         state = CASE state WHEN 'QUEUED' THEN 'FAILED' ELSE state END
       WHERE expires_at < now() AND text IS NOT NULL AND state <> 'SENDING'`,
      [EXPIRED],
    );
  }

  /** One that was cut off in its last try, so that no job comes back to it. */
  private async admitUnsure(): Promise<void> {
    await this.dataSource.query(
      `UPDATE mail SET state = 'UNSURE', last_error = $1
       WHERE state = 'SENDING' AND sending_since < now() - interval '1 hour'`,
      [CUT_OFF],
    );
  }

  /** To whom it went, and why it failed, which may name the address again. */
  private async forget(): Promise<void> {
    await this.dataSource.query(
      `UPDATE mail SET recipient = NULL, text = NULL, html = NULL,
         last_error = CASE state WHEN 'QUEUED' THEN $1 END,
         state = CASE state WHEN 'QUEUED' THEN 'FAILED' ELSE state END
       WHERE queued_at < now() - interval '${MAIL_ADDRESS_DAYS} days' AND recipient IS NOT NULL AND state <> 'SENDING'`,
      [EXPIRED],
    );
  }
}
