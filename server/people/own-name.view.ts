import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Audience } from '../labs/audience.entity.ts';
import { AudienceEnum, Person } from '../labs/lab.view.ts';

@ObjectType({ description: 'The name that someone gave to be named by with a lab, and for whom.' })
export class OwnName extends Person {
  @Field(() => String, { description: 'The lab’s slug.' })
  lab!: string;

  @Field(() => AudienceEnum)
  audience!: Audience;

  @Field(() => String, { description: 'When consent was given, to these readers.' })
  consentedAt!: string;
}

@ArgsType()
export class GivenName {
  @Field(() => String)
  lab!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  function!: string | null;

  @Field(() => AudienceEnum)
  audience!: Audience;

  @Field(() => Int, { description: 'The number of the words of consent that were read.' })
  wording!: number;
}
