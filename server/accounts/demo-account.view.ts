import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An account to try Essaim with.' })
export class DemoAccount {
  @Field(() => String)
  email!: string;

  @Field(() => String, { description: 'What it shows: « Équipe centrale », « Référent, académie de Créteil ».' })
  label!: string;
}
