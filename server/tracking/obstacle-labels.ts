import type { EntityManager } from 'typeorm';
import { Obstacle } from './obstacle.entity.ts';
import type { ObstacleView } from './obstacle.view.ts';

export const viewObstacle = ({ code, label, retiredAt }: Obstacle): ObstacleView => ({
  code,
  label,
  retired: retiredAt !== null,
});

/** Obstacles by their codes, as they are called today, in the order of the list. */
export async function obstacleLabels(manager: EntityManager): Promise<(codes: readonly string[]) => ObstacleView[]> {
  const list = await manager.find(Obstacle, { order: { position: 'ASC' } });
  return (codes) => list.filter(({ code }) => codes.includes(code)).map(viewObstacle);
}
