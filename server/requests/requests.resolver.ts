import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor, LabRole } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { LabRoleEnum } from '../accounts/account.view.ts';
import type { GraphqlContext } from '../platform/graphql/graphql.module.ts';
import { RequestLimits } from '../platform/http/request-limits.ts';
import { Decisions } from './decisions.service.ts';
import { RequestList } from './request-list.service.ts';
import { RequestFilter, RequestInput, RequestPage, RequestReceipt, RequestView } from './request.view.ts';
import { SentRequests } from './sent-requests.service.ts';

const id = { type: () => ID };
const text = { type: () => String };
const flag = { type: () => Boolean, defaultValue: false };

/** Asking, for everybody; deciding, for central staff and for the labs that are asked. */
@Resolver()
@Allow('referent')
export class RequestsResolver {
  constructor(
    private readonly sent: SentRequests,
    private readonly list: RequestList,
    private readonly decisions: Decisions,
    private readonly limits: RequestLimits,
  ) {}

  @Mutation(() => Boolean, {
    description: 'Gives whether it is on its way at once; a visitor first confirms it by the link of a mail.',
  })
  @Allow('everyone')
  async sendRequest(
    @CurrentActor() actor: Actor,
    @Args('request', { type: () => RequestInput }) request: RequestInput,
    @Context() { req }: GraphqlContext,
  ): Promise<boolean> {
    await this.limits.check(req, 'request');
    return this.sent.send(actor, request);
  }

  @Mutation(() => RequestReceipt, { description: 'By the secret of the mail’s link. A second time changes nothing.' })
  @Allow('everyone')
  async confirmRequest(
    @Args('token', text) token: string,
    @Context() { req }: GraphqlContext,
  ): Promise<RequestReceipt> {
    await this.limits.check(req, 'sign-in');
    return this.sent.confirm(token);
  }

  @Query(() => RequestPage, {
    description: 'What one may decide: all for central staff, else what goes to one’s labs.',
  })
  requests(
    @CurrentActor() actor: Actor,
    @Args('filter', { type: () => RequestFilter, nullable: true }) filter: RequestFilter | null,
    @Args('before', { type: () => ID, nullable: true }) before: string | null,
  ): Promise<RequestPage> {
    return this.list.list(actor, filter ?? {}, before ?? null);
  }

  @Query(() => Int, { description: 'How many wait at a lab that one answers for.' })
  waitingRequests(@CurrentActor() actor: Actor, @Args('lab', text) lab: string): Promise<number> {
    return this.list.waitingAt(actor, lab);
  }

  @Mutation(() => RequestView, { description: 'The sender is told; `word` may only be empty on accepting.' })
  decideRequest(
    @CurrentActor() actor: Actor,
    @Args('id', id) request: string,
    @Args('accepted', { type: () => Boolean }) accepted: boolean,
    @Args('word', text) word: string,
    @Args('givesAddress', flag) givesAddress: boolean,
  ): Promise<RequestView> {
    return this.decisions.decide(actor, request, { accepted, word, givesAddress });
  }

  @Mutation(() => RequestView, {
    description: 'Accepts a request for an account: an invitation to this role goes out.',
  })
  @Allow('central')
  grantAccount(
    @CurrentActor() actor: Actor,
    @Args('id', id) request: string,
    @Args('lab', { ...text, nullable: true }) lab: string | null,
    @Args('role', { type: () => LabRoleEnum, nullable: true }) role: LabRole | null,
    @Args('central', flag) central: boolean,
  ): Promise<RequestView> {
    return this.decisions.grantAccount(actor, request, { lab: lab ?? null, role: role ?? null, central });
  }

  @Mutation(() => RequestView, { description: 'Gives a message to a lab’s referents, for them to answer.' })
  @Allow('central')
  passOnRequest(
    @CurrentActor() actor: Actor,
    @Args('id', id) request: string,
    @Args('lab', text) lab: string,
  ): Promise<RequestView> {
    return this.decisions.passOn(actor, request, lab);
  }
}
