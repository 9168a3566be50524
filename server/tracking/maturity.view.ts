import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Maturity } from '../../domain/stages.ts';
import { MaturityEnum } from '../labs/lab.view.ts';

@ObjectType({ description: 'One reading of a lab’s maturity, with who made it and why.' })
export class MaturityRecord {
  @Field(() => ID)
  id!: string;

  @Field(() => MaturityEnum)
  level!: Maturity;

  @Field(() => Boolean)
  confirmed!: boolean;

  @Field(() => String, { nullable: true, description: 'null when not known.' })
  since!: string | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String)
  recordedAt!: string;

  @Field(() => String, { description: 'The function of who made it.' })
  byFunction!: string;
}

@ObjectType({ description: 'A reading that stands, and those that it took the place of as mistakes.' })
export class MaturityStep {
  @Field(() => MaturityRecord)
  reading!: MaturityRecord;

  @Field(() => [MaturityRecord], { description: 'Withdrawn as mistakes, first one first: no changes of the lab.' })
  mistakes!: MaturityRecord[];
}
