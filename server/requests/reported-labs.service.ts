import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import type { Lab } from '../labs/lab.entity.ts';
import { BadUserInput } from '../platform/errors.ts';
import { MailService } from '../platform/mail/mail.service.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { decisionMail } from './request-mails.ts';
import { settleRequest } from './settle-request.ts';
import { takeToDecide } from './take-to-decide.ts';

/** Labs that visitors report: making one is how such a request is accepted. */
@Injectable()
export class ReportedLabs {
  constructor(
    private readonly mails: MailService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The request is settled by this lab, and its sender is told. @throws as `takeToDecide`; BadUserInput on `request` */
  async settle(transaction: EntityManager, actor: Actor, id: string, lab: Lab): Promise<void> {
    const request = await takeToDecide(transaction, actor, id);
    if (request.kind !== 'LAB') throw new BadUserInput('request', 'Cette demande ne signale pas de lab.');
    const decision = { accepted: true, word: null, by: actor.saidFunction, address: null };
    await settleRequest(transaction, actor, { ...request, lab: lab.id }, decision);
    const words = decisionMail(request, lab, decision, this.settings.publicUrl);
    await this.mails.queue(transaction, { to: request.email!, ...words });
  }
}
