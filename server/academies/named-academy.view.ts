import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An académie by its names of today.' })
export class NamedAcademy {
  @Field(() => String)
  slug!: string;

  @Field(() => String)
  name!: string;
}
