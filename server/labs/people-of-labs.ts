import type { EntityManager } from 'typeorm';
import type { LabPerson } from './lab-person.entity.ts';

export type NamedPerson = Pick<LabPerson, 'name' | 'function' | 'audience'>;

/** Those who are named with a lab, by its id: who answers for its fiche first, then by name. */
export type PeopleOf = (lab: string) => readonly NamedPerson[];

const NOBODY: readonly NamedPerson[] = [];
const PEOPLE = `SELECT lab, name, lab_person.function, audience FROM lab_person JOIN lab_role USING (account, lab)`;
const ORDER = `ORDER BY role = 'REFERENT' DESC, name`;

/** All that everybody may read. */
export async function publicPeople(manager: EntityManager): Promise<PeopleOf> {
  return byLab(await manager.query(`${PEOPLE} WHERE audience = 'PUBLIC' ${ORDER}`));
}

/** Of these labs, for whoever: the view chooses by its reader. */
export async function peopleOf(manager: EntityManager, labs: string[]): Promise<PeopleOf> {
  return byLab(await manager.query(`${PEOPLE} WHERE lab = ANY ($1) ${ORDER}`, [labs]));
}

function byLab(rows: readonly (NamedPerson & { lab: string })[]): PeopleOf {
  const people = new Map<string, NamedPerson[]>();
  for (const { lab, ...person } of rows) people.set(lab, [...(people.get(lab) ?? []), person]);
  return (lab) => people.get(lab) ?? NOBODY;
}
