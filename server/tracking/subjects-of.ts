import type { EntityManager } from 'typeorm';
import { PLACES } from './file-facts.ts';
import type { Subjects } from './subjects.ts';

/** Whom the file of a lab, by its id, or of an académie, by its code, is about. */
async function subjectsOf(manager: EntityManager, kind: 'lab' | 'academy', place: string): Promise<Subjects> {
  const [found] = await manager.query<Subjects[]>(
    `WITH RECURSIVE ${PLACES} SELECT labs, academies FROM place WHERE ${kind} = $1`,
    [place],
  );
  return found!;
}

export const subjectsOfLab = (manager: EntityManager, lab: string) => subjectsOf(manager, 'lab', lab);
export const subjectsOfAcademy = (manager: EntityManager, academy: string) => subjectsOf(manager, 'academy', academy);
