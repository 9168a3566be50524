import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { REVISION_ACTS, type RevisionAct } from '../labs/fiche.entity.ts';
import { LabView } from '../labs/lab.view.ts';
import { enumOf } from '../platform/graphql/enum-of.ts';

const RevisionActEnum = enumOf(REVISION_ACTS);
registerEnumType(RevisionActEnum, { name: 'RevisionAct' });

@ObjectType({ description: 'One answer that changed, in words.' })
export class FieldDifference {
  @Field(() => String, { description: 'As inputs name it: team.headcount, sections.NEWS, …' })
  field!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  before!: string;

  @Field(() => String)
  after!: string;
}

@ObjectType({ description: 'When a revision was made, and what was done.' })
export class RevisionMark {
  @Field(() => Int)
  number!: number;

  @Field(() => String)
  at!: string;

  @Field(() => RevisionActEnum)
  act!: RevisionAct;

  @Field(() => String, { description: 'The function of who made it, never a name.' })
  byFunction!: string;
}

@ObjectType({ description: 'One line of a fiche’s history: a revision, or one author’s consecutive saves as one.' })
export class HistoryEntry extends RevisionMark {
  @Field(() => [RevisionMark], { description: 'The saves that it stands for, latest first.' })
  saves!: RevisionMark[];

  @Field(() => Boolean, { description: 'Whether it is what everybody reads.' })
  published!: boolean;

  @Field(() => [FieldDifference], { description: 'From before its first save to after its last.' })
  differences!: FieldDifference[];
}

@ObjectType()
export class FicheHistory {
  @Field(() => [HistoryEntry], { description: 'Latest first.' })
  entries!: HistoryEntry[];

  @Field(() => Int, { nullable: true, description: 'Ask for those before this revision to go on; null at the end.' })
  next!: number | null;

  @Field(() => Int, { nullable: true, description: 'The edition it was filled from; null when it began empty.' })
  filledFrom!: number | null;
}

@ObjectType({ description: 'A fiche as one revision says it.' })
export class FicheAtRevision extends RevisionMark {
  @Field(() => LabView)
  fiche!: LabView;

  @Field(() => [FieldDifference], { description: 'From the revision before.' })
  differences!: FieldDifference[];
}
