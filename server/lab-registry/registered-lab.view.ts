import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LabRole } from '../access/actor.ts';
import { LabRoleEnum } from '../accounts/account.view.ts';
import { NamedAcademy } from '../academies/named-academy.view.ts';
import { NamedLab } from '../labs/named-lab.view.ts';
import { enumOf } from '../platform/graphql/enum-of.ts';

/** Of the fiche of the open edition: not begun, begun, changed since it was published, or published as it stands. */
export const DRAFT_STATES = ['NONE', 'BEGUN', 'CHANGED', 'PUBLISHED'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];
const DraftStateEnum = enumOf(DRAFT_STATES);
registerEnumType(DraftStateEnum, { name: 'DraftState' });

export const LAB_STATES = ['LIVING', 'CLOSED', 'MERGED'] as const;
export type LabState = (typeof LAB_STATES)[number];
const LabStateEnum = enumOf(LAB_STATES);
registerEnumType(LabStateEnum, { name: 'LabState' });

/** What central staff have to see to. */
export const LAB_CONCERNS = ['NO_REFERENT', 'NO_FICHE', 'UNPUBLISHED_DRAFT', 'ORPHAN_DRAFT'] as const;
export type LabConcern = (typeof LAB_CONCERNS)[number];
const LabConcernEnum = enumOf(LAB_CONCERNS);
registerEnumType(LabConcernEnum, {
  name: 'LabConcern',
  description: 'ORPHAN_DRAFT: something to publish, and no referent who would.',
});

export const LAB_SORTS = ['ACADEMY', 'NAME', 'EDITION'] as const;
export type LabSort = (typeof LAB_SORTS)[number];
export const LabSortEnum = enumOf(LAB_SORTS);
registerEnumType(LabSortEnum, { name: 'LabSort', description: 'EDITION: those whose fiche is oldest first.' });

@ObjectType({
  description: 'A lab as central staff keep it: every lab, with or without a fiche, closed or merged too.',
})
export class RegisteredLab {
  @Field(() => String)
  slug!: string;

  @Field(() => String)
  name!: string;

  @Field(() => NamedAcademy)
  academy!: NamedAcademy;

  @Field(() => Int, { nullable: true, description: 'The latest edition in which it has published a fiche.' })
  edition!: number | null;

  @Field(() => DraftStateEnum, { description: 'Of its fiche of the open edition.' })
  draft!: DraftState;

  @Field(() => [String], { description: 'The addresses of its referents who may sign in.' })
  referents!: string[];

  @Field(() => Int)
  contributors!: number;

  @Field(() => Int, { description: 'How many invitations to its team may still be accepted.' })
  invitations!: number;

  @Field(() => String, { nullable: true })
  closedOn!: string | null;

  @Field(() => NamedLab, { nullable: true, description: 'The lab that it was merged into.' })
  mergedInto!: NamedLab | null;
}

@ObjectType()
export class RegisteredMember {
  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  function!: string | null;

  @Field(() => LabRoleEnum)
  role!: LabRole;
}

@ObjectType({ description: 'All that central staff know of a lab before they decide of it.' })
export class LabRecord extends RegisteredLab {
  @Field(() => Int, { description: 'To be given back with a decision: one on an old page is refused.' })
  revision!: number;

  @Field(() => [String], { description: 'Its former slugs, which redirect.' })
  formerSlugs!: string[];

  @Field(() => [Int], { description: 'The editions in which it has published a fiche, latest first.' })
  editions!: number[];

  @Field(() => Int, { nullable: true, description: 'The edition whose fiches are being written.' })
  openEdition!: number | null;

  @Field(() => String, { nullable: true, description: 'How the draft calls it, where that is another name.' })
  draftName!: string | null;

  @Field(() => Int, { description: 'How many requests to it wait for an answer.' })
  requests!: number;

  @Field(() => [NamedLab], { description: 'The labs that were merged into it.' })
  merged!: NamedLab[];

  @Field(() => [RegisteredMember], { description: 'Referents first.' })
  team!: RegisteredMember[];
}

@ObjectType()
export class RegisteredLabPage {
  @Field(() => [RegisteredLab])
  labs!: RegisteredLab[];

  @Field(() => Int, { description: 'How many there are in all.' })
  total!: number;

  @Field(() => ID, { nullable: true, description: 'Ask for those after it to go on; null at the end.' })
  next!: string | null;
}

@InputType({ description: 'All that is given must hold.' })
export class RegistryFilter {
  @Field(() => String, {
    nullable: true,
    description: 'A part of the name, the académie’s name, or a slug of any time.',
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The slug of an académie.' })
  academy?: string | null;

  @Field(() => LabStateEnum, { nullable: true })
  state?: LabState | null;

  @Field(() => LabConcernEnum, { nullable: true, description: 'NO_REFERENT and NO_FICHE: of those that live.' })
  concern?: LabConcern | null;
}

@ArgsType()
export class KnownLabArgs {
  @Field(() => String, { description: 'Its slug.' })
  lab!: string;

  @Field(() => Int, { description: 'The revision that the decision was made from.' })
  revision!: number;
}
