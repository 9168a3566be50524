import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { SessionHelp, SessionNature } from '../../domain/work-sessions.ts';
import { enumOf } from '../platform/graphql/enum-of.ts';
import { COUNTED_THINGS, type CountedThing } from './declared-figure.entity.ts';
import { SessionHelpEnum, SessionNatureEnum } from './work-session.view.ts';

const CountedThingEnum = enumOf(COUNTED_THINGS);
registerEnumType(CountedThingEnum, { name: 'CountedThing' });

@ObjectType()
export class NatureCount {
  @Field(() => SessionNatureEnum)
  nature!: SessionNature;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class HelpCount {
  @Field(() => SessionHelpEnum)
  help!: SessionHelp;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class CrossingCount {
  @Field(() => SessionNatureEnum)
  nature!: SessionNature;

  @Field(() => SessionHelpEnum)
  help!: SessionHelp;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'A figure that a source gives without its detail: never a part of what is counted.' })
export class DeclaredFigureView {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  firstDay!: string;

  @Field(() => String)
  lastDay!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => Boolean, { description: 'Whether the source says « more than ».' })
  atLeast!: boolean;

  @Field(() => String)
  unit!: string;

  @Field(() => String)
  source!: string;

  @Field(() => CountedThingEnum, { nullable: true, description: 'What `recorded` counts; null: nothing can be.' })
  counted!: CountedThing | null;

  @Field(() => Int, { nullable: true, description: 'What is recorded here for the same period; of hours, minutes.' })
  recorded!: number | null;
}

@ObjectType({ description: 'What was recorded in a period. A session belongs to the day on which it begins.' })
export class WorkSessionStatistics {
  @Field(() => Int)
  total!: number;

  @Field(() => [NatureCount], { description: 'All natures, in their order, those with none too.' })
  byNature!: NatureCount[];

  @Field(() => [HelpCount], { description: 'All levels, then the rooms merely used.' })
  byHelp!: HelpCount[];

  @Field(() => [CrossingCount], { description: 'Each nature with each help.' })
  crossing!: CrossingCount[];

  @Field(() => Int)
  officeHours!: number;

  @Field(() => Int)
  officeMinutes!: number;

  @Field(() => [Int], { description: 'Those of which anything is recorded or declared, latest first.' })
  years!: number[];

  @Field(() => [DeclaredFigureView], { description: 'Those of which the period has a day.' })
  declared!: DeclaredFigureView[];
}
