import { Args, ArgsType, Context, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor, LabRole } from '../../access/actor.ts';
import { Allow } from '../../access/allow.decorator.ts';
import { CurrentActor } from '../../access/current-actor.decorator.ts';
import type { GraphqlContext } from '../../platform/graphql/graphql.module.ts';
import { RequestLimits } from '../../platform/http/request-limits.ts';
import { AccountView, LabRoleEnum } from '../account.view.ts';
import { InvitationFilter, InvitationOffer, InvitationPage, InvitationView } from './invitation.view.ts';
import { AcceptanceService } from './acceptance.service.ts';
import { InvitationsService } from './invitations.service.ts';

@ArgsType()
class InviteArgs {
  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  lab!: string | null;

  @Field(() => LabRoleEnum, { nullable: true })
  role!: LabRole | null;

  @Field(() => Boolean, { defaultValue: false })
  central!: boolean;
}

const id = { type: () => ID };

/** Inviting, for central staff and referents; accepting, for whoever has the link. */
@Resolver()
@Allow('referent')
export class InvitationsResolver {
  constructor(
    private readonly service: InvitationsService,
    private readonly acceptance: AcceptanceService,
    private readonly limits: RequestLimits,
  ) {}

  @Query(() => InvitationPage, { description: 'Everybody’s, for central staff; a lab’s are with its team.' })
  @Allow('central')
  invitations(
    @CurrentActor() actor: Actor,
    @Args('filter', { type: () => InvitationFilter, nullable: true }) filter: InvitationFilter | null,
    @Args('before', { type: () => ID, nullable: true }) before: string | null,
  ): Promise<InvitationPage> {
    return this.service.list(actor, filter ?? {}, before ?? null);
  }

  @Mutation(() => InvitationView, {
    description: 'A referent invites contributors to its lab; central staff, anybody to anything.',
  })
  invite(@CurrentActor() actor: Actor, @Args() { email, lab, role, central }: InviteArgs): Promise<InvitationView> {
    return this.service.invite(actor, { email, lab: lab ?? null, role: role ?? null, central });
  }

  @Mutation(() => InvitationView)
  renewInvitation(@CurrentActor() actor: Actor, @Args('id', id) invitation: string): Promise<InvitationView> {
    return this.service.renew(actor, invitation);
  }

  @Mutation(() => InvitationView)
  withdrawInvitation(@CurrentActor() actor: Actor, @Args('id', id) invitation: string): Promise<InvitationView> {
    return this.service.withdraw(actor, invitation);
  }

  @Query(() => InvitationOffer, { nullable: true, description: 'What a link invites to; null when it does not hold.' })
  @Allow('everyone')
  invitation(@Args('token', { type: () => String }) token: string): Promise<InvitationOffer | null> {
    return this.acceptance.offer(token);
  }

  @Mutation(() => AccountView, { description: 'Makes the account, or widens it, and signs in.' })
  @Allow('everyone')
  async acceptInvitation(
    @Args('token', { type: () => String }) token: string,
    @Context() { req, reply }: GraphqlContext,
  ): Promise<AccountView> {
    await this.limits.check(req, 'sign-in');
    return this.acceptance.accept(token, req, reply);
  }
}
