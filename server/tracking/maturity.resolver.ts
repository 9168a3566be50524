import { Args, ArgsType, Field, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Maturity } from '../../domain/stages.ts';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { LabView, MaturityEnum } from '../labs/lab.view.ts';
import { type GivenMaturity, MaturityService } from './maturity.service.ts';

@ArgsType()
class MaturityArgs implements GivenMaturity {
  @Field(() => String)
  lab!: string;

  @Field(() => MaturityEnum)
  level!: Maturity;

  @Field(() => String, { description: 'A day that has come, in Paris.' })
  since!: string;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => ID, { nullable: true })
  corrects?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The reading in force when this was typed, null for none: CONFLICT when another is. Left out: any.',
  })
  seen?: string | null;
}

@Resolver()
@Allow('central')
export class MaturityResolver {
  constructor(private readonly service: MaturityService) {}

  @Mutation(() => LabView, {
    description: 'Adds a reading; with corrects, the named reading is withdrawn as a mistake.',
  })
  setMaturity(@CurrentActor() actor: Actor, @Args() given: MaturityArgs): Promise<LabView> {
    return this.service.set(actor, given);
  }

  @Mutation(() => LabView, {
    description: 'Says that a hypothesis holds, with the since that it had. CONFLICT when another is in force.',
  })
  confirmMaturity(
    @CurrentActor() actor: Actor,
    @Args('lab', { type: () => String }) lab: string,
    @Args('reading', { type: () => ID }) reading: string,
  ): Promise<LabView> {
    return this.service.confirm(actor, lab, reading);
  }
}
