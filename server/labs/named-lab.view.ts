import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A lab by its names of today.' })
export class NamedLab {
  @Field(() => String)
  slug!: string;

  @Field(() => String)
  name!: string;
}
