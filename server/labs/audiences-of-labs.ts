import { type EntityManager, In } from 'typeorm';
import { AUDIENCE_KEYS, type Audiences, DefaultAudience, LabAudience } from './audience.entity.ts';

/**
 * Who may read each part of a lab's fiches, by the lab's id: as the lab chose, else as is usual, else central staff.
 * Most labs choose nothing, and share the usual audiences.
 */
export function audiencesByLab(defaults: DefaultAudience[], chosen: LabAudience[]): (lab: string) => Audiences {
  const closed = AUDIENCE_KEYS.map((key) => [key, 'CENTRAL'] as const);
  const usual = Object.fromEntries([...closed, ...defaults.map(({ key, audience }) => [key, audience])]) as Audiences;
  const own = new Map<string, Audiences>();
  for (const { lab, key, audience } of chosen) own.set(lab, { ...(own.get(lab) ?? usual), [key]: audience });
  return (lab) => own.get(lab) ?? usual;
}

/** The same for these labs alone. */
export async function audiencesOf(manager: EntityManager, labs: string[]): Promise<(lab: string) => Audiences> {
  return audiencesByLab(await manager.find(DefaultAudience), await manager.findBy(LabAudience, { lab: In(labs) }));
}
