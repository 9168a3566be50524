import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('OfficeHour', { description: 'An appointment for advice or to be put in touch. For central staff.' })
export class OfficeHourView {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'A save names the revision that it changes.' })
  revision!: number;

  @Field(() => String)
  day!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => String, { description: 'In general terms.' })
  withWhom!: string;

  @Field(() => String, { nullable: true })
  about!: string | null;

  @Field(() => String, { description: 'The function of who wrote it last.' })
  byFunction!: string;

  @Field(() => String, { nullable: true, description: 'When it was removed; null while it stands.' })
  removedAt!: string | null;
}

@ObjectType()
export class OfficeHourPage {
  @Field(() => [OfficeHourView], { description: 'Latest first.' })
  entries!: OfficeHourView[];

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { description: 'The minutes of all that pass the filter.' })
  minutes!: number;

  @Field(() => ID, { nullable: true, description: 'Ask for those after this one to go on; null at the end.' })
  next!: string | null;
}

@InputType({ description: 'All of an appointment: what is not given, it does not say.' })
export class OfficeHourInput {
  @Field(() => String)
  day!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => String)
  withWhom!: string;

  @Field(() => String, { nullable: true })
  about?: string | null;
}
