import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { VisitState, VisitWay } from '../../domain/residences.ts';
import { Academy } from '../academies/academy.entity.ts';
import { LabView } from '../labs/lab.view.ts';
import { VisitStateEnum, VisitWayEnum } from './tracking-enums.ts';

@ObjectType('ResidenceVisit')
export class VisitView {
  @Field(() => VisitWayEnum)
  way!: VisitWay;

  @Field(() => VisitStateEnum)
  state!: VisitState;

  @Field(() => String, { nullable: true, description: 'null while no day is set.' })
  firstDay!: string | null;

  @Field(() => String, { nullable: true })
  lastDay!: string | null;

  @Field(() => Boolean)
  virtual!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was postponed or dropped, last.' })
  why!: string | null;

  @Field(() => ID, { nullable: true, description: 'The entry of the journal that tells of it, once it was held.' })
  interaction!: string | null;

  @Field(() => Int, { description: 'To be given when it is changed.' })
  revision!: number;
}

@ObjectType('Residence', { description: 'A « résidence croisée » of the 110 bis. For central staff.' })
export class ResidenceView {
  @Field(() => ID)
  id!: string;

  @Field(() => LabView, { nullable: true })
  lab!: LabView | null;

  @Field(() => Academy, { nullable: true, description: 'When it is with an académie itself.' })
  academy!: Academy | null;

  @Field(() => String, { nullable: true })
  goal!: string | null;

  @Field(() => [VisitView], { description: 'The way there, then the way back once it is planned.' })
  visits!: VisitView[];
}

@InputType()
export class VisitInput {
  @Field(() => VisitStateEnum)
  state!: VisitState;

  @Field(() => String, { nullable: true })
  firstDay?: string | null;

  @Field(() => String, { nullable: true, description: 'The first day when not given.' })
  lastDay?: string | null;

  @Field(() => Boolean, { nullable: true })
  virtual?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Asked for when it is postponed or dropped.' })
  why?: string | null;

  @Field(() => String, { nullable: true, description: 'Held: what the journal’s entry says of it.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'Held: who took part.' })
  participants?: string | null;
}

@InputType({ description: 'With a lab, or with an académie that has none.' })
export class ResidenceInput {
  @Field(() => String, { nullable: true, description: 'The lab’s slug.' })
  lab?: string | null;

  @Field(() => String, { nullable: true, description: 'The académie’s slug.' })
  academy?: string | null;

  @Field(() => String, { nullable: true })
  goal?: string | null;

  @Field(() => VisitInput, { description: 'The way there.' })
  visit!: VisitInput;
}
