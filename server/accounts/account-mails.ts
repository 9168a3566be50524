import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LabRole } from '../access/actor.ts';
import { Lab } from '../labs/lab.entity.ts';
import { MailService } from '../platform/mail/mail.service.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { Account } from './account.entity.ts';

type Told = string | { link: string; label: string };

const QUESTION = 'Une question, ou une erreur ? Écrivez à l’équipe centrale.';

/** Tells people what others did with their account, in the transaction that does it. */
@Injectable()
export class AccountMails {
  constructor(
    private readonly mails: MailService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** To a referent whose successor has accepted. */
  async tellSucceeded(
    transaction: EntityManager,
    { lab, account, stays }: { lab: string; account: string; stays: boolean },
  ): Promise<void> {
    const { name } = await transaction.findOneByOrFail(Lab, { id: lab });
    await this.tell(transaction, account, 'La relève est assurée', [
      `La personne que vous avez nommée a accepté : elle répond maintenant de la fiche du lab « ${name} ».`,
      stays ? 'Vous restez dans l’équipe, comme contributeur.' : 'Vous avez quitté l’équipe de ce lab. Merci.',
    ]);
  }

  /** To someone whose role in a lab was given, changed or taken by another. */
  async tellRole(
    transaction: EntityManager,
    { account, lab }: { account: string; lab: Lab },
    role: LabRole | null,
  ): Promise<void> {
    const { name, slug } = lab;
    const link = { link: `${this.settings.publicUrl}/labs/${slug}/modifier`, label: 'Ouvrir la fiche' };
    const told: Told[] = {
      REFERENT: [`Vous êtes maintenant référent du lab « ${name} » : vous répondez de sa fiche et la publiez.`, link],
      CONTRIBUTOR: [`Vous êtes maintenant contributeur du lab « ${name} » : vous tenez sa fiche.`, link],
      NONE: [`Vous n’êtes plus dans l’équipe du lab « ${name} ». Ce que vous y avez écrit reste dans sa fiche.`],
    }[role ?? 'NONE'];
    await this.tell(transaction, account, `Votre rôle dans le lab « ${name} »`, told);
  }

  async tellSuspended(transaction: EntityManager, account: string): Promise<void> {
    await this.tell(transaction, account, 'Votre compte Essaim est suspendu', [
      'L’équipe centrale a suspendu votre compte : vous ne pouvez plus vous connecter. Rien de ce que vous avez écrit n’est effacé.',
    ]);
  }

  async tellRestored(transaction: EntityManager, account: string): Promise<void> {
    await this.tell(transaction, account, 'Votre compte Essaim est rétabli', [
      'Votre compte n’est plus suspendu : vous pouvez de nouveau vous connecter.',
      { link: `${this.settings.publicUrl}/connexion`, label: 'Se connecter à Essaim' },
    ]);
  }

  /** To the address of before and the new one. */
  async tellAddress(transaction: EntityManager, former: string, address: string): Promise<void> {
    await this.queue(transaction, former, 'Votre adresse sur Essaim a changé', [
      `L’équipe centrale a remplacé l’adresse de votre compte par ${address}. Celle-ci ne permet plus de se connecter.`,
    ]);
    await this.queue(transaction, address, 'Votre adresse sur Essaim a changé', [
      'L’équipe centrale a mis cette adresse à la place de celle de votre compte. C’est avec elle que vous vous connectez maintenant.',
      { link: `${this.settings.publicUrl}/connexion`, label: 'Se connecter à Essaim' },
    ]);
  }

  private async tell(transaction: EntityManager, account: string, subject: string, paragraphs: Told[]): Promise<void> {
    const { email } = await transaction.findOneByOrFail(Account, { id: account });
    await this.queue(transaction, email, subject, paragraphs);
  }

  private async queue(transaction: EntityManager, to: string, subject: string, paragraphs: Told[]): Promise<void> {
    await this.mails.queue(transaction, { to, kind: 'account', subject, paragraphs, closing: QUESTION });
  }
}
