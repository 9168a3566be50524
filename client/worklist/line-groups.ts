import type { WorklistRule } from '../../domain/worklist-rules.ts';
import type { LineFragment } from '../graphql/generated/central.ts';

const [WAITED_FOR, TO_FOLLOW, CAN_WAIT] = ['Quelqu’un attend', 'Labs et académies à suivre', 'Peut attendre'];

/** How pressing the lines of a rule are; those of actions depend on their day. */
const HEADINGS: Record<Exclude<WorklistRule, 'ACTION_DUE'>, string> = {
  MAIL_IN_TROUBLE: WAITED_FOR,
  MAILS_WAITING: WAITED_FOR,
  REQUEST_WAITING: WAITED_FOR,
  INVITATION_EXPIRED: WAITED_FOR,
  NO_REFERENT: TO_FOLLOW,
  NO_CONTACT: TO_FOLLOW,
  RETURN_UNPLANNED: TO_FOLLOW,
  RESIDENCE_UNDATED: TO_FOLLOW,
  MATURITY_TO_CONFIRM: CAN_WAIT,
  FICHE_OLD: CAN_WAIT,
};

function headingOf({ rule, late, day }: LineFragment): string {
  if (rule !== 'ACTION_DUE') return HEADINGS[rule];
  if (late) return 'En retard';
  return day ? 'Aujourd’hui' : 'Sans date';
}

/** The lines as they come, the most pressing first, under a heading wherever that changes. */
export function inGroups(lines: readonly LineFragment[]): { heading: string; lines: LineFragment[] }[] {
  const groups = new Map<string, LineFragment[]>();
  for (const line of lines) {
    const heading = headingOf(line);
    groups.set(heading, [...(groups.get(heading) ?? []), line]);
  }
  return [...groups].map(([heading, under]) => ({ heading, lines: under }));
}
