import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { FicheArgs } from './fiche-address.args.ts';
import { PresenceService } from './presence.service.ts';
import { EditingState } from './presence.view.ts';

@Resolver()
@Allow('contributor')
export class PresenceResolver {
  constructor(private readonly presence: PresenceService) {}

  @Mutation(() => EditingState, { description: 'Says every fifteen seconds that one has the fiche open for writing.' })
  stayOnDraft(@CurrentActor() actor: Actor, @Args() fiche: FicheArgs): Promise<EditingState> {
    return this.presence.stay(actor, fiche);
  }

  @Mutation(() => Boolean)
  leaveDraft(@CurrentActor() actor: Actor, @Args('lab', { type: () => String }) lab: string): Promise<boolean> {
    return this.presence.leave(actor, lab).then(() => true);
  }
}
