import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { GivenName, OwnName } from './own-name.view.ts';
import { OwnNames } from './own-names.service.ts';

/** Being named with a lab, or no more. */
@Resolver()
@Allow('member')
export class PeopleResolver {
  constructor(private readonly names: OwnNames) {}

  @Query(() => [OwnName], { description: 'The names that whoever asks gave, one for a lab at most.' })
  ownNames(@CurrentActor() actor: Actor): Promise<OwnName[]> {
    return this.names.list(actor);
  }

  @Mutation(() => [OwnName], {
    description: 'Consents to be named with a lab whose fiche one writes; gives all one’s names. Shows at once.',
  })
  @Allow('contributor')
  giveName(@CurrentActor() actor: Actor, @Args() given: GivenName): Promise<OwnName[]> {
    return this.names.give(actor, given);
  }

  @Mutation(() => [OwnName], { description: 'Takes one’s name out, everywhere at once; gives those that are left.' })
  withdrawName(@CurrentActor() actor: Actor, @Args('lab', { type: () => String }) lab: string): Promise<OwnName[]> {
    return this.names.withdraw(actor, lab);
  }
}
