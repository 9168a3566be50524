import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/actor.ts';
import { Allow } from '../../access/allow.decorator.ts';
import { CurrentActor } from '../../access/current-actor.decorator.ts';
import { LabTeam } from './lab-team.view.ts';
import { TeamsService } from './teams.service.ts';

const text = { type: () => String };

@Resolver()
@Allow('contributor')
export class TeamsResolver {
  constructor(private readonly teams: TeamsService) {}

  @Query(() => LabTeam, { description: 'For the lab’s team and central staff.' })
  team(@CurrentActor() actor: Actor, @Args('lab', text) lab: string): Promise<LabTeam> {
    return this.teams.team(actor, lab);
  }

  @Mutation(() => Boolean, { description: 'Leaves the team of a lab. Its last referent first hands over.' })
  leaveTeam(@CurrentActor() actor: Actor, @Args('lab', text) lab: string): Promise<boolean> {
    return this.teams.leave(actor, lab).then(() => true);
  }

  @Mutation(() => LabTeam, {
    description: 'Invites who is to follow the referent who asks; nothing changes before the invitation is accepted.',
  })
  @Allow('referent')
  handOver(
    @CurrentActor() actor: Actor,
    @Args('lab', text) lab: string,
    @Args('email', text) email: string,
    @Args('stays', { type: () => Boolean, description: 'As a contributor.' }) stays: boolean,
  ): Promise<LabTeam> {
    return this.teams.handOver(actor, lab, { email, stays });
  }

  @Mutation(() => LabTeam, { description: 'A referent removes contributors; central staff, referents too.' })
  @Allow('referent')
  removeFromTeam(
    @CurrentActor() actor: Actor,
    @Args('lab', text) lab: string,
    @Args('account', { type: () => ID }) account: string,
  ): Promise<LabTeam> {
    return this.teams.remove(actor, lab, account);
  }
}
