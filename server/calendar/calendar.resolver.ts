import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { CalendarAddressView, NewCalendarAddress } from './calendar-address.view.ts';
import { CalendarAddresses } from './calendar-addresses.service.ts';
import { LateActions, Planned } from './planned.view.ts';
import { WeekService } from './week.service.ts';

const week = { type: () => String, description: '« 2026-W48 »: as ISO 8601 numbers weeks.' };
const mine = {
  type: () => Boolean,
  defaultValue: false,
  description: 'Of the actions, only those of whoever asks.',
};

@Resolver()
@Allow('central')
export class CalendarResolver {
  constructor(
    private readonly weeks: WeekService,
    private readonly addresses: CalendarAddresses,
  ) {}

  @Query(() => Planned, { description: 'What a week holds.' })
  plannedWeek(
    @CurrentActor() actor: Actor,
    @Args('week', week) name: string,
    @Args('mine', mine) onlyMine: boolean,
  ): Promise<Planned> {
    return this.weeks.week(actor, name, onlyMine);
  }

  @Query(() => LateActions, { description: 'The open actions whose day came before a week.' })
  lateActions(
    @CurrentActor() actor: Actor,
    @Args('week', week) name: string,
    @Args('mine', mine) onlyMine: boolean,
    @Args('after', { type: () => ID, nullable: true }) after: string | null,
  ): Promise<LateActions> {
    return this.weeks.late(actor, name, onlyMine, after ?? null);
  }

  @Query(() => CalendarAddressView, { nullable: true, description: 'null while whoever asks has none.' })
  calendarAddress(@CurrentActor() actor: Actor): Promise<CalendarAddressView | null> {
    return this.addresses.own(actor);
  }

  @Mutation(() => NewCalendarAddress, { description: 'The one of before, if there is one, ends at once.' })
  renewCalendarAddress(@CurrentActor() actor: Actor): Promise<NewCalendarAddress> {
    return this.addresses.renew(actor);
  }

  @Mutation(() => Boolean, { description: 'Whether there was one.' })
  endCalendarAddress(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.addresses.end(actor);
  }
}
