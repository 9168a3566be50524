import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Academy } from '../academies/academy.entity.ts';
import { LabView } from '../labs/lab.view.ts';
import { NextActionInput } from './interaction-input.ts';
import { StaffMember } from './staff-member.view.ts';

@ObjectType('NextAction', { description: 'What comes next with labs or académies. For central staff.' })
export class NextActionView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  what!: string;

  @Field(() => String, { nullable: true, description: 'The day by which it is to be done.' })
  due!: string | null;

  @Field(() => String, { nullable: true, description: 'The day that was said first, once it was put off.' })
  firstDue!: string | null;

  @Field(() => StaffMember, { nullable: true, description: 'null while nobody took it.' })
  owner!: StaffMember | null;

  @Field(() => [LabView])
  labs!: LabView[];

  @Field(() => [Academy])
  academies!: Academy[];

  @Field(() => ID, { nullable: true, description: 'The entry of the journal that it came from.' })
  interaction!: string | null;

  @Field(() => Int, { description: 'To be given when it is settled, put off or taken.' })
  revision!: number;

  @Field(() => String, { nullable: true })
  settledAt!: string | null;

  @Field(() => StaffMember, { nullable: true, description: 'Who settled it; null once that account is closed.' })
  settledBy!: StaffMember | null;

  @Field(() => String, { nullable: true, description: 'The function of who settled it, as it was then.' })
  settledByFunction!: string | null;

  @Field(() => String, { nullable: true, description: 'How it ended, in a few words.' })
  outcome!: string | null;
}

@InputType({ description: 'An action that comes from no entry, about at least one lab or académie.' })
export class NewNextActionInput extends NextActionInput {
  @Field(() => [String], { nullable: true, description: 'Slugs.' })
  labs?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Slugs.' })
  academies?: string[] | null;
}
