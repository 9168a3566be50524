import { Field, ID, InputType } from '@nestjs/graphql';
import type { InteractionKind, SharingTopic } from '../../domain/interactions.ts';
import type { Mode } from '../../domain/mode.ts';
import { InteractionKindEnum, ModeEnum, SharingTopicEnum } from './tracking-enums.ts';

@InputType()
export class NextActionInput {
  @Field(() => String)
  what!: string;

  @Field(() => String, { nullable: true })
  due?: string | null;

  @Field(() => ID, { nullable: true, description: 'An account of central staff.' })
  owner?: string | null;
}

@InputType({ description: 'About at least one lab or académie.' })
export class InteractionInput {
  @Field(() => InteractionKindEnum)
  kind!: InteractionKind;

  @Field(() => String, { description: 'A day that has come, in Paris.' })
  date!: string;

  @Field(() => String, { nullable: true })
  endDate?: string | null;

  @Field(() => ModeEnum, { nullable: true })
  mode?: Mode | null;

  @Field(() => SharingTopicEnum, { nullable: true, description: 'Only of shared experience.' })
  topic?: SharingTopic | null;

  @Field(() => [String], { nullable: true, description: 'Slugs.' })
  labs?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Slugs.' })
  academies?: string[] | null;

  @Field(() => String, { nullable: true })
  participants?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes.' })
  obstacles?: string[] | null;

  @Field(() => NextActionInput, { nullable: true })
  nextAction?: NextActionInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A UUID of the page’s own: sent again after a lost answer, the entry is written once.',
  })
  draft?: string | null;
}
