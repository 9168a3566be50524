import { type EntityManager, IsNull, Not } from 'typeorm';
import { Lab } from '../labs/lab.entity.ts';
import type { Subjects } from './subjects.ts';

/** Whom a lab's file is about: the lab, and those that were merged into it. */
export async function subjectsOfLab(manager: EntityManager, lab: string): Promise<Subjects> {
  return { labs: withMerged([lab], await manager.findBy(Lab, { mergedInto: Not(IsNull()) })), academies: [] };
}

/** Whom an académie's file is about: itself, and its labs. */
export async function subjectsOfAcademy(manager: EntityManager, academy: string): Promise<Subjects> {
  const own = (await manager.findBy(Lab, { academy })).map(({ id }) => id);
  return { labs: own, academies: [academy] };
}

function withMerged(labs: string[], merged: Lab[]): string[] {
  const more = merged.filter(({ id, mergedInto }) => labs.includes(mergedInto!) && !labs.includes(id));
  return more.length > 0 ? withMerged([...labs, ...more.map(({ id }) => id)], merged) : labs;
}
