import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Academy } from '../academies/academy.entity.ts';

@ObjectType('Obstacle', { description: 'What stands in a lab’s way, from a list that central staff keep.' })
export class ObstacleView {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean, { description: 'No longer offered; entries that name it keep it.' })
  retired!: boolean;
}

@ObjectType({ description: 'In how many entries an obstacle was met in an académie, its labs included.' })
export class ObstaclePlace {
  @Field(() => Academy)
  academy!: Academy;

  @Field(() => Int)
  entries!: number;
}

@ObjectType({ description: 'How often an obstacle was met, where, and since when.' })
export class ObstacleCount {
  @Field(() => ObstacleView)
  obstacle!: ObstacleView;

  @Field(() => Int)
  entries!: number;

  @Field(() => String, { description: 'The day on which it was first met, before the period perhaps.' })
  first!: string;

  @Field(() => String, { description: 'The day on which it was last met.' })
  last!: string;

  @Field(() => [ObstaclePlace], { description: 'Most often first.' })
  places!: ObstaclePlace[];
}
