import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CONFIRMATION_DAYS, REQUEST_WORDS } from '../../domain/requests.ts';
import { REQUEST_KEPT_DAYS, REQUEST_WAITING_DAYS } from '../../domain/retention.ts';
import { ADMINISTRATION, recordAct } from '../audit/record-act.ts';
import { Lab } from '../labs/lab.entity.ts';
import { everyNight, JobTasks } from '../platform/jobs/job-tasks.ts';
import { MailService } from '../platform/mail/mail.service.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { forgetSenders } from './forget-senders.ts';
import { decisionMail } from './request-mails.ts';
import { VisitorRequest } from './visitor-request.entity.ts';

/** Lets go of what senders gave, once nobody needs it any more. */
@Injectable()
export class RequestRetention implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: JobTasks,
    private readonly mails: MailService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.tasks.addRecurring('forget-requests', everyNight, () =>
      this.dataSource.transaction(async (transaction) => {
        await this.endForgotten(transaction);
        await forget(transaction);
      }),
    );
  }

  private async endForgotten(transaction: EntityManager): Promise<void> {
    const old = await transaction
      .createQueryBuilder(VisitorRequest, 'request')
      .setLock('pessimistic_write')
      .where(`state = 'WAITING' AND confirmed_at < now() - interval '${REQUEST_WAITING_DAYS} days'`)
      .getMany();
    for (const request of old) {
      const lab = request.lab ? await transaction.findOneByOrFail(Lab, { id: request.lab }) : null;
      const word = 'Votre demande est restée six mois sans réponse : nous la refermons, avec nos excuses.';
      const by = ADMINISTRATION.saidFunction;
      await transaction.update(VisitorRequest, request.id, {
        state: 'REFUSED',
        word,
        decidedAt: () => 'now()',
        decidedFunction: by,
      });
      const decision = { accepted: false, word, by, address: null };
      const words = decisionMail(request, lab, decision, this.settings.publicUrl);
      await this.mails.queue(transaction, { to: request.email!, ...words });
      const detail = `${REQUEST_WORDS[request.kind]}, restée sans réponse`;
      await recordAct(transaction, ADMINISTRATION, {
        act: 'REQUEST_REFUSED',
        lab: request.lab,
        request: request.id,
        detail,
      });
    }
  }
}

async function forget(transaction: EntityManager): Promise<void> {
  await transaction.query(
    `DELETE FROM request WHERE state = 'UNCONFIRMED' AND created_at < now() - interval '${CONFIRMATION_DAYS} days'`,
  );
  await forgetSenders(transaction, `decided_at < now() - interval '${REQUEST_KEPT_DAYS} days'`);
}
