import { Field, ObjectType } from '@nestjs/graphql';
import { LabView } from '../labs/lab.view.ts';

@ObjectType({
  description: 'A lab worth calling, and why, in plain facts: what it has in common with the one who asks.',
})
export class Peer {
  @Field(() => LabView)
  lab!: LabView;

  @Field(() => [String])
  reasons!: string[];
}
