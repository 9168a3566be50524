import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NextActionView } from '../tracking/next-action.view.ts';
import { ResidenceView, VisitView } from '../tracking/residence.view.ts';
import { WorkSessionView } from '../work-sessions/work-session.view.ts';

@ObjectType({ description: 'A visit that has its days, and the residence that it is of.' })
export class PlannedVisit {
  @Field(() => ResidenceView)
  residence!: ResidenceView;

  @Field(() => VisitView)
  visit!: VisitView;
}

@ObjectType({ description: 'What is planned in a period. For central staff.' })
export class Planned {
  @Field(() => [NextActionView], { description: 'Those still open, by their day.' })
  actions!: NextActionView[];

  @Field(() => [PlannedVisit], { description: 'But for those that were dropped, by their first day.' })
  visits!: PlannedVisit[];

  @Field(() => [WorkSessionView], { description: 'By their first day.' })
  sessions!: WorkSessionView[];

  @Field(() => Boolean, { description: 'false when there is more of it than one page shows.' })
  whole!: boolean;
}

@ObjectType()
export class LateActions {
  @Field(() => [NextActionView], { description: 'The earliest first.' })
  entries!: NextActionView[];

  @Field(() => Int)
  total!: number;

  @Field(() => ID, { nullable: true, description: 'Ask for those after this one to go on; null at the end.' })
  next!: string | null;
}
