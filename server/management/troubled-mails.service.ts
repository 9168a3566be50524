import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { recordAct } from '../audit/record-act.ts';
import type { Mail } from '../platform/mail/mail.entity.ts';
import { MailService } from '../platform/mail/mail.service.ts';
import type { MailFlow, TroubledMail, TroubledMails } from './management.view.ts';

const AT_ONCE = 50;

/** The mails that central staff have to look after. */
@Injectable()
export class TroubledMailsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: MailService,
  ) {}

  /** `id`: that one alone. */
  async list(skip: number, id: string | null): Promise<TroubledMails> {
    const offset = Math.max(0, skip);
    const { mails, total } = await this.mails.troubled(this.dataSource.manager, { limit: AT_ONCE, offset, id });
    const seen = offset + mails.length;
    return { entries: mails.map(viewOf), next: seen < total && mails.length > 0 ? seen : null };
  }

  flow(): Promise<MailFlow> {
    return this.mails.flow(this.dataSource.manager);
  }

  /** @throws NotFound, BadUserInput */
  async resend(actor: Actor, id: string): Promise<TroubledMail> {
    return this.dataSource.transaction(async (transaction) => {
      const mail = await this.mails.resend(transaction, id);
      await recordAct(transaction, actor, { act: 'MAIL_RESENT', detail: mail.kind });
      return viewOf(mail);
    });
  }
}

const viewOf = ({ id, kind, subject, recipient, state, lastError, attempts, queuedAt, expiresAt }: Mail) => ({
  id,
  kind,
  subject,
  recipient,
  state,
  reason: lastError,
  attempts,
  queuedAt: queuedAt.toISOString(),
  resendable: state !== 'QUEUED' && recipient !== null && (expiresAt === null || expiresAt > new Date()),
});
