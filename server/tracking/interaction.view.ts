import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { InteractionKind, SharingTopic } from '../../domain/interactions.ts';
import type { Mode } from '../../domain/mode.ts';
import { Academy } from '../academies/academy.entity.ts';
import { LabView } from '../labs/lab.view.ts';
import type { InteractionAct } from './interaction.entity.ts';
import { ObstacleView } from './obstacle.view.ts';
import { InteractionActEnum, InteractionKindEnum, ModeEnum, SharingTopicEnum } from './tracking-enums.ts';

@ObjectType('Interaction', { description: 'An entry of the journal. For central staff.' })
export class InteractionView {
  @Field(() => ID)
  id!: string;

  @Field(() => InteractionKindEnum)
  kind!: InteractionKind;

  @Field(() => String)
  date!: string;

  @Field(() => String, { nullable: true, description: 'The last day; null when it was one day.' })
  endDate!: string | null;

  @Field(() => ModeEnum, { nullable: true })
  mode!: Mode | null;

  @Field(() => SharingTopicEnum, { nullable: true })
  topic!: SharingTopic | null;

  @Field(() => String, { nullable: true, description: 'Goes when its term is over.' })
  participants!: string | null;

  @Field(() => String, { nullable: true, description: 'Markdown without raw HTML.' })
  note!: string | null;

  @Field(() => [LabView])
  labs!: LabView[];

  @Field(() => [Academy])
  academies!: Academy[];

  @Field(() => [ObstacleView])
  obstacles!: ObstacleView[];

  @Field(() => Int, { description: 'To be given when it is edited or removed.' })
  revision!: number;

  @Field(() => String, { description: 'The function of who wrote it.' })
  byFunction!: string;

  @Field(() => String)
  at!: string;

  @Field(() => Boolean, { description: 'Whether its trace tells of changes.' })
  changed!: boolean;

  @Field(() => Boolean, { description: 'It tells of a residence’s visit: its days and kind are changed there.' })
  ofVisit!: boolean;

  @Field(() => String, { nullable: true, description: 'When it was removed; null while it stands.' })
  removedAt!: string | null;
}

@ObjectType()
export class InteractionPage {
  @Field(() => [InteractionView], { description: 'Latest day first.' })
  entries!: InteractionView[];

  @Field(() => String, { nullable: true, description: 'Ask for those before this to go on; null at the end.' })
  next!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many there are in all; null when nothing was looked for.' })
  total!: number | null;

  @Field(() => [String], { description: 'The words of these entries that were looked for, as they stand in them.' })
  found!: string[];
}

@InputType({ description: 'All that is given must hold.' })
export class InteractionFilter {
  @Field(() => String, { nullable: true, description: 'Words of the note or of who took part, begun or inflected.' })
  text?: string | null;

  @Field(() => InteractionKindEnum, { nullable: true })
  kind?: InteractionKind | null;

  @Field(() => String, { nullable: true, description: 'The lab’s slug.' })
  lab?: string | null;

  @Field(() => String, { nullable: true, description: 'The académie’s slug: about it, or about one of its labs.' })
  academy?: string | null;

  @Field(() => String, { nullable: true, description: 'The obstacle’s code.' })
  obstacle?: string | null;

  @Field(() => String, { nullable: true })
  from?: string | null;

  @Field(() => String, { nullable: true })
  to?: string | null;
}

@ObjectType({ description: 'What an entry said at one time, in words.' })
export class InteractionVersion {
  @Field(() => InteractionKindEnum)
  kind!: InteractionKind;

  @Field(() => String)
  date!: string;

  @Field(() => String, { nullable: true })
  endDate!: string | null;

  @Field(() => ModeEnum, { nullable: true })
  mode!: Mode | null;

  @Field(() => SharingTopicEnum, { nullable: true })
  topic!: SharingTopic | null;

  @Field(() => String, { nullable: true, description: 'Goes when its term is over.' })
  participants!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => [LabView])
  labs!: LabView[];

  @Field(() => [Academy])
  academies!: Academy[];

  @Field(() => [ObstacleView])
  obstacles!: ObstacleView[];
}

@ObjectType({ description: 'One change of an entry. PostgreSQL keeps it from changing.' })
export class InteractionChangeView {
  @Field(() => ID)
  id!: string;

  @Field(() => InteractionActEnum)
  act!: InteractionAct;

  @Field(() => String)
  at!: string;

  @Field(() => String)
  byFunction!: string;

  @Field(() => InteractionVersion, { nullable: true, description: 'null when it was restored.' })
  before!: InteractionVersion | null;

  @Field(() => InteractionVersion, { nullable: true, description: 'null when it was removed.' })
  after!: InteractionVersion | null;
}

@ObjectType({ description: 'An entry that was removed: its removal tells what it said.' })
export class RemovedInteraction {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'To be given when it is restored.' })
  revision!: number;

  @Field(() => InteractionChangeView)
  removal!: InteractionChangeView;
}

@ObjectType()
export class RemovedInteractionPage {
  @Field(() => [RemovedInteraction], { description: 'Latest removed first.' })
  entries!: RemovedInteraction[];

  @Field(() => ID, { nullable: true, description: 'Ask for those before this to go on; null at the end.' })
  next!: string | null;
}
