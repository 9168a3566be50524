import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../access/allow.decorator.ts';
import type { GraphqlContext } from '../../platform/graphql/graphql.module.ts';
import { RequestLimits } from '../../platform/http/request-limits.ts';
import { AccountView } from '../account.view.ts';
import { SignInService } from './sign-in.service.ts';

const text = { type: () => String };

@Resolver()
@Allow('everyone')
export class SignInResolver {
  constructor(
    private readonly signIn: SignInService,
    private readonly limits: RequestLimits,
  ) {}

  @Mutation(() => String, {
    description:
      'Sends a link and a code, if the address is an account’s; answers alike if not. Gives what the code needs.',
  })
  async requestSignIn(@Args('email', text) email: string, @Context() { req }: GraphqlContext): Promise<string> {
    await this.limits.check(req, 'sign-in');
    return this.signIn.request(email);
  }

  @Mutation(() => AccountView, { description: 'Signs in with the secret of a link; it works once.' })
  async signInWithLink(
    @Args('token', text) token: string,
    @Context() { req, reply }: GraphqlContext,
  ): Promise<AccountView> {
    await this.limits.check(req, 'sign-in');
    return this.signIn.withLink(token, req, reply);
  }

  @Mutation(() => AccountView, { description: 'Signs in with the code of the mail, on the page that asked for it.' })
  async signInWithCode(
    @Args('request', text) request: string,
    @Args('code', text) code: string,
    @Context() { req, reply }: GraphqlContext,
  ): Promise<AccountView> {
    await this.limits.check(req, 'sign-in');
    return this.signIn.withCode(request, code, req, reply);
  }
}
