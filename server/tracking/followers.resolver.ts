import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { PlacesArgs } from './chosen-places.args.ts';
import { FollowersService } from './followers.service.ts';

@Resolver()
@Allow('central')
export class FollowersResolver {
  constructor(private readonly followers: FollowersService) {}

  @Mutation(() => Int, { description: 'Who of central staff follows these from now on. Gives how many they are.' })
  setFollower(
    @CurrentActor() actor: Actor,
    @Args() places: PlacesArgs,
    @Args('account', { type: () => ID, nullable: true, description: 'null: nobody.' }) account: string | null,
  ): Promise<number> {
    return this.followers.set(actor, places, account ?? null);
  }
}
