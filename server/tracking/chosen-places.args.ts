import { ArgsType, Field } from '@nestjs/graphql';
import type { NamedSubjects } from './subjects.ts';

@ArgsType()
export class PlacesArgs implements NamedSubjects {
  @Field(() => [String], { nullable: true, description: 'Slugs.' })
  labs?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Slugs.' })
  academies?: string[] | null;
}
