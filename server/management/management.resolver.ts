import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { MailFlow, TroubledMail, TroubledMails } from './management.view.ts';
import { TroubledMailsService } from './troubled-mails.service.ts';

/** The mails that central staff look after. */
@Resolver()
@Allow('central')
export class ManagementResolver {
  constructor(private readonly mails: TroubledMailsService) {}

  @Query(() => TroubledMails, { description: 'Mails that failed, are unsure, or wait after a failed try.' })
  troubledMails(
    @Args('skip', { type: () => Int, defaultValue: 0 }) skip: number,
    @Args('id', { type: () => ID, nullable: true, description: 'One alone, if it is in trouble.' }) id: string | null,
  ): Promise<TroubledMails> {
    return this.mails.list(skip, id ?? null);
  }

  @Query(() => MailFlow)
  mailFlow(): Promise<MailFlow> {
    return this.mails.flow();
  }

  @Mutation(() => TroubledMail, { description: 'Sends again one that failed or is unsure, which may arrive twice.' })
  resendMail(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<TroubledMail> {
    return this.mails.resend(actor, id);
  }
}
