import type { EntityManager } from 'typeorm';
import type { MaturityView } from './lab.view.ts';
import { MaturityReading } from './maturity-reading.entity.ts';

/** The reading in force of every lab, by the lab's id: the latest that was not withdrawn as a mistake. */
export async function currentMaturities(manager: EntityManager): Promise<Map<string, MaturityView>> {
  const readings = await manager.find(MaturityReading, { order: { recordedAt: 'ASC', id: 'ASC' } });
  const withdrawn = new Set(readings.map((reading) => reading.corrects));
  const standing = readings.filter((reading) => !withdrawn.has(reading.id));
  return new Map(standing.map(({ lab, level, confirmed, since }) => [lab, { level, confirmed, since }]));
}
