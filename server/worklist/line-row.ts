import type { ContactSubject } from '../../domain/contact-terms.ts';
import type { RequestKind } from '../../domain/requests.ts';
import type { VisitState, VisitWay } from '../../domain/residences.ts';
import type { Maturity } from '../../domain/stages.ts';
import type { WorklistRule } from '../../domain/worklist-rules.ts';
import type { LabRole } from '../access/actor.ts';
import type { StoredAccount } from '../tracking/staff-member.view.ts';

/** What each rule says of what it raises. */
export interface SaidByRule {
  ACTION_DUE: { what: string; others: number; first: string | null };
  MAIL_IN_TROUBLE: { subject: string; recipient: string | null; state: 'FAILED' | 'UNSURE' };
  MAILS_WAITING: { count: number };
  REQUEST_WAITING: { kind: RequestKind; labName: string | null };
  INVITATION_EXPIRED: { email: string; role: LabRole | null; central: boolean };
  NO_REFERENT: { team: number };
  NO_CONTACT: { last: string | null; known: string | null; subject: ContactSubject; months: number };
  RETURN_UNPLANNED: { firstDay: string; lastDay: string; goal: string | null };
  RESIDENCE_UNDATED: { way: VisitWay; state: VisitState; why: string | null; goal: string | null };
  MATURITY_TO_CONFIRM: { level: Maturity };
  FICHE_OLD: { year: number | null; open: number };
}

/** A rule with what it says. */
export type Said = { [Rule in WorklistRule]: { rule: Rule; said: SaidByRule[Rule] } }[WorklistRule];

/** A line as the database gives it. */
export type LineRow = Said & {
  id: string;
  rank: number;
  /** The day, or « infinity ». */
  since: string;
  /** Its place among those that press the same. */
  name: string;
  day: string | null;
  /** Slugs. */
  lab: string | null;
  academy: string | null;
  target: string | null;
  /** 0 while nothing was decided. */
  revision: number;
  takenBy: StoredAccount | null;
  takenAt: string | null;
  putOffTo: string | null;
  settledAt: string | null;
  reason: string | null;
  by: StoredAccount | null;
  byFunction: string | null;
  at: string | null;
};
