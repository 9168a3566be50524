import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { VisitWay } from '../../domain/residences.ts';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { ResidenceInput, ResidenceView, VisitInput } from './residence.view.ts';
import { ResidencesService } from './residences.service.ts';
import { VisitWayEnum } from './tracking-enums.ts';

@Resolver()
@Allow('central')
export class ResidencesResolver {
  constructor(private readonly service: ResidencesService) {}

  @Mutation(() => ResidenceView, { description: 'A residence, by its visit there.' })
  planResidence(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ResidenceInput }) input: ResidenceInput,
  ): Promise<ResidenceView> {
    return this.service.plan(actor, input);
  }

  @Mutation(() => ResidenceView, {
    description: 'Plans a visit, or says what became of it; held, it enters the journal. CONFLICT when stale.',
  })
  setVisit(
    @CurrentActor() actor: Actor,
    @Args('residence', { type: () => ID }) residence: string,
    @Args('way', { type: () => VisitWayEnum }) way: VisitWay,
    @Args('revision', { type: () => Int, description: '0 while it is not planned.' }) revision: number,
    @Args('visit', { type: () => VisitInput }) visit: VisitInput,
  ): Promise<ResidenceView> {
    return this.service.setVisit(actor, { residence, way, revision }, visit);
  }
}
