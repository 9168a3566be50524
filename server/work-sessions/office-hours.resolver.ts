import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { OfficeHourInput, OfficeHourPage, OfficeHourView } from './office-hour.view.ts';
import { OfficeHoursService } from './office-hours.service.ts';

@Resolver()
@Allow('central')
export class OfficeHoursResolver {
  constructor(private readonly officeHours: OfficeHoursService) {}

  @Query(() => OfficeHourPage, { name: 'officeHours', description: 'Of a period, either end open. For central staff.' })
  list(
    @Args('from', { type: () => String, nullable: true }) from: string | null,
    @Args('to', { type: () => String, nullable: true }) to: string | null,
    @Args('after', { type: () => ID, nullable: true }) after: string | null,
  ): Promise<OfficeHourPage> {
    return this.officeHours.list(from ?? null, to ?? null, after ?? null);
  }

  @Query(() => OfficeHourView, { nullable: true, description: 'Also one that was removed. For central staff.' })
  officeHour(@Args('id', { type: () => ID }) id: string): Promise<OfficeHourView | null> {
    return this.officeHours.find(id);
  }

  @Mutation(() => OfficeHourView, {
    description: 'A new one without `id`, of revision 0. CONFLICT: someone else saved it since. For central staff.',
  })
  saveOfficeHour(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('officeHour') officeHour: OfficeHourInput,
  ): Promise<OfficeHourView> {
    return this.officeHours.save(actor, id ?? null, revision, officeHour);
  }

  @Mutation(() => OfficeHourView, { description: 'It can be restored. For central staff.' })
  removeOfficeHour(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
  ): Promise<OfficeHourView> {
    return this.officeHours.remove(actor, id, revision);
  }

  @Mutation(() => OfficeHourView, { description: 'For central staff.' })
  restoreOfficeHour(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<OfficeHourView> {
    return this.officeHours.restore(actor, id);
  }
}
