import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import type { Audience, AudienceKey } from '../labs/audience.entity.ts';
import { AudiencesService } from './audiences.service.ts';
import { AudienceEnum } from '../labs/lab.view.ts';
import { AudienceKeyEnum, PartAudience } from './audiences.view.ts';

const lab = { type: () => String };

@Resolver()
@Allow('contributor')
export class AudiencesResolver {
  constructor(private readonly service: AudiencesService) {}

  @Query(() => [PartAudience], {
    description: 'Who may read what of the lab’s fiches. For its team and central staff.',
  })
  audiences(@CurrentActor() actor: Actor, @Args('lab', lab) slug: string): Promise<PartAudience[]> {
    return this.service.list(actor, slug);
  }

  @Mutation(() => [PartAudience], { description: 'Null: the usual audience again. Holds at once, for all editions.' })
  @Allow('referent')
  setAudience(
    @CurrentActor() actor: Actor,
    @Args('lab', lab) slug: string,
    @Args('key', { type: () => AudienceKeyEnum }) key: AudienceKey,
    @Args('audience', { type: () => AudienceEnum, nullable: true }) audience: Audience | null,
  ): Promise<PartAudience[]> {
    return this.service.set(actor, slug, key, audience ?? null);
  }
}
