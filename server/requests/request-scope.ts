import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';

/** Of a request r: whether it goes to a lab that has a referent; else central staff decide. In SQL. */
export const TO_LAB = `(r.kind IN ('CORRECTION', 'CONTACT') AND EXISTS (
  SELECT FROM lab_role held JOIN account ON account.id = held.account
  WHERE held.lab = r.lab AND held.role = 'REFERENT' AND account.suspended_at IS NULL))`;

/** Of a request r: whether the actor may read and decide it, by $1 (central) and $2 (the labs it answers for). In SQL. */
export const ITS_OWN = `r.confirmed_at IS NOT NULL AND ($1 OR (r.kind IN ('CORRECTION', 'CONTACT') AND r.lab = ANY ($2)))`;

/** The values of `ITS_OWN`. */
export const ownValues = (actor: Actor): [central: boolean, labs: string[]] => [
  actor.is('central'),
  [...actor.roles].filter(([, role]) => role === 'REFERENT').map(([lab]) => lab),
];

/** The addresses of a lab's referents. */
export async function referentsOf(manager: EntityManager, lab: string): Promise<string[]> {
  const rows = await manager.query<{ email: string }[]>(
    `SELECT email FROM lab_role held JOIN account ON account.id = held.account
     WHERE held.lab = $1 AND held.role = 'REFERENT' AND account.suspended_at IS NULL ORDER BY email`,
    [lab],
  );
  return rows.map(({ email }) => email);
}
