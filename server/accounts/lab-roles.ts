import type { EntityManager } from 'typeorm';
import type { LabRole } from '../access/actor.ts';

/** Someone in a lab's team, both by their ids. */
interface Place {
  lab: string;
  account: string;
}

/** That a lab, `l`, has somebody who answers for it. Whoever is suspended cannot. */
export const HAS_REFERENT = `EXISTS (
  SELECT FROM lab_role r JOIN account a ON a.id = r.account
  WHERE r.lab = l.id AND r.role = 'REFERENT' AND a.suspended_at IS NULL
)`;

/** That a role, `own`, is of the only one who answers for a lab which goes on. Whoever is suspended does not count. */
export const ANSWERS_ALONE = `(own.role = 'REFERENT'
  AND EXISTS (SELECT FROM lab WHERE lab.id = own.lab AND lab.closed_on IS NULL AND lab.merged_into IS NULL)
  AND NOT EXISTS (
    SELECT FROM lab_role other JOIN account ON account.id = other.account
    WHERE other.lab = own.lab AND other.role = 'REFERENT' AND other.account <> own.account
      AND account.suspended_at IS NULL
  ))`;

/**
 * Takes a lab's team in hand: whoever else would change it waits until the transaction ends. Without it, two referents
 * who leave at the same moment would each take the other for the one who stays.
 */
export async function holdTeam(transaction: EntityManager, lab: string): Promise<void> {
  await transaction.query('SELECT FROM lab WHERE id = $1 FOR NO KEY UPDATE', [lab]);
}

/** The same for every team that an account is in, always in the same order, so that nobody waits for one who waits for them. */
export async function holdTeamsOf(transaction: EntityManager, account: string): Promise<void> {
  await transaction.query(
    'SELECT FROM lab WHERE id IN (SELECT lab FROM lab_role WHERE account = $1) ORDER BY id FOR NO KEY UPDATE',
    [account],
  );
}

export async function roleIn(manager: EntityManager, { lab, account }: Place): Promise<LabRole | null> {
  const [row] = await manager.query<{ role: LabRole }[]>(
    'SELECT role FROM lab_role WHERE lab = $1 AND account::text = $2',
    [lab, account],
  );
  return row?.role ?? null;
}

/** Whether nobody else answers for the lab. Its team is held. */
export async function isLastReferent(transaction: EntityManager, place: Place): Promise<boolean> {
  if ((await roleIn(transaction, place)) !== 'REFERENT') return false;
  const others = await transaction.query<object[]>(
    `SELECT FROM lab_role r JOIN account a ON a.id = r.account
     WHERE r.lab = $1 AND r.account <> $2 AND r.role = 'REFERENT' AND a.suspended_at IS NULL`,
    [place.lab, place.account],
  );
  return others.length === 0;
}

/** Puts someone in a team that is held, in the place of before if any; null: takes them out of it. */
export async function setRole(transaction: EntityManager, place: Place, role: LabRole | null): Promise<void> {
  const { lab, account } = place;
  if (role) {
    await transaction.query(
      `INSERT INTO lab_role (lab, account, role) VALUES ($1, $2, $3)
       ON CONFLICT (lab, account) DO UPDATE SET role = excluded.role`,
      [lab, account, role],
    );
  } else {
    await transaction.query('DELETE FROM lab_role WHERE lab = $1 AND account = $2', [lab, account]);
  }
  if (role !== 'REFERENT') await dropHandover(transaction, place);
}

/** Only a referent hands over: what was proposed ends with the role. */
async function dropHandover(transaction: EntityManager, { lab, account }: Place): Promise<void> {
  await transaction.query(
    `UPDATE invitation SET withdrawn_at = now()
     WHERE lab = $1 AND succeeds = $2 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
    [lab, account],
  );
}
