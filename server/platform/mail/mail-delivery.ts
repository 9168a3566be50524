import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource, In, type Repository } from 'typeorm';
import { type JobContext, JobTasks, TryLater } from '../jobs/job-tasks.ts';
import { SETTINGS } from '../platform.module.ts';
import type { Settings } from '../settings.ts';
import { CUT_OFF, EXPIRED, Mail, type MailState } from './mail.entity.ts';
import { SEND_MAIL } from './mail.service.ts';
import { type OutgoingMail, type Outcome, sendBySmtp } from './smtp-sender.ts';

const RETRY_MS = 1_000;
const REMOVED = { text: null, html: null };

/** Sends the mails that were queued: each is marked before it goes out, so that none goes out twice. */
@Injectable()
export class MailDelivery implements OnModuleInit {
  private readonly logger = new Logger('Mail');
  private readonly mails: Repository<Mail>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: JobTasks,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    this.mails = dataSource.getRepository(Mail);
  }

  /** Without the task, the jobs wait for a server that has it. */
  onModuleInit(): void {
    const { production, mail } = this.settings;
    if (production && !mail.smtpUrl) {
      this.logger.warn('SMTP_URL n’est pas réglé : les courriels attendent, aucun ne part.');
      return;
    }
    this.tasks.add<{ mail: string }>(SEND_MAIL, (payload, context) => this.deliver(payload.mail, context));
  }

  private async deliver(id: string, context: JobContext): Promise<void> {
    const select = { id: true, state: true, attempts: true, expiresAt: true, messageId: true } as const;
    const content = { recipient: true, replyTo: true, subject: true, text: true, html: true } as const;
    const mail = await this.mails.findOne({ select: { ...select, ...content }, where: { id } });
    if (mail?.state === 'SENDING') return this.foundCutOff(mail);
    if (mail?.state !== 'QUEUED') return;
    const otherwise = this.insteadOfSending(mail);
    if (otherwise) return void (await this.mails.update({ id, state: 'QUEUED' }, otherwise));
    const attempt = await this.mark(mail);
    if (attempt === null) return;
    const outcome = await sendBySmtp(this.settings.mail, mail as OutgoingMail);
    await this.note(() => this.record(id, attempt, outcome, context.last), context.signal);
    if (outcome.state === 'refused' && !outcome.forGood && !context.last) throw new TryLater('The mail says why.');
  }

  /** Why and how this one does not go out; null when it does. */
  private insteadOfSending({ expiresAt, recipient }: Mail): Partial<Mail> | null {
    const { smtpUrl, allow } = this.settings.mail;
    if (expiresAt && expiresAt < new Date()) return { state: 'FAILED', lastError: EXPIRED, ...REMOVED };
    if (!smtpUrl) return { state: 'SHOWN' };
    return isAllowed(recipient!, allow) ? null : { state: 'HELD', ...REMOVED };
  }

  /** Its number, for the one server that marks it; null for any other. */
  private async mark({ id, attempts }: Mail): Promise<number | null> {
    const marked = { state: 'SENDING', attempts: attempts + 1, sendingSince: () => 'now()' } as const;
    const { affected } = await this.mails.update({ id, state: 'QUEUED', attempts }, marked);
    return affected === 1 ? attempts + 1 : null;
  }

  /** The server that sent it is gone, or taken for gone: whether the mail went out, only that one may still know. */
  private async foundCutOff({ id, attempts }: Mail): Promise<void> {
    await this.record(id, attempts, { state: 'unsure', reason: CUT_OFF }, false);
  }

  private async record(id: string, attempts: number, outcome: Outcome, last: boolean): Promise<void> {
    if (outcome.state === 'sent') {
      const sent = { state: 'SENT', sentAt: () => 'now()', sendingSince: null, lastError: null, ...REMOVED } as const;
      await this.mails.update({ id, attempts, state: In(['SENDING', 'UNSURE']) }, sent);
      return;
    }
    const state = stateAfter(outcome, last);
    await this.mails.update({ id, attempts, state: 'SENDING' }, { state, lastError: outcome.reason });
    if (state !== 'QUEUED') this.logger.warn(`Courriel ${id} : ${state === 'UNSURE' ? 'envoi incertain' : 'échec'}.`);
  }

  /** What became of a mail is known here alone: while the database is away, it is kept in mind. */
  private async note(record: () => Promise<void>, signal: AbortSignal): Promise<void> {
    try {
      return await record();
    } catch (error) {
      while (!signal.aborted && !(await this.databaseAnswers())) {
        await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
      if (signal.aborted) throw error;
      return record();
    }
  }

  private databaseAnswers(): Promise<boolean> {
    return this.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }
}

function stateAfter(outcome: Exclude<Outcome, { state: 'sent' }>, last: boolean): MailState {
  if (outcome.state === 'unsure') return 'UNSURE';
  return outcome.forGood || last ? 'FAILED' : 'QUEUED';
}

/** Whether an address, or its domain, is among those allowed; null: all are. */
export function isAllowed(address: string, allow: string[] | null): boolean {
  const asked = address.toLowerCase();
  return !allow || allow.includes(asked) || allow.includes(asked.slice(asked.lastIndexOf('@')));
}
