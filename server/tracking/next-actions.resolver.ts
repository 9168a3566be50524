import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { NewNextActionInput, NextActionView } from './next-action.view.ts';
import { NextActionsService } from './next-actions.service.ts';
import { StaffMember } from './staff-member.view.ts';

const id = { type: () => ID };
const revision = { type: () => Int };

@Resolver()
@Allow('central')
export class NextActionsResolver {
  constructor(private readonly service: NextActionsService) {}

  @Query(() => [StaffMember], { description: 'Who may take an action: central staff.' })
  centralStaff(): Promise<StaffMember[]> {
    return this.service.staff();
  }

  @Mutation(() => NextActionView, { description: 'An action that comes from no entry of the journal.' })
  addNextAction(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => NewNextActionInput }) input: NewNextActionInput,
  ): Promise<NextActionView> {
    return this.service.add(actor, input);
  }

  @Mutation(() => NextActionView, { description: 'Null: nobody’s again. CONFLICT when someone else was faster.' })
  assignNextAction(
    @Args('id', id) of: string,
    @Args('revision', revision) known: number,
    @Args('owner', { type: () => ID, nullable: true }) owner: string | null,
  ): Promise<NextActionView> {
    return this.service.assign(of, known, owner ?? null);
  }

  @Mutation(() => NextActionView, { description: 'CONFLICT when someone else was faster.' })
  putOffNextAction(
    @Args('id', id) of: string,
    @Args('revision', revision) known: number,
    @Args('due', { type: () => String }) due: string,
  ): Promise<NextActionView> {
    return this.service.putOff(of, known, due);
  }

  @Mutation(() => NextActionView, {
    description:
      'As before it was put off: due on the day of then, also one that is past, or on none. CONFLICT, likewise.',
  })
  takeBackNextAction(
    @Args('id', id) of: string,
    @Args('revision', revision) known: number,
    @Args('due', { type: () => String, nullable: true }) due: string | null,
  ): Promise<NextActionView> {
    return this.service.takeBack(of, known, due ?? null);
  }

  @Mutation(() => NextActionView, { description: 'CONFLICT when someone else was faster.' })
  settleNextAction(
    @CurrentActor() actor: Actor,
    @Args('id', id) of: string,
    @Args('revision', revision) known: number,
    @Args('outcome', { type: () => String, nullable: true }) outcome: string | null,
  ): Promise<NextActionView> {
    return this.service.settle(actor, of, known, outcome ?? null);
  }

  @Mutation(() => NextActionView, { description: 'Open again. CONFLICT when someone else was faster.' })
  reopenNextAction(@Args('id', id) of: string, @Args('revision', revision) known: number): Promise<NextActionView> {
    return this.service.reopen(of, known);
  }
}
