import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import * as z from 'zod';
import { BadUserInput, NotFound } from '../errors.ts';
import { JobQueue } from '../jobs/job-queue.ts';
import { SETTINGS } from '../platform.module.ts';
import type { Settings } from '../settings.ts';
import { composeMail, type MailWords } from './compose-mail.ts';
import { Mail, NOT_WANTED } from './mail.entity.ts';

export const SEND_MAIL = 'send-mail';

/** With pauses that grow up to 6 h, about two days. */
const ATTEMPTS = 16;
/** Somebody waits for it now. */
const URGENT = -10;

export interface NewMail extends MailWords {
  /** One address. */
  to: string;
  /** What kind of mail it is, for those who look after them: « sign-in ». */
  kind: string;
  /** Where an answer goes; to the sender when not said. */
  replyTo?: string | null;
  /**
   * For a mail with a secret link or a code: when that ends. Such a mail goes first, is not sent after that moment,
   * and what it says is removed then at the latest.
   */
  expiresAt?: Date;
}

export interface MailPage {
  mails: Mail[];
  total: number;
}

/** By a mail server; on the page of test mails; or not at all, in production without a mail server. */
export type MailWay = 'SERVER' | 'SHOWN' | 'NONE';

@Injectable()
export class MailService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobQueue,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Queues a mail, sent if and only if the caller's transaction is committed. Returns its id.
   * @throws BadUserInput on `email` for what is not an address
   */
  async queue(transaction: EntityManager, { to, kind, replyTo = null, expiresAt, ...words }: NewMail): Promise<string> {
    if (!z.email().safeParse(to).success)
      throw new BadUserInput('email', 'Cette adresse de courriel n’est pas valable.');
    const id = randomUUID();
    const content = composeMail(words, this.settings.institution.name);
    const messageId = `<${id}@${this.domain()}>`;
    await transaction.insert(Mail, {
      ...{ id, recipient: to, replyTo, kind, state: 'QUEUED', expiresAt, messageId },
      ...content,
    });
    await this.addJob(transaction, { id, expiresAt });
    return id;
  }

  /**
   * Sends again, by hand, a mail that failed or is unsure. Who did it is for the caller to record.
   * @throws NotFound, and BadUserInput when it is in another state or what it said is removed
   */
  async resend(transaction: EntityManager, id: string): Promise<Mail> {
    const mail = z.guid().safeParse(id).success
      ? await transaction.findOne(Mail, { where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    if (!mail) throw new NotFound('Ce courriel n’existe pas.');
    if (mail.state !== 'FAILED' && mail.state !== 'UNSURE') {
      throw new BadUserInput('id', 'Seul un courriel en échec ou à l’envoi incertain peut être renvoyé.');
    }
    const kept = await transaction.existsBy(Mail, { id, text: Not(IsNull()), recipient: Not(IsNull()) });
    if (!kept || (mail.expiresAt && mail.expiresAt < new Date())) {
      throw new BadUserInput('id', 'Ce courriel est périmé : il ne peut plus être renvoyé.');
    }
    await transaction.update(Mail, { id }, { state: 'QUEUED', lastError: null, sendingSince: null });
    await this.addJob(transaction, mail);
    return transaction.findOneByOrFail(Mail, { id });
  }

  /** Mails that failed, are unsure, or wait after a failed try, the latest first; without what they say. `id`: that one. */
  async troubled(
    manager: EntityManager,
    { limit, offset, id }: { limit: number; offset: number; id: string | null },
  ): Promise<MailPage> {
    const one = id === null ? {} : { id: z.guid().safeParse(id).success ? id : IsNull() };
    const [mails, total] = await manager.findAndCount(Mail, {
      where: [
        { state: In(['FAILED', 'UNSURE']), ...one },
        { state: 'QUEUED', lastError: Not(IsNull()), ...one },
      ],
      order: { queuedAt: 'DESC', id: 'ASC' },
      take: limit,
      skip: offset,
    });
    return { mails, total };
  }

  /** How mails go out, how many wait for the mail server, and how many were held back outside production. */
  async flow(manager: EntityManager): Promise<{ way: MailWay; waiting: number; held: number }> {
    const { production, mail } = this.settings;
    const way = mail.smtpUrl ? 'SERVER' : production ? 'NONE' : 'SHOWN';
    const waiting = { state: 'QUEUED', ...(way === 'SERVER' && { lastError: Not(IsNull()) }) } as const;
    return {
      way,
      waiting: way === 'SHOWN' ? 0 : await manager.countBy(Mail, waiting),
      held: await manager.countBy(Mail, { state: 'HELD' }),
    };
  }

  /** The latest with what they say, for the page of test mails. */
  latest(limit: number): Promise<Mail[]> {
    const select = { id: true, recipient: true, subject: true, queuedAt: true, text: true, html: true } as const;
    return this.dataSource.manager.find(Mail, { select, order: { queuedAt: 'DESC', id: 'ASC' }, take: limit });
  }

  /** What went to an address: of what kind and when, not what it said. For whoever has the address. */
  sentTo(manager: EntityManager, address: string): Promise<object[]> {
    return manager.query(
      `SELECT kind AS genre, subject AS objet, state AS etat, queued_at AS ecrit_le, sent_at AS parti_le
       FROM mail WHERE recipient = $1 ORDER BY queued_at`,
      [address],
    );
  }

  /** Nothing more goes to an address, and no mail names it; one that is just being sent does until its time is over. */
  async forgetAddress(transaction: EntityManager, address: string): Promise<void> {
    await transaction.query(
      `UPDATE mail SET recipient = NULL, text = NULL, html = NULL,
         last_error = CASE state WHEN 'QUEUED' THEN $2 END,
         state = CASE state WHEN 'QUEUED' THEN 'FAILED' ELSE state END
       WHERE recipient = $1 AND state <> 'SENDING'`,
      [address, NOT_WANTED],
    );
  }

  private addJob(transaction: EntityManager, mail: { id: string; expiresAt?: Date | null }): Promise<void> {
    const priority = mail.expiresAt ? URGENT : 0;
    return this.jobs.add(transaction, SEND_MAIL, { mail: mail.id }, { maxAttempts: ATTEMPTS, priority });
  }

  private domain(): string {
    const { mail, publicUrl } = this.settings;
    return mail.from?.address.split('@')[1] ?? new URL(publicUrl).hostname;
  }
}
