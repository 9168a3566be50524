import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { ContactTermsService } from './contact-terms.service.ts';
import { LineActs } from './line-acts.service.ts';
import { ContactTermInput, ContactTermView, Worklist, WorklistFilter, WorklistLine } from './worklist.view.ts';
import { WorklistService } from './worklist.service.ts';

const line = { type: () => ID };
const revision = { type: () => Int };
const FASTER = 'CONFLICT, with what was done, when someone else was faster.';

/** « À faire ». */
@Resolver()
@Allow('central')
export class WorklistResolver {
  constructor(
    private readonly service: WorklistService,
    private readonly acts: LineActs,
    private readonly terms: ContactTermsService,
  ) {}

  @Query(() => Worklist, { description: 'What central staff have to do, page by page.' })
  worklist(
    @CurrentActor() actor: Actor,
    @Args('filter', { type: () => WorklistFilter, nullable: true }) filter: WorklistFilter | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Worklist> {
    return this.service.list(actor, filter ?? {}, after ?? null);
  }

  @Query(() => [ContactTermView])
  contactTerms(): Promise<ContactTermView[]> {
    return this.terms.list();
  }

  @Mutation(() => WorklistLine, { description: `Also one that somebody else has. ${FASTER}` })
  takeLine(
    @CurrentActor() actor: Actor,
    @Args('line', line) of: string,
    @Args('revision', revision) known: number,
  ): Promise<WorklistLine> {
    return this.acts.take(actor, of, known);
  }

  @Mutation(() => WorklistLine, { description: `Nobody’s again. ${FASTER}` })
  giveBackLine(
    @CurrentActor() actor: Actor,
    @Args('line', line) of: string,
    @Args('revision', revision) known: number,
  ): Promise<WorklistLine> {
    return this.acts.giveBack(actor, of, known);
  }

  @Mutation(() => WorklistLine, { description: `Until a day to come; an action is due then. ${FASTER}` })
  putOffLine(
    @CurrentActor() actor: Actor,
    @Args('line', line) of: string,
    @Args('revision', revision) known: number,
    @Args('to', { type: () => String }) to: string,
  ): Promise<WorklistLine> {
    return this.acts.putOff(actor, of, known, to);
  }

  @Mutation(() => WorklistLine, {
    description: `It stays away until its fact changes. The reason may be left out for an action, which is done. ${FASTER}`,
  })
  settleLine(
    @CurrentActor() actor: Actor,
    @Args('line', line) of: string,
    @Args('revision', revision) known: number,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ): Promise<WorklistLine> {
    return this.acts.settle(actor, of, known, reason ?? null);
  }

  @Mutation(() => WorklistLine, { description: `To be done again, after it was put off or settled. ${FASTER}` })
  reopenLine(
    @CurrentActor() actor: Actor,
    @Args('line', line) of: string,
    @Args('revision', revision) known: number,
  ): Promise<WorklistLine> {
    return this.acts.reopen(actor, of, known);
  }

  @Mutation(() => [ContactTermView], { description: 'Those that are given; the others stay.' })
  setContactTerms(
    @CurrentActor() actor: Actor,
    @Args('terms', { type: () => [ContactTermInput] }) terms: ContactTermInput[],
  ): Promise<ContactTermView[]> {
    return this.terms.set(actor, terms);
  }
}
