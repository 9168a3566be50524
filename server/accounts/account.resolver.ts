import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor, KnownActor } from '../access/current-actor.decorator.ts';
import { LabView } from '../labs/lab.view.ts';
import type { GraphqlContext } from '../platform/graphql/graphql.module.ts';
import { AccountView, RoleInLab, SessionView } from './account.view.ts';
import { AccountsService } from './accounts.service.ts';
import { AccountClosing } from './closing/account-closing.service.ts';
import { OwnSessionsService } from './own-sessions.service.ts';

/** One's own account, and where it is signed in. */
@Resolver(() => AccountView)
@Allow('member')
export class AccountResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly own: OwnSessionsService,
    private readonly closing: AccountClosing,
  ) {}

  @Query(() => AccountView, { nullable: true, description: 'null when signed out.' })
  @Allow('everyone')
  me(@KnownActor() actor: Actor): AccountView | null {
    return actor.account;
  }

  @ResolveField(() => [LabView], { description: 'Those whose fiche it may write.' })
  async labs(@CurrentActor() actor: Actor): Promise<LabView[]> {
    return (await this.accounts.rolesOf(actor)).map(({ lab }) => lab);
  }

  @ResolveField(() => [RoleInLab])
  roles(@CurrentActor() actor: Actor): Promise<RoleInLab[]> {
    return this.accounts.rolesOf(actor);
  }

  @ResolveField(() => Boolean, { description: 'Whether nobody else is central staff: whoever is suspended is not.' })
  centralAlone(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.accounts.isAloneInCentral(actor);
  }

  @Query(() => [SessionView], { description: 'Where the account is signed in, last used first.' })
  sessions(@CurrentActor() actor: Actor): Promise<SessionView[]> {
    return this.own.list(actor);
  }

  @Mutation(() => Boolean, { description: 'How one’s acts are signed from now on; empty: by the role alone.' })
  async sayFunction(
    @CurrentActor() actor: Actor,
    @Args('function', { type: () => String }) given: string,
  ): Promise<boolean> {
    return this.accounts.sayFunction(actor, given).then(() => true);
  }

  @Mutation(() => Boolean, { description: 'Closes one’s account for good, and signs out. Confirmed by its address.' })
  closeAccount(
    @CurrentActor() actor: Actor,
    @Args('email', { type: () => String }) email: string,
    @Context() { reply }: GraphqlContext,
  ): Promise<boolean> {
    return this.closing.closeOwn(actor, email, reply).then(() => true);
  }

  @Mutation(() => Boolean, { description: 'Ends this session. Harmless when signed out.' })
  @Allow('everyone')
  signOut(@CurrentActor() actor: Actor, @Context() { reply }: GraphqlContext): Promise<boolean> {
    return this.own.endOwn(actor, reply).then(() => true);
  }

  @Mutation(() => [SessionView], { description: 'Ends one of one’s sessions; gives those that are left.' })
  endSession(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<SessionView[]> {
    return this.own.end(actor, id);
  }

  @Mutation(() => [SessionView], { description: 'Ends all one’s sessions but this one.' })
  endOtherSessions(@CurrentActor() actor: Actor): Promise<SessionView[]> {
    return this.own.endOthers(actor);
  }
}
