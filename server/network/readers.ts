import type { EntityManager } from 'typeorm';
import type { LetterReaders } from '../../domain/network.ts';
import { territoryTitle } from '../../domain/territory-title.ts';
import type { Places } from '../tracking/chosen-places.ts';

interface Readers {
  /** Each once, whatever the number of their labs. */
  addresses: string[];
  /** The names of the labs and académies with nobody to write to. */
  without: string[];
}

/** Whom one writes to. An académie stands for its living labs; whoever is suspended gets nothing. */
export async function readersOf(
  manager: EntityManager,
  { labs, academies }: Places,
  to: LetterReaders,
): Promise<Readers> {
  const rows = await manager.query<{ email: string; lab: string; academy: string }[]>(
    `SELECT a.email, lab.id AS lab, lab.academy FROM lab_role r
     JOIN lab ON lab.id = r.lab JOIN account a ON a.id = r.account
     WHERE (lab.id = ANY ($1::uuid[]) OR lab.academy = ANY ($2::text[]))
       AND lab.closed_on IS NULL AND lab.merged_into IS NULL
       AND a.suspended_at IS NULL AND (r.role = 'REFERENT' OR $3)
     ORDER BY a.email`,
    [labs.map(({ id }) => id), academies.map(({ code }) => code), to === 'TEAM'],
  );
  const reached = new Set(rows.flatMap(({ lab, academy }) => [lab, academy]));
  return {
    addresses: [...new Set(rows.map(({ email }) => email))],
    without: [
      ...labs.filter(({ id }) => !reached.has(id)).map(({ name }) => name),
      ...academies.filter(({ code }) => !reached.has(code)).map(territoryTitle),
    ],
  };
}
