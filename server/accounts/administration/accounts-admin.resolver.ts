import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor, LabRole } from '../../access/actor.ts';
import { Allow } from '../../access/allow.decorator.ts';
import { CurrentActor } from '../../access/current-actor.decorator.ts';
import { LabRoleEnum } from '../account.view.ts';
import { AccountActs } from './account-acts.service.ts';
import { AccountFilter, AccountPage, KnownAccount } from './known-account.view.ts';

@ArgsType()
class RoleArgs {
  @Field(() => ID)
  account!: string;

  @Field(() => String)
  lab!: string;

  @Field(() => LabRoleEnum)
  role!: LabRole;
}

const account = { type: () => ID };
const text = { type: () => String };

/** Everybody's accounts, for central staff. */
@Resolver()
@Allow('central')
export class AccountsAdminResolver {
  constructor(private readonly acts: AccountActs) {}

  @Query(() => AccountPage)
  accounts(
    @Args('filter', { type: () => AccountFilter, nullable: true }) filter: AccountFilter | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AccountPage> {
    return this.acts.list(filter ?? {}, after ?? null);
  }

  @Query(() => KnownAccount)
  account(@Args('id', account) id: string): Promise<KnownAccount> {
    return this.acts.one(id);
  }

  @Mutation(() => KnownAccount, { description: 'In place of the role that it had in this lab, if any.' })
  giveRole(@CurrentActor() actor: Actor, @Args() { account: id, lab, role }: RoleArgs): Promise<KnownAccount> {
    return this.acts.giveRole(actor, id, lab, role);
  }

  @Mutation(() => KnownAccount, {
    description: 'This role, even the lab’s last referent’s; another one that it has there by now stays.',
  })
  takeRole(@CurrentActor() actor: Actor, @Args() { account: id, lab, role }: RoleArgs): Promise<KnownAccount> {
    return this.acts.takeRole(actor, id, lab, role);
  }

  @Mutation(() => KnownAccount)
  giveCentral(@CurrentActor() actor: Actor, @Args('account', account) id: string): Promise<KnownAccount> {
    return this.acts.giveCentral(actor, id);
  }

  @Mutation(() => KnownAccount, { description: 'The last one stays.' })
  takeCentral(@CurrentActor() actor: Actor, @Args('account', account) id: string): Promise<KnownAccount> {
    return this.acts.takeCentral(actor, id);
  }

  @Mutation(() => KnownAccount, { description: 'It is out at once, and its invitations that wait are withdrawn.' })
  suspendAccount(@CurrentActor() actor: Actor, @Args('account', account) id: string): Promise<KnownAccount> {
    return this.acts.suspend(actor, id);
  }

  @Mutation(() => KnownAccount, { description: 'It may sign in again; nothing that it was signed in to comes back.' })
  restoreAccount(@CurrentActor() actor: Actor, @Args('account', account) id: string): Promise<KnownAccount> {
    return this.acts.restore(actor, id);
  }

  @Mutation(() => KnownAccount, { description: 'Both addresses are told.' })
  changeAddress(
    @CurrentActor() actor: Actor,
    @Args('account', account) id: string,
    @Args('email', text) email: string,
  ): Promise<KnownAccount> {
    return this.acts.changeAddress(actor, id, email);
  }
}
