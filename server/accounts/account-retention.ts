import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  IDLE_ACCOUNT_MONTHS,
  IDLE_NOTICE_DAYS,
  INVITATION_KEPT_DAYS,
  SESSION_DAYS,
  SESSION_REST_DAYS,
} from '../../domain/retention.ts';
import { ADMINISTRATION } from '../audit/record-act.ts';
import { everyNight, JobTasks } from '../platform/jobs/job-tasks.ts';
import { MailService } from '../platform/mail/mail.service.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { AccountClosing } from './closing/account-closing.service.ts';

/** Neither central staff, nor on any lab's team, and nobody has used it for long. */
const IDLE = `NOT central AND coalesce(last_seen_at, created_at) < now() - interval '${IDLE_ACCOUNT_MONTHS} months'
  AND NOT EXISTS (SELECT FROM lab_role WHERE lab_role.account = account.id)`;

/** Removes what is personal in accounts, sessions and invitations once nobody needs it any more. */
@Injectable()
export class AccountRetention implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: JobTasks,
    private readonly mails: MailService,
    private readonly closing: AccountClosing,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.tasks.addRecurring('forget-sessions', everyNight, () => this.forgetSessions());
    this.tasks.addRecurring('forget-invitations', everyNight, () => this.forgetInvitations());
    this.tasks.addRecurring('close-idle-accounts', everyNight, async () => {
      await this.closeIdle();
      await this.warnIdle();
    });
  }

  private async forgetSessions(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM session WHERE used_at < now() - interval '${SESSION_REST_DAYS} days'
         OR created_at < now() - interval '${SESSION_DAYS} days'`,
    );
  }

  /** Whatever became of them: the log of acts says, without the address, that they were. */
  private async forgetInvitations(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM invitation WHERE created_at < now() - interval '${INVITATION_KEPT_DAYS} days'`,
    );
  }

  /** A mail in time, unless the account is suspended: then nobody could sign in to keep it. */
  private async warnIdle(): Promise<void> {
    await this.dataSource.transaction(async (transaction) => {
      const [idle] = await transaction.query<[{ email: string; suspended: boolean }[]]>(
        `UPDATE account SET warned_at = now() WHERE warned_at IS NULL AND ${IDLE}
         RETURNING email, suspended_at IS NOT NULL AS suspended`,
      );
      for (const { email } of idle.filter(({ suspended }) => !suspended)) {
        await this.mails.queue(transaction, {
          to: email,
          kind: 'account-idle',
          subject: 'Votre compte Essaim va être fermé',
          paragraphs: [
            `Personne ne s’est connecté à votre compte depuis ${IDLE_ACCOUNT_MONTHS} mois, et il ne tient aucune fiche. Il sera fermé dans ${IDLE_NOTICE_DAYS} jours, et votre adresse effacée.`,
            'Pour le garder, connectez-vous une fois d’ici là :',
            { link: `${this.settings.publicUrl}/connexion`, label: 'Me connecter à Essaim' },
          ],
          closing: 'Si vous n’en avez plus besoin, laissez ce message : il n’y a rien à faire.',
        });
      }
    });
  }

  /** One that got a role meanwhile has its whole time again. */
  private async closeIdle(): Promise<void> {
    await this.dataSource.query(`UPDATE account SET warned_at = NULL WHERE warned_at IS NOT NULL AND NOT (${IDLE})`);
    const over = `warned_at < now() - interval '${IDLE_NOTICE_DAYS} days' AND ${IDLE}`;
    const accounts = await this.dataSource.query<{ id: string }[]>(`SELECT id FROM account WHERE ${over}`);
    for (const { id } of accounts) {
      await this.dataSource.transaction(async (transaction) => {
        const [still] = await transaction.query<{ email: string }[]>(
          `SELECT email FROM account WHERE id = $1 AND ${over} FOR UPDATE`,
          [id],
        );
        if (!still) return;
        const why = `sans rôle, et sans connexion depuis plus de ${IDLE_ACCOUNT_MONTHS} mois`;
        await this.closing.close(transaction, { account: id, email: still.email }, ADMINISTRATION, why);
      });
    }
  }
}
