import { randomInt } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { LINK_MINUTES, SIGN_IN_REQUEST_DAYS } from '../../../domain/retention.ts';
import { everyNight, JobTasks } from '../../platform/jobs/job-tasks.ts';
import { MailService } from '../../platform/mail/mail.service.ts';
import { SETTINGS } from '../../platform/platform.module.ts';
import type { Settings } from '../../platform/settings.ts';
import { Account } from '../account.entity.ts';
import { hashOf, newSecret } from '../secrets.ts';
import { SignInRequest } from './sign-in-request.entity.ts';

export const SIGN_IN_MAIL_TASK = 'sign-in-mail';
const FORGET_TASK = 'forget-sign-in-requests';

/** At most so many links in fifteen minutes for an account. */
const MOST_LINKS = 5;

/** Answers a request to sign in: with a mail when the address is an account's, else with nothing. */
@Injectable()
export class SignInMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: JobTasks,
    private readonly mails: MailService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.tasks.add(SIGN_IN_MAIL_TASK, ({ request }: { request: string }) =>
      this.dataSource.transaction((transaction) => this.answer(transaction, request)),
    );
    this.tasks.addRecurring(FORGET_TASK, everyNight, () => this.forgetOldRequests());
  }

  private async answer(transaction: EntityManager, id: string): Promise<void> {
    const request = await transaction.findOne(SignInRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!request || request.tokenHash) return; // answered already
    const account = await transaction.findOne(Account, {
      where: { email: request.email, suspendedAt: IsNull() },
      lock: { mode: 'pessimistic_write' }, // so that its links are counted one by one
    });
    if (!account || (await linksOf(transaction, account)) >= MOST_LINKS) return;
    const token = newSecret();
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await transaction.update(SignInRequest, id, {
      account: account.id,
      tokenHash: hashOf(token),
      codeHash: hashOf(code),
    });
    await this.mails.queue(transaction, {
      to: account.email,
      kind: 'sign-in',
      expiresAt: new Date(request.createdAt.getTime() + LINK_MINUTES * 60_000),
      subject: 'Votre lien de connexion à Essaim',
      paragraphs: [
        'Vous avez demandé à vous connecter à Essaim. Ouvrez ce lien, puis appuyez sur « Me connecter » :',
        { link: `${this.settings.publicUrl}/connexion/lien#${token}`, label: 'Me connecter à Essaim' },
        'Ou tapez ce code sur la page où vous l’avez demandé :',
        { code: `${code.slice(0, 3)} ${code.slice(3)}` },
      ],
      closing: `Le lien et le code servent une seule fois, pendant ${LINK_MINUTES} minutes. Si vous n’avez rien demandé, laissez ce message : personne ne s’est connecté.`,
    });
  }

  /** Those of yesterday and before: addresses are not kept for nothing. */
  private async forgetOldRequests(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM sign_in_request WHERE created_at < now() - interval '${SIGN_IN_REQUEST_DAYS} days'`,
    );
  }
}

const linksOf = async (manager: EntityManager, { id }: Account): Promise<number> => {
  const [row] = await manager.query<[{ links: number }]>(
    `SELECT count(*)::int AS links FROM sign_in_request
     WHERE account = $1 AND created_at > now() - interval '15 minutes'`,
    [id],
  );
  return row.links;
};
