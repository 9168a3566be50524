import type { EntityManager } from 'typeorm';
import { Forbidden } from '../../platform/errors.ts';
import { ANSWERS_ALONE, holdTeamsOf } from '../lab-roles.ts';

/**
 * Refuses to let an account go that alone answers for a lab which goes on, or alone is central staff: suspended ones
 * do not count. Two who would leave at once wait for each other, so the second one stays.
 * @throws Forbidden
 */
export async function refuseToLeaveAlone(transaction: EntityManager, account: string): Promise<void> {
  if (await isLastCentral(transaction, account)) {
    throw new Forbidden('Vous êtes le seul compte de l’équipe centrale : invitez d’abord quelqu’un d’autre.');
  }
  const labs = await labsLeftAlone(transaction, account);
  if (labs.length > 0) {
    throw new Forbidden(
      `Vous répondez seul de la fiche : ${labs.map((name) => `« ${name} »`).join(', ')}. Nommez d’abord un successeur, ou demandez à l’équipe centrale de la reprendre.`,
    );
  }
}

async function isLastCentral(transaction: EntityManager, account: string): Promise<boolean> {
  const staff = await transaction.query<{ id: string }[]>(
    'SELECT id FROM account WHERE central AND suspended_at IS NULL ORDER BY id FOR NO KEY UPDATE',
  );
  return staff.length === 1 && staff[0]!.id === account;
}

/** Their names. */
async function labsLeftAlone(transaction: EntityManager, account: string): Promise<string[]> {
  await holdTeamsOf(transaction, account);
  const labs = await transaction.query<{ name: string }[]>(
    `SELECT name FROM lab_role own JOIN lab ON lab.id = own.lab WHERE own.account = $1 AND ${ANSWERS_ALONE} ORDER BY name`,
    [account],
  );
  return labs.map(({ name }) => name);
}
