import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LabStatus, Maturity } from '../../domain/stages.ts';
import { LabStatusEnum, LabView, MaturityEnum } from '../labs/lab.view.ts';

@InputType({ description: 'Inside one list the values are alternatives; across lists all must hold.' })
export class LabFilter {
  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of académies.' })
  academies?: string[] | null;

  @Field(() => [String], { nullable: true })
  regions?: string[] | null;

  @Field(() => [LabStatusEnum], { nullable: true })
  statuses?: LabStatus[] | null;

  @Field(() => [MaturityEnum], { nullable: true })
  maturities?: Maturity[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes.' })
  themes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes.' })
  services?: string[] | null;

  @Field(() => [String], { nullable: true })
  structures?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'A fuzzy launch matches when its interval overlaps; an unknown one never does.',
  })
  launchedFrom?: string | null;

  @Field(() => String, { nullable: true })
  launchedTo?: string | null;
}

/** The filters that a person sets and removes, one by one. */
export enum FilterName {
  TEXT = 'TEXT',
  ACADEMIES = 'ACADEMIES',
  REGIONS = 'REGIONS',
  STATUSES = 'STATUSES',
  MATURITIES = 'MATURITIES',
  THEMES = 'THEMES',
  SERVICES = 'SERVICES',
  STRUCTURES = 'STRUCTURES',
  LAUNCH = 'LAUNCH',
}
registerEnumType(FilterName, { name: 'FilterName' });

@ObjectType({ description: 'A count: how many labs have the value among those that pass the other facets.' })
export class FacetValue {
  @Field(() => String)
  value!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true, description: 'For the head of a column, where there is a shorter one.' })
  shortLabel?: string | null;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class Facets {
  @Field(() => [FacetValue])
  statuses!: FacetValue[];

  @Field(() => [FacetValue])
  maturities!: FacetValue[];

  @Field(() => [FacetValue])
  themes!: FacetValue[];

  @Field(() => [FacetValue])
  services!: FacetValue[];

  @Field(() => [FacetValue])
  structures!: FacetValue[];

  @Field(() => [FacetValue])
  regions!: FacetValue[];

  @Field(() => [FacetValue], { description: 'The years that known launches fall in, or may fall in; earliest first.' })
  launchYears!: FacetValue[];
}

@ObjectType({ description: 'Where the searched text was found in a lab, other than in its name.' })
export class Match {
  @Field(() => String)
  lab!: string;

  @Field(() => String, { description: 'The heading under which it stands.' })
  heading!: string;

  @Field(() => String, { description: 'Plain text around what was found.' })
  excerpt!: string;
}

@ObjectType({ description: 'What removing one filter would give.' })
export class Relaxation {
  @Field(() => FilterName)
  filter!: FilterName;

  @Field(() => Int)
  total!: number;
}

@ObjectType()
export class LabList {
  @Field(() => Int)
  total!: number;

  @Field(() => [LabView], { description: 'By the name of their académie.' })
  labs!: LabView[];

  @Field(() => Facets)
  facets!: Facets;

  @Field(() => [Match], { description: 'With a text: where it was found.' })
  matches!: Match[];

  @Field(() => [Relaxation], { description: 'When no lab passes: what each filter in force costs.' })
  relaxations!: Relaxation[];
}

@ObjectType()
export class DirectoryState {
  @Field(() => Int, { description: 'How many public changes it includes.' })
  version!: number;

  @Field(() => String)
  builtAt!: string;

  @Field(() => Boolean, { description: 'The database is away: what is shown may be old.' })
  stale!: boolean;
}
