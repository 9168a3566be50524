import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Mode } from '../../domain/mode.ts';
import { SESSION_HELPS, SESSION_NATURES, type SessionHelp, type SessionNature } from '../../domain/work-sessions.ts';
import { AcademyType } from '../academies/academy.entity.ts';
import { enumOf } from '../platform/graphql/enum-of.ts';
import { ModeEnum } from '../tracking/tracking-enums.ts';

export const SessionNatureEnum = enumOf(SESSION_NATURES);
export const SessionHelpEnum = enumOf(SESSION_HELPS);
registerEnumType(SessionNatureEnum, { name: 'SessionNature' });
registerEnumType(SessionHelpEnum, {
  name: 'SessionHelp',
  description: 'The help given: a level from 1 to 3, or a room merely used, which is none of them.',
});

@ObjectType({ description: 'A lab or an académie that a session concerned, by its names of today.' })
export class ConcernedPlace {
  @Field(() => String)
  slug!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType()
export class ConcernedAcademy extends ConcernedPlace {
  @Field(() => AcademyType)
  type!: AcademyType;
}

@ObjectType('WorkSession', { description: 'A working session hosted or helped by the 110 bis. For central staff.' })
export class WorkSessionView {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'A save names the revision that it changes.' })
  revision!: number;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  firstDay!: string;

  @Field(() => String, { nullable: true, description: 'null when it was one day.' })
  lastDay!: string | null;

  @Field(() => SessionNatureEnum)
  nature!: SessionNature;

  @Field(() => SessionHelpEnum)
  help!: SessionHelp;

  @Field(() => ModeEnum, { nullable: true, description: 'null when it was not said.' })
  mode!: Mode | null;

  @Field(() => Int, { nullable: true, description: 'How many took part; null when it was not said.' })
  participantCount!: number | null;

  @Field(() => String, { nullable: true, description: 'Who took part: goes when its term is over.' })
  participants!: string | null;

  @Field(() => [ConcernedPlace])
  labs!: ConcernedPlace[];

  @Field(() => [ConcernedAcademy])
  academies!: ConcernedAcademy[];

  @Field(() => [String])
  directions!: string[];

  @Field(() => String, { nullable: true, description: 'What came out of it: Markdown.' })
  outcome!: string | null;

  @Field(() => String, { description: 'The function of who wrote it last.' })
  byFunction!: string;

  @Field(() => String, { nullable: true, description: 'When it was removed; null while it stands.' })
  removedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The file that it came in with.' })
  importedFrom!: string | null;
}

@ObjectType()
export class WorkSessionPage {
  @Field(() => [WorkSessionView], { description: 'Latest first.' })
  entries!: WorkSessionView[];

  @Field(() => Int, { description: 'How many pass the filter.' })
  total!: number;

  @Field(() => ID, { nullable: true, description: 'Ask for those after this one to go on; null at the end.' })
  next!: string | null;
}

@InputType({ description: 'All that is given must hold. A session belongs to the period in which it begins.' })
export class WorkSessionFilter {
  @Field(() => SessionNatureEnum, { nullable: true })
  nature?: SessionNature | null;

  @Field(() => SessionHelpEnum, { nullable: true })
  help?: SessionHelp | null;

  @Field(() => ModeEnum, { nullable: true })
  mode?: Mode | null;

  @Field(() => String, { nullable: true, description: 'The slug of a lab.' })
  lab?: string | null;

  @Field(() => String, { nullable: true, description: 'The slug of an académie.' })
  academy?: string | null;

  @Field(() => String, { nullable: true })
  from?: string | null;

  @Field(() => String, { nullable: true })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Words of the title or of what came out of it.' })
  text?: string | null;
}

@InputType({ description: 'All of a session: what is not given, it does not say.' })
export class WorkSessionInput {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  firstDay!: string;

  @Field(() => String, { nullable: true })
  lastDay?: string | null;

  @Field(() => SessionNatureEnum)
  nature!: SessionNature;

  @Field(() => SessionHelpEnum)
  help!: SessionHelp;

  @Field(() => ModeEnum, { nullable: true })
  mode?: Mode | null;

  @Field(() => Int, { nullable: true })
  participantCount?: number | null;

  @Field(() => String, { nullable: true })
  participants?: string | null;

  @Field(() => [String], { defaultValue: [], description: 'Slugs.' })
  labs!: string[];

  @Field(() => [String], { defaultValue: [], description: 'Slugs.' })
  academies!: string[];

  @Field(() => [String], { defaultValue: [] })
  directions!: string[];

  @Field(() => String, { nullable: true })
  outcome?: string | null;
}

@ObjectType({ description: 'What a help is called here.' })
export class SessionHelpLabel {
  @Field(() => SessionHelpEnum)
  help!: SessionHelp;

  @Field(() => String)
  label!: string;
}

@ObjectType({ description: 'What the form of a session and the filters choose from.' })
export class WorkSessionChoices {
  @Field(() => [SessionHelpLabel])
  helps!: SessionHelpLabel[];

  @Field(() => [ConcernedPlace])
  labs!: ConcernedPlace[];

  @Field(() => [ConcernedPlace])
  academies!: ConcernedPlace[];

  @Field(() => [String], { description: 'Those of the latest sessions, the most usual first.' })
  directions!: string[];
}
