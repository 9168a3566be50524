import type { AuditAct } from '../../../domain/audit-acts.ts';
import { INVITATION_DAYS } from '../../../domain/retention.ts';
import { EXPIRED } from '../../accounts/invitations/invitation-rows.ts';
import { HAS_REFERENT } from '../../accounts/lab-roles.ts';
import { LIVING_LAB } from '../../labs/living-lab.ts';
import { parisDay } from '../../platform/database/sql-moments.ts';

/** The acts by which someone comes into a lab's team, or leaves it. */
const TEAM_ACTS: readonly AuditAct[] = [
  'INVITATION_ACCEPTED',
  'HANDOVER_ACCEPTED',
  'TEAM_LEFT',
  'ROLE_GIVEN',
  'ROLE_TAKEN',
  'LAB_TAKEN_BACK',
];
const UNANSWERED = 'i.accepted_at IS NULL AND i.withdrawn_at IS NULL';

/** Settled, it stays away until the team changes, or its referent is suspended. Who is invited has a line of their own. */
export const NO_REFERENT = `
  SELECT l.id AS lab, NULL::text AS academy,
    concat_ws(':', 'team', coalesce(change.id, 0), extract(epoch FROM team.suspended)) AS fact,
    ${parisDay('greatest(change.at, team.suspended)')} AS day, NULL::text AS target, NULL::uuid AS owner,
    NULL::int AS revision, jsonb_build_object('team', team.people) AS said
  FROM lab l
  CROSS JOIN LATERAL (
    SELECT max(e.id) AS id, max(e.at) AS at FROM audit_entry e
    WHERE e.lab = l.id AND e.act IN (${TEAM_ACTS.map((act) => `'${act}'`).join(', ')})
  ) change
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE a.suspended_at IS NULL)::int AS people,
      max(a.suspended_at) FILTER (WHERE r.role = 'REFERENT') AS suspended
    FROM lab_role r JOIN account a ON a.id = r.account WHERE r.lab = l.id
  ) team
  WHERE ${LIVING_LAB} AND NOT ${HAS_REFERENT}
    AND NOT EXISTS (SELECT FROM invitation i WHERE i.lab = l.id AND i.role = 'REFERENT' AND ${UNANSWERED})`;

/** Renewed and run out again, it is another fact. */
export const INVITATION_EXPIRED = `
  SELECT i.lab, NULL::text AS academy, concat_ws(':', 'invitation', i.id, extract(epoch FROM i.created_at)) AS fact,
    ${parisDay(`(i.created_at + interval '${INVITATION_DAYS} days')`)} AS day, i.id::text AS target,
    NULL::uuid AS owner, NULL::int AS revision,
    jsonb_build_object('email', i.email, 'role', i.role, 'central', i.central) AS said
  FROM invitation i WHERE ${UNANSWERED} AND ${EXPIRED}`;
