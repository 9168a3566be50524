import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { SessionListService } from './session-list.service.ts';
import { SessionStatisticsService } from './session-statistics.service.ts';
import { WorkSessionStatistics } from './session-statistics.view.ts';
import {
  WorkSessionChoices,
  WorkSessionFilter,
  WorkSessionInput,
  WorkSessionPage,
  WorkSessionView,
} from './work-session.view.ts';
import { WorkSessionsService } from './work-sessions.service.ts';

@Resolver()
@Allow('central')
export class WorkSessionsResolver {
  constructor(
    private readonly sessions: WorkSessionsService,
    private readonly register: SessionListService,
    private readonly statistics: SessionStatisticsService,
  ) {}

  @Query(() => WorkSessionPage, { description: 'The register of working sessions. For central staff.' })
  workSessions(
    @Args('filter', { type: () => WorkSessionFilter, nullable: true }) filter: WorkSessionFilter | null,
    @Args('after', { type: () => ID, nullable: true }) after: string | null,
  ): Promise<WorkSessionPage> {
    return this.register.list(filter ?? {}, after ?? null);
  }

  @Query(() => WorkSessionView, { nullable: true, description: 'Also one that was removed. For central staff.' })
  workSession(@Args('id', { type: () => ID }) id: string): Promise<WorkSessionView | null> {
    return this.register.find(id);
  }

  @Query(() => WorkSessionStatistics, {
    description: 'What was recorded in a period, either end open, and what sources declare. For central staff.',
  })
  workSessionStatistics(
    @Args('from', { type: () => String, nullable: true }) from: string | null,
    @Args('to', { type: () => String, nullable: true }) to: string | null,
  ): Promise<WorkSessionStatistics> {
    return this.statistics.statistics(from ?? null, to ?? null);
  }

  @Query(() => WorkSessionChoices, { description: 'For central staff.' })
  workSessionChoices(): Promise<WorkSessionChoices> {
    return this.sessions.choices();
  }

  @Mutation(() => WorkSessionView, {
    description: 'A new one without `id`, of revision 0. CONFLICT: someone else saved it since. For central staff.',
  })
  saveWorkSession(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('session') session: WorkSessionInput,
  ): Promise<WorkSessionView> {
    return this.sessions.save(actor, id ?? null, revision, session);
  }

  @Mutation(() => WorkSessionView, { description: 'It can be restored. For central staff.' })
  removeWorkSession(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
  ): Promise<WorkSessionView> {
    return this.sessions.remove(actor, id, revision);
  }

  @Mutation(() => WorkSessionView, { description: 'For central staff.' })
  restoreWorkSession(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<WorkSessionView> {
    return this.sessions.restore(actor, id);
  }
}
