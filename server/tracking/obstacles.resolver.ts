import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.decorator.ts';
import { ObstacleCount, ObstacleView } from './obstacle.view.ts';
import { ObstaclesService } from './obstacles.service.ts';

const code = { type: () => String };
const label = { type: () => String };
const day = { type: () => String, nullable: true };

@Resolver()
@Allow('central')
export class ObstaclesResolver {
  constructor(private readonly service: ObstaclesService) {}

  @Query(() => [ObstacleView], { description: 'The list that entries choose from, retired ones included.' })
  obstacles(): Promise<ObstacleView[]> {
    return this.service.list();
  }

  @Query(() => [ObstacleCount], { description: 'How often each was met in a period, where, and since when.' })
  obstacleStatistics(
    @Args('from', day) from: string | null,
    @Args('to', day) to: string | null,
  ): Promise<ObstacleCount[]> {
    return this.service.statistics(from ?? null, to ?? null);
  }

  @Mutation(() => [ObstacleView], { description: 'At the end of the list, which is given.' })
  addObstacle(@Args('label', label) called: string): Promise<ObstacleView[]> {
    return this.service.add(called);
  }

  @Mutation(() => [ObstacleView], { description: 'In all entries that name it, too.' })
  renameObstacle(@Args('code', code) of: string, @Args('label', label) called: string): Promise<ObstacleView[]> {
    return this.service.rename(of, called);
  }

  @Mutation(() => [ObstacleView], { description: 'Whether it is no longer offered; entries that name it keep it.' })
  retireObstacle(
    @Args('code', code) of: string,
    @Args('retired', { type: () => Boolean }) retired: boolean,
  ): Promise<ObstacleView[]> {
    return this.service.retire(of, retired);
  }
}
