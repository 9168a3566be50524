import { Field, Float, InputType, Int } from '@nestjs/graphql';
import type { FicheSubject, SectionKey } from '../../domain/headings.ts';
import type { LaunchPrecision } from '../../domain/launch.ts';
import type { LabStatus } from '../../domain/stages.ts';
import { FicheSubjectEnum, LabStatusEnum, LaunchPrecisionEnum, SectionKeyEnum } from '../labs/lab.view.ts';

const optional = { nullable: true } as const;

@InputType({
  description: 'date: 2020-09-14, 2020-09, 2020-summer (spring, autumn, winter), 2020, or nothing with UNKNOWN.',
})
export class LaunchInput {
  @Field(() => LaunchPrecisionEnum)
  precision!: LaunchPrecision;

  @Field(() => String, optional)
  date?: string | null;
}

@InputType()
export class TeamInput {
  @Field(() => Int, optional)
  headcount?: number | null;

  @Field(() => Float, optional)
  fte?: number | null;

  @Field(() => [String], optional)
  structures?: string[] | null;

  @Field(() => String, optional)
  note?: string | null;
}

@InputType()
export class OfferedServiceInput {
  @Field(() => String)
  code!: string;

  @Field(() => String, optional)
  note?: string | null;
}

@InputType({ description: 'An empty text removes the section.' })
export class SectionInput {
  @Field(() => SectionKeyEnum)
  key!: SectionKey;

  @Field(() => String, { nullable: true, description: 'The fiche’s own; null: the usual one.' })
  heading?: string | null;

  @Field(() => String)
  text!: string;
}

@InputType({ description: 'Functional addresses only.' })
export class ContactInput {
  @Field(() => String, optional)
  function?: string | null;

  @Field(() => String, optional)
  email?: string | null;

  @Field(() => String, optional)
  url?: string | null;
}

@InputType({ description: 'Only what is given changes; null says unknown, or not answered.' })
export class FicheInput {
  @Field(() => String, optional)
  name?: string | null;

  @Field(() => FicheSubjectEnum, optional)
  subject?: FicheSubject | null;

  @Field(() => LabStatusEnum, optional)
  status?: LabStatus | null;

  @Field(() => LaunchInput, optional)
  launch?: LaunchInput | null;

  @Field(() => TeamInput, optional)
  team?: TeamInput | null;

  @Field(() => [String], optional)
  themes?: string[] | null;

  @Field(() => [String], optional)
  otherThemes?: string[] | null;

  @Field(() => [OfferedServiceInput], optional)
  services?: OfferedServiceInput[] | null;

  @Field(() => [String], optional)
  otherServices?: string[] | null;

  @Field(() => [SectionInput], { nullable: true, description: 'A section that is not named stays as it is.' })
  sections?: SectionInput[] | null;

  @Field(() => ContactInput, optional)
  contact?: ContactInput | null;
}
