import { type EntityManager, In } from 'typeorm';
import { AUDIENCE_KEYS, type Audiences, DefaultAudience, LabAudience } from './audience.entity.ts';

/** Who may read each part of these labs' fiches, by the lab's id: as the lab chose, else as is usual, else central staff. */
export async function audiencesOf(manager: EntityManager, labs: readonly string[]): Promise<Map<string, Audiences>> {
  const closed = AUDIENCE_KEYS.map((key) => [key, 'CENTRAL'] as const);
  const defaults = (await manager.find(DefaultAudience)).map(({ key, audience }) => [key, audience] as const);
  const usual = Object.fromEntries([...closed, ...defaults]) as Audiences;
  const audiences = new Map(labs.map((lab) => [lab, { ...usual }]));
  for (const { lab, key, audience } of await manager.findBy(LabAudience, { lab: In([...labs]) })) {
    audiences.get(lab)![key] = audience;
  }
  return audiences;
}
