import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { InteractionInput } from './interaction-input.ts';
import {
  InteractionChangeView,
  InteractionFilter,
  InteractionPage,
  InteractionView,
  RemovedInteractionPage,
} from './interaction.view.ts';
import { InteractionsService } from './interactions.service.ts';
import { JournalService } from './journal.service.ts';
import { TraceService } from './trace.service.ts';

const id = { type: () => ID };
const revision = { type: () => Int };
const input = { type: () => InteractionInput };

@Resolver()
@Allow('central')
export class JournalResolver {
  constructor(
    private readonly journal: JournalService,
    private readonly service: InteractionsService,
    private readonly traces: TraceService,
  ) {}

  @Query(() => InteractionPage, { description: 'The journal, or what is looked for in it. For central staff.' })
  interactions(
    @Args('filter', { type: () => InteractionFilter, nullable: true }) filter: InteractionFilter | null,
    @Args('before', { type: () => String, nullable: true }) before: string | null,
  ): Promise<InteractionPage> {
    return this.journal.list(filter ?? {}, before ?? null);
  }

  @Query(() => [InteractionChangeView], { description: 'What an entry said before, latest change first.' })
  interactionTrace(@Args('id', id) of: string): Promise<InteractionChangeView[]> {
    return this.traces.of(of);
  }

  @Query(() => RemovedInteractionPage, { description: 'The entries that were removed.' })
  removedInteractions(
    @Args('before', { type: () => ID, nullable: true }) before: string | null,
  ): Promise<RemovedInteractionPage> {
    return this.traces.removed(before ?? null);
  }

  @Mutation(() => InteractionView, { description: 'About labs, academies without one, or several of both.' })
  recordInteraction(
    @CurrentActor() actor: Actor,
    @Args('input', input) given: InteractionInput,
  ): Promise<InteractionView> {
    return this.service.record(actor, given);
  }

  @Mutation(() => InteractionView, {
    description: 'Says all of it anew; a next action is added. CONFLICT when the revision is stale.',
  })
  editInteraction(
    @CurrentActor() actor: Actor,
    @Args('id', id) of: string,
    @Args('revision', revision) known: number,
    @Args('input', input) given: InteractionInput,
  ): Promise<InteractionView> {
    return this.service.edit(actor, of, known, given);
  }

  @Mutation(() => InteractionView, { description: 'Out of the journal; its trace keeps it. CONFLICT when stale.' })
  removeInteraction(
    @CurrentActor() actor: Actor,
    @Args('id', id) of: string,
    @Args('revision', revision) known: number,
  ): Promise<InteractionView> {
    return this.service.remove(actor, of, known);
  }

  @Mutation(() => InteractionView, { description: 'Back into the journal, as it was. CONFLICT when stale.' })
  restoreInteraction(
    @CurrentActor() actor: Actor,
    @Args('id', id) of: string,
    @Args('revision', revision) known: number,
  ): Promise<InteractionView> {
    return this.service.restore(actor, of, known);
  }
}
