import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CONTACT_SUBJECTS, type ContactSubject } from '../../domain/contact-terms.ts';
import {
  WORKLIST_RULE_NAMES,
  WORKLIST_WHOSE,
  type WorklistRule,
  type WorklistWhose,
} from '../../domain/worklist-rules.ts';
import { Academy } from '../academies/academy.entity.ts';
import { LabView } from '../labs/lab.view.ts';
import { enumOf } from '../platform/graphql/enum-of.ts';
import { StaffMember } from '../tracking/staff-member.view.ts';

const WorklistRuleEnum = enumOf(WORKLIST_RULE_NAMES);
const WorklistWhoseEnum = enumOf(WORKLIST_WHOSE);
const ContactSubjectEnum = enumOf(CONTACT_SUBJECTS);
registerEnumType(WorklistRuleEnum, {
  name: 'WorklistRule',
  description: 'Why a line is there, the most pressing first.',
});
registerEnumType(WorklistWhoseEnum, { name: 'WorklistWhose' });
registerEnumType(ContactSubjectEnum, { name: 'ContactSubject' });

@InputType()
export class WorklistFilter {
  @Field(() => WorklistRuleEnum, { nullable: true })
  rule?: WorklistRule | null;

  @Field(() => ID, { nullable: true, description: 'One line alone, as it is now.' })
  line?: string | null;

  @Field(() => WorklistWhoseEnum, {
    nullable: true,
    description:
      'ALL by default. MINE: those that one took, or that nobody took of what one follows. FREE: those that nobody took.',
  })
  whose?: WorklistWhose | null;

  @Field(() => Boolean, { nullable: true, description: 'Those put off or settled, instead of those to be done.' })
  aside?: boolean | null;
}

@ObjectType({ description: 'Something that central staff have to do.' })
export class WorklistLine {
  @Field(() => ID, { description: 'Its rule, whom it is about, and the fact that raised it.' })
  id!: string;

  @Field(() => WorklistRuleEnum)
  rule!: WorklistRule;

  @Field(() => LabView, { nullable: true })
  lab!: LabView | null;

  @Field(() => Academy, { nullable: true, description: 'Of what is about no lab.' })
  academy!: Academy | null;

  @Field(() => String, { nullable: true, description: 'What is to be done, where it has words of its own.' })
  what!: string | null;

  @Field(() => String, { description: 'Why it is there, in a sentence.' })
  why!: string;

  @Field(() => String, { nullable: true, description: 'Since when it presses, or the day that it is for.' })
  day!: string | null;

  @Field(() => Boolean, { description: 'Whether it was to be done before today.' })
  late!: boolean;

  @Field(() => ID, { nullable: true, description: 'What the act that settles it is done to: an action, a reading, …' })
  target!: string | null;

  @Field(() => Int, { description: 'To be given with a decision; 0 before the first.' })
  revision!: number;

  @Field(() => StaffMember, { nullable: true, description: 'null while nobody took it.' })
  takenBy!: StaffMember | null;

  @Field(() => String, { nullable: true })
  takenAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The day on which it comes back.' })
  putOffTo!: string | null;

  @Field(() => String, { nullable: true })
  settledAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is settled.' })
  reason!: string | null;

  @Field(() => StaffMember, { nullable: true, description: 'Who decided last; null once that account is closed.' })
  by!: StaffMember | null;

  @Field(() => String, { nullable: true, description: 'The function of who decided last, as it was then.' })
  byFunction!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was decided last.' })
  at!: string | null;
}

@ObjectType({ description: 'How many lines of one kind.' })
export class WorklistCount {
  @Field(() => WorklistRuleEnum)
  rule!: WorklistRule;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'What central staff have to do, the most pressing first.' })
export class Worklist {
  @Field(() => [WorklistLine])
  entries!: WorklistLine[];

  @Field(() => String, { nullable: true, description: 'To go on; null at the end.' })
  next!: string | null;

  @Field(() => [WorklistCount], {
    description: 'By kind, in their order, those of none included; whatever kind is asked for.',
  })
  counts!: WorklistCount[];

  @Field(() => Int, { description: 'How many are put off or settled, whoever has them.' })
  aside!: number;
}

@ObjectType({ description: 'After how many months without contact one is to be called.' })
export class ContactTermView {
  @Field(() => ContactSubjectEnum)
  subject!: ContactSubject;

  @Field(() => Int, { nullable: true, description: 'null: never.' })
  months!: number | null;

  @Field(() => Int, { nullable: true, description: 'What holds unless central staff say otherwise.' })
  byDefault!: number | null;
}

@InputType()
export class ContactTermInput {
  @Field(() => ContactSubjectEnum)
  subject!: ContactSubject;

  @Field(() => Int, { nullable: true, description: 'null: never.' })
  months?: number | null;
}
