import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { FicheArgs } from './fiche-address.args.ts';
import { HistoryService } from './history.service.ts';
import { FicheAtRevision, FicheHistory } from './history.view.ts';

@Resolver()
@Allow('contributor')
export class HistoryResolver {
  constructor(private readonly histories: HistoryService) {}

  @Query(() => FicheHistory, { description: 'For the lab’s team and central staff.' })
  ficheHistory(
    @CurrentActor() actor: Actor,
    @Args() fiche: FicheArgs,
    @Args('before', { type: () => Int, nullable: true }) before: number | null,
  ): Promise<FicheHistory> {
    return this.histories.history(actor, fiche, before ?? null);
  }

  @Query(() => FicheAtRevision, { description: 'For the lab’s team and central staff.' })
  ficheRevision(
    @CurrentActor() actor: Actor,
    @Args() fiche: FicheArgs,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<FicheAtRevision> {
    return this.histories.at(actor, fiche, number);
  }
}
