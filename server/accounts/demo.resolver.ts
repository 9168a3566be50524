import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.decorator.ts';
import type { GraphqlContext } from '../platform/graphql/graphql.module.ts';
import { AccountView } from './account.view.ts';
import { DemoAccountsService } from './demo-accounts.service.ts';
import { DemoAccount } from './demo-account.view.ts';

/** Signing in with one click, to try Essaim. Not part of the application in production. */
@Resolver()
@Allow('everyone')
export class DemoResolver {
  constructor(private readonly demo: DemoAccountsService) {}

  @Query(() => [DemoAccount], { description: 'The accounts to try Essaim with. Absent in production.' })
  demoAccounts(): Promise<DemoAccount[]> {
    return this.demo.list();
  }

  @Mutation(() => AccountView, { description: 'Signs in with a demonstration account. Absent in production.' })
  signInDemo(
    @Args('email', { type: () => String }) email: string,
    @Context() { req, reply }: GraphqlContext,
  ): Promise<AccountView> {
    return this.demo.signIn(email, req, reply);
  }
}
