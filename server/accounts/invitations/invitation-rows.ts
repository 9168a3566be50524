import type { EntityManager } from 'typeorm';
import type { Actor, LabRole } from '../../access/actor.ts';
import type { Lab } from '../../labs/lab.entity.ts';
import { BadUserInput } from '../../platform/errors.ts';
import { INVITATION_DAYS } from '../../../domain/retention.ts';
import type { InvitationState, InvitationView } from './invitation.view.ts';

/** What a person is to become. */
export interface Offer {
  role: LabRole | null;
  central: boolean;
}

export const EXPIRED = `i.created_at < now() - interval '${INVITATION_DAYS} days'`;
export const OPEN = `i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND NOT ${EXPIRED}`;
const STATE = `CASE WHEN i.accepted_at IS NOT NULL THEN 'ACCEPTED' WHEN i.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
  WHEN ${EXPIRED} THEN 'EXPIRED' ELSE 'PENDING' END`;

interface Row extends Omit<InvitationView, 'sentAt' | 'mayChange' | 'handover'> {
  labId: string | null;
  succeeds: string | null;
  createdAt: Date;
}
type Where = readonly [condition: string, ...values: unknown[]];

/** Invitations as whoever asks sees them, latest first. */
export async function invitationsWhere(
  manager: EntityManager,
  actor: Actor | null,
  [condition, ...values]: Where,
  limit = 200,
): Promise<InvitationView[]> {
  const rows = await manager.query<Row[]>(
    `SELECT i.id, i.email, lab.name AS lab, i.role, i.central, i.by_function AS by, i.stays, ${STATE} AS state,
       i.lab AS "labId", i.succeeds, i.created_at AS "createdAt"
     FROM invitation i LEFT JOIN lab ON lab.id = i.lab
     WHERE ${condition} ORDER BY i.created_at DESC, i.id DESC LIMIT ${limit}`,
    values,
  );
  return rows.map(({ labId, succeeds, createdAt, ...row }) => ({
    ...row,
    handover: succeeds !== null,
    sentAt: createdAt.toISOString(),
    mayChange: actor !== null && isTheirs(actor, { lab: labId, role: row.role, succeeds }),
  }));
}

export async function invitationAt(manager: EntityManager, actor: Actor, id: string): Promise<InvitationView> {
  return (await invitationsWhere(manager, actor, ['i.id = $1', id]))[0]!;
}

/** Whose invitation it is to renew or withdraw: a referent’s, for contributors of its lab and its own successor. */
export function isTheirs(
  actor: Actor,
  { lab, role, succeeds }: { lab: string | null; role: LabRole | null; succeeds: string | null },
): boolean {
  if (actor.is('central')) return true;
  const its = role === 'CONTRIBUTOR' || succeeds === actor.account!.id;
  return lab !== null && its && actor.answersFor(lab);
}

/** The condition that a state puts. */
export const inState = (state: InvitationState): string => `${STATE} = '${state}'`;

/** One who has what is offered, or was invited to it. @throws BadUserInput on `email` */
export async function refuseTwice(
  manager: EntityManager,
  email: string,
  lab: Lab | null,
  { role, central }: Offer,
): Promise<void> {
  const [row] = await manager.query<[{ there: boolean; answers: boolean; invited: boolean }]>(
    `SELECT
       EXISTS (SELECT FROM account a WHERE a.email = $1 AND CASE
         WHEN $4 THEN a.central
         WHEN $2::uuid IS NULL THEN true
         ELSE EXISTS (SELECT FROM lab_role r WHERE r.account = a.id AND r.lab = $2 AND r.role = $3)
       END) AS there,
       EXISTS (SELECT FROM lab_role r JOIN account a ON a.id = r.account
         WHERE a.email = $1 AND r.lab = $2 AND r.role = 'REFERENT') AS answers,
       EXISTS (SELECT FROM invitation i WHERE i.email = $1 AND i.lab IS NOT DISTINCT FROM $2 AND ${OPEN}
         AND i.role IS NOT DISTINCT FROM $3 AND i.central = $4) AS invited`,
    [email, lab?.id ?? null, role, central],
  );
  if (row.answers) throw new BadUserInput('email', `Cette personne répond déjà de la fiche de « ${lab!.name} ».`);
  if (row.there) {
    const what = role || central ? 'tient déjà ce rôle' : 'a déjà un compte';
    throw new BadUserInput('email', `Cette personne ${what}.`);
  }
  if (row.invited) {
    throw new BadUserInput('email', 'Cette personne est déjà invitée : renouvelez plutôt son invitation.');
  }
}
