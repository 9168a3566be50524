import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor, LabRole } from '../access/actor.ts';
import { Account } from '../accounts/account.entity.ts';
import { InvitationsService } from '../accounts/invitations/invitations.service.ts';
import { labAt } from '../labs/lab-at.ts';
import { Lab } from '../labs/lab.entity.ts';
import { BadUserInput, Conflict } from '../platform/errors.ts';
import { MailService, type NewMail } from '../platform/mail/mail.service.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { wordIn } from './read-request.ts';
import { RequestList } from './request-list.service.ts';
import { accountIsThere, decisionMail, passedOnMail, passedOnNews } from './request-mails.ts';
import { referentsOf } from './request-scope.ts';
import type { RequestView } from './request.view.ts';
import { recordOnRequest, settleRequest } from './settle-request.ts';
import { takeToDecide } from './take-to-decide.ts';
import { VisitorRequest } from './visitor-request.entity.ts';

/** What is decided, and the word for the sender. */
export interface GivenDecision {
  accepted: boolean;
  word: string;
  /** Whether who decides shows the sender their own address. */
  givesAddress: boolean;
}

/** What the account that was asked for is to be. */
export interface GivenRole {
  lab: string | null;
  role: LabRole | null;
  central: boolean;
}

/** Deciding what was asked. Each decision is told to the sender, and stands in the audit log. */
@Injectable()
export class Decisions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly requests: RequestList,
    private readonly invitations: InvitationsService,
    private readonly mails: MailService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws as `takeToDecide`; BadUserInput */
  decide(actor: Actor, id: string, { accepted, word: given, givesAddress }: GivenDecision): Promise<RequestView> {
    return this.change(actor, id, async (transaction, request, lab) => {
      if (accepted && request.kind === 'ACCOUNT') {
        throw new BadUserInput('accepted', 'Un compte s’accorde en choisissant son rôle.');
      }
      if (accepted && request.kind === 'LAB') {
        throw new BadUserInput('accepted', 'Un lab signalé s’accepte en le créant.');
      }
      const word = wordIn(given, !accepted || request.kind === 'CONTACT');
      const decision = {
        accepted,
        word,
        by: actor.saidFunction,
        address: givesAddress ? actor.account!.email : null,
      };
      await settleRequest(transaction, actor, request, { accepted, word });
      await this.tell(transaction, request, decisionMail(request, lab, decision, this.settings.publicUrl));
    });
  }

  /**
   * Invites whoever asked for an account; where there is one already and no more than that was chosen, says so to them.
   * @throws as `takeToDecide` and `InvitationsService.invite`
   */
  grantAccount(actor: Actor, id: string, given: GivenRole): Promise<RequestView> {
    return this.change(actor, id, async (transaction, request) => {
      if (request.kind !== 'ACCOUNT') throw new BadUserInput('id', 'Ce n’est pas une demande de compte.');
      const email = request.email!;
      const account = await transaction.findOneBy(Account, { email });
      if (account?.suspendedAt) throw new BadUserInput('id', 'Le compte de cette adresse est suspendu.');
      await settleRequest(transaction, actor, request, { accepted: true, word: null });
      if (account && given.role === null && !given.central) {
        await this.tell(transaction, request, accountIsThere(this.settings.publicUrl));
      } else {
        await this.invitations.inviteWithin(transaction, actor, { email, ...given });
      }
    });
  }

  /**
   * Gives to a lab's referents what waits for central staff; it waits for them from then on.
   * @throws as `takeToDecide`; Conflict when a lab has it already
   */
  passOn(actor: Actor, id: string, slug: string): Promise<RequestView> {
    return this.change(actor, id, async (transaction, request, holder) => {
      if (request.kind !== 'CONTACT') throw new BadUserInput('id', 'Seul un message se transmet à un lab.');
      if (holder && (await referentsOf(transaction, holder.id)).length > 0) {
        throw new Conflict(`Ce message est déjà chez « ${holder.name} » : c’est à lui de répondre.`);
      }
      const lab = await labAt(transaction, slug);
      const referents = lab ? await referentsOf(transaction, lab.id) : [];
      if (!lab || referents.length === 0) {
        throw new BadUserInput('lab', 'Ce lab n’a pas de référent sur Essaim : répondez vous-même.');
      }
      await transaction.update(VisitorRequest, id, { lab: lab.id });
      for (const referent of referents) {
        await this.mails.queue(transaction, { to: referent, ...passedOnMail(request, lab, this.settings.publicUrl) });
      }
      await this.tell(transaction, request, passedOnNews(lab));
      await recordOnRequest(transaction, actor, { ...request, lab: lab.id }, 'REQUEST_PASSED_ON');
    });
  }

  private async change(
    actor: Actor,
    id: string,
    work: (transaction: EntityManager, request: VisitorRequest, lab: Lab | null) => Promise<void>,
  ): Promise<RequestView> {
    return this.dataSource.transaction(async (transaction) => {
      const request = await takeToDecide(transaction, actor, id);
      const lab = request.lab ? await transaction.findOneByOrFail(Lab, { id: request.lab }) : null;
      await work(transaction, request, lab);
      return this.requests.view(transaction, id);
    });
  }

  private async tell(transaction: EntityManager, { email }: VisitorRequest, words: Omit<NewMail, 'to'>): Promise<void> {
    await this.mails.queue(transaction, { to: email!, ...words });
  }
}
