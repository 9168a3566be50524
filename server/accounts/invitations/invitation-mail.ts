import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { INVITATION_DAYS } from '../../../domain/retention.ts';
import { Lab } from '../../labs/lab.entity.ts';
import { JobTasks } from '../../platform/jobs/job-tasks.ts';
import { MailService } from '../../platform/mail/mail.service.ts';
import { SETTINGS } from '../../platform/platform.module.ts';
import type { Settings } from '../../platform/settings.ts';
import { hashOf, newSecret } from '../secrets.ts';
import { Invitation } from './invitation.entity.ts';

export const INVITATION_MAIL_TASK = 'invitation-mail';

/** Writes the mail of an invitation, with the secret that only it holds. */
@Injectable()
export class InvitationMail implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tasks: JobTasks,
    private readonly mails: MailService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.tasks.add(INVITATION_MAIL_TASK, ({ invitation }: { invitation: string }) =>
      this.dataSource.transaction((transaction) => this.write(transaction, invitation)),
    );
  }

  private async write(transaction: EntityManager, id: string): Promise<void> {
    const invitation = await transaction.findOne(Invitation, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!invitation || invitation.tokenHash || invitation.acceptedAt || invitation.withdrawnAt) return;
    const token = newSecret();
    await transaction.update(Invitation, id, { tokenHash: hashOf(token) });
    await this.mails.queue(transaction, {
      to: invitation.email,
      kind: 'invitation',
      expiresAt: new Date(invitation.createdAt.getTime() + INVITATION_DAYS * 24 * 3_600_000),
      subject: 'Votre invitation à Essaim',
      paragraphs: [
        `${await offerWords(transaction, invitation)} L’invitation vient de : ${invitation.byFunction}.`,
        'Essaim est l’annuaire et la carte des labs d’innovation des académies. Ouvrez ce lien pour accepter :',
        { link: `${this.settings.publicUrl}/invitation#${token}`, label: 'Voir l’invitation' },
      ],
      closing: `Elle vaut ${INVITATION_DAYS} jours. Si elle ne vous dit rien, laissez ce message : rien ne se passe sans vous.`,
    });
  }
}

async function offerWords(manager: EntityManager, { lab, role, central, succeeds }: Invitation): Promise<string> {
  if (central) return 'Vous êtes invité à rejoindre l’équipe centrale sur Essaim.';
  if (!lab) return 'Vous êtes invité à ouvrir un compte sur Essaim.';
  const { name } = await manager.findOneByOrFail(Lab, { id: lab });
  if (succeeds)
    return `Vous êtes invité à prendre la suite du référent du lab « ${name} » : vous répondrez de sa fiche.`;
  return role === 'REFERENT'
    ? `Vous êtes invité à répondre de la fiche du lab « ${name} » (référent).`
    : `Vous êtes invité à tenir la fiche du lab « ${name} » (contributeur).`;
}
