import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FieldDifference } from './history.view.ts';
import { LabView } from '../labs/lab.view.ts';

@ObjectType({ description: 'A fiche that is being written.' })
export class FicheDraft {
  @Field(() => Int, { description: 'The revision that it shows; 0 before the first save.' })
  revision!: number;

  @Field(() => String, { nullable: true })
  savedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The function of who saved it last.' })
  savedBy!: string | null;

  @Field(() => LabView, { description: 'All that it says, whoever may read it later.' })
  fiche!: LabView;

  @Field(() => [String], {
    description: 'The slugs that its lab, and those merged into it, had: a browser may keep words typed under one.',
  })
  formerSlugs!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'The edition that it was first filled from; null once it is saved.',
  })
  filledFrom!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision that everybody reads; null before the first publication.',
  })
  published!: number | null;

  @Field(() => [FieldDifference], {
    description: 'What publishing it would change, from what everybody reads of the lab.',
  })
  differences!: FieldDifference[];

  @Field(() => Boolean, { description: 'Whether whoever asks may publish it.' })
  mayPublish!: boolean;
}
