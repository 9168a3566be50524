import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Academy } from '../academies/academy.entity.ts';
import { FICHE_SUBJECTS, type FicheSubject, SECTION_KEYS, type SectionKey } from '../../domain/headings.ts';
import { LAUNCH_PRECISIONS, type FuzzyLaunch, type LaunchPrecision } from '../../domain/launch.ts';
import { LAB_STATUSES, type LabStatus, MATURITIES, type Maturity } from '../../domain/stages.ts';
import { enumOf } from '../platform/graphql/enum-of.ts';
import { AUDIENCES } from './audience.entity.ts';
import { NamedLab } from './named-lab.view.ts';
import { Theme } from './offer.entity.ts';

export const LabStatusEnum = enumOf(LAB_STATUSES);
export const MaturityEnum = enumOf(MATURITIES);
export const LaunchPrecisionEnum = enumOf(LAUNCH_PRECISIONS);
export const FicheSubjectEnum = enumOf(FICHE_SUBJECTS);
export const SectionKeyEnum = enumOf(SECTION_KEYS);
export const AudienceEnum = enumOf(AUDIENCES);
registerEnumType(LabStatusEnum, { name: 'LabStatus' });
registerEnumType(MaturityEnum, { name: 'Maturity' });
registerEnumType(LaunchPrecisionEnum, { name: 'LaunchPrecision' });
registerEnumType(FicheSubjectEnum, { name: 'FicheSubject' });
registerEnumType(SectionKeyEnum, { name: 'SectionKey' });
registerEnumType(AudienceEnum, { name: 'Audience' });

@ObjectType('Launch')
export class LaunchView implements FuzzyLaunch {
  @Field(() => String, { description: 'As it was given: « été 2020 », « non précisée ».' })
  label!: string;

  @Field(() => LaunchPrecisionEnum)
  precision!: LaunchPrecision;

  @Field(() => String, { nullable: true, description: 'The first possible day; null when unknown.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'The last possible day; null when unknown.' })
  to!: string | null;
}

@ObjectType('Team')
export class TeamView {
  @Field(() => Int, { nullable: true, description: 'null when unknown; 0 is an answer.' })
  headcount!: number | null;

  @Field(() => Float, { nullable: true, description: 'Full-time equivalents, when said so.' })
  fte!: number | null;

  @Field(() => [String], { description: 'The services that carry the lab: CARDIE, DANE, DSI, …' })
  structures!: string[];

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType()
export class OfferedService {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  shortLabel!: string;

  @Field(() => String, { nullable: true })
  explanation!: string | null;

  @Field(() => String, { nullable: true, description: 'What the lab adds about it.' })
  note!: string | null;
}

@ObjectType()
export class Section {
  @Field(() => SectionKeyEnum)
  key!: SectionKey;

  @Field(() => String)
  heading!: string;

  @Field(() => String, { description: 'Markdown without raw HTML.' })
  text!: string;
}

@ObjectType({ description: 'Functional addresses only.' })
export class Contact {
  @Field(() => String, { nullable: true })
  function!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  url!: string | null;
}

@ObjectType({ description: 'Someone of its team who wishes to be named.' })
export class Person {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  function!: string | null;
}

@ObjectType('MaturityReading')
export class MaturityView {
  @Field(() => MaturityEnum)
  level!: Maturity;

  @Field(() => Boolean, { description: 'false: a hypothesis, to be shown as « à confirmer ».' })
  confirmed!: boolean;

  @Field(() => String, { nullable: true })
  since!: string | null;
}

/** What one reader may see of a lab in one edition. null means unknown or not answered; an empty list or 0, answered: none. */
@ObjectType('Lab')
export class LabView {
  @Field(() => String)
  slug!: string;

  @Field(() => String)
  name!: string;

  @Field(() => FicheSubjectEnum)
  subject!: FicheSubject;

  @Field(() => Academy)
  academy!: Academy;

  @Field(() => Int, { nullable: true, description: 'The edition of the fiche; null when the lab has published none.' })
  edition!: number | null;

  @Field(() => LabStatusEnum, { nullable: true })
  status!: LabStatus | null;

  @Field(() => LaunchView)
  launch!: LaunchView;

  @Field(() => TeamView)
  team!: TeamView;

  @Field(() => [Theme], { nullable: true })
  themes!: Theme[] | null;

  @Field(() => [String])
  otherThemes!: string[];

  @Field(() => [OfferedService], { nullable: true })
  services!: OfferedService[] | null;

  @Field(() => [String])
  otherServices!: string[];

  @Field(() => [Section], {
    description: 'The told parts, in the fiche’s order; absent when empty or not for this reader.',
  })
  sections!: Section[];

  @Field(() => Contact, { nullable: true })
  contact!: Contact | null;

  @Field(() => [Person], {
    description: 'Those of its team who wish to be named to this reader: today, so nobody where an edition is asked.',
  })
  people!: Person[];

  @Field(() => MaturityView, { nullable: true })
  maturity!: MaturityView | null;

  @Field(() => String, { nullable: true, description: 'Set when the lab has stopped.' })
  closedOn!: string | null;

  @Field(() => NamedLab, {
    nullable: true,
    description: 'The lab that carries on its work; a lab that has one is only shown in editions of its time.',
  })
  mergedInto!: NamedLab | null;
}

@ObjectType('Edition')
export class EditionView {
  @Field(() => Int)
  year!: number;

  @Field(() => Boolean)
  open!: boolean;

  @Field(() => Int, { description: 'How many fiches are published.' })
  fiches!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many labs or projects the 110 bis counted; null when it gave no count.',
  })
  declaredLabs!: number | null;
}
