import type { WorklistRule } from '../../../domain/worklist-rules.ts';
import { ACTION_DUE } from './actions.ts';
import { NO_CONTACT } from './contacts.ts';
import { FICHE_OLD } from './fiches.ts';
import { MAIL_IN_TROUBLE, MAILS_WAITING } from './mails.ts';
import { MATURITY_TO_CONFIRM } from './maturities.ts';
import { REQUEST_WAITING } from './requests.ts';
import { RESIDENCE_UNDATED, RETURN_UNPLANNED } from './residences.ts';
import { INVITATION_EXPIRED, NO_REFERENT } from './teams.ts';

/**
 * What each rule raises, in SQL; $1 is the day that it is in Paris. In this order, for all of them together:
 * - lab, academy: whom the line is about, one of them or none;
 * - fact: what raised it; the line is known by it, and what was decided of it holds until it changes;
 * - day: since when it presses, so that the oldest comes first;
 * - target: what the act that settles it is done to, if it has an id;
 * - owner, revision: of what keeps by itself who took it (an action);
 * - said: what its words need (`line-words.ts`).
 */
export const RULES: Record<WorklistRule, string> = {
  ACTION_DUE,
  MAIL_IN_TROUBLE,
  MAILS_WAITING,
  REQUEST_WAITING,
  INVITATION_EXPIRED,
  NO_REFERENT,
  NO_CONTACT,
  RETURN_UNPLANNED,
  RESIDENCE_UNDATED,
  MATURITY_TO_CONFIRM,
  FICHE_OLD,
};
