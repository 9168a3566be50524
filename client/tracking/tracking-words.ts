import { dayWords, todayInParis } from '../../domain/day.ts';
import {
  INTERACTION_KIND_WORDS,
  type InteractionKind,
  SHARING_TOPIC_WORDS,
  type SharingTopic,
} from '../../domain/interactions.ts';
import { VISIT_STATE_WORDS, VISIT_WAY_WORDS, type VisitState, type VisitWay } from '../../domain/residences.ts';
import { staffWords } from '../../domain/staff-words.ts';
import { MATURITIES, type Maturity } from '../../domain/stages.ts';
import type { ActionFragment, TrackingChoicesQuery } from '../graphql/generated/central.ts';

type Staff = TrackingChoicesQuery['centralStaff'];

/** « Partage d’expérience, sur le mode projet » */
export const kindWords = ({ kind, topic }: { kind: InteractionKind; topic: SharingTopic | null }): string =>
  INTERACTION_KIND_WORDS[kind] + (topic ? `, sur ${SHARING_TOPIC_WORDS[topic]}` : '');

export const staffOptions = (staff: Staff) =>
  [['', 'personne pour le moment'], ...staff.map((one) => [one.id, staffWords(one, staff)] as const)] as const;

/** « Réglée par Équipe centrale : appelés. » */
export function settledWords({ settledBy, settledByFunction, outcome }: ActionFragment, staff: Staff): string {
  const by = settledBy ? staffWords({ ...settledBy, function: settledByFunction! }, staff) : settledByFunction;
  return `Réglée par ${by}${outcome ? ` : ${outcome}` : ''}`;
}

/** The last contact of a file. */
export const contactWords = (day: string | null): string => (day ? dayWords(day) : 'aucun noté');

export const isPast = (day: string | null, today = todayInParis()): boolean => day !== null && day < today;

/** What comes next on a file: « 3 mars 2021 », « en retard : 3 mars 2021 ». */
export function aheadWords(day: string | null): string {
  if (!day) return 'rien de prévu';
  return isPast(day) ? `en retard : ${dayWords(day)}` : dayWords(day);
}

/** The same, with what has no day: « 3 mars 2021, et une action sans date », « 2 actions sans date ». */
export function allAheadWords(day: string | null, actions: readonly ActionFragment[]): string {
  const undated = actions.filter(({ due, settledAt }) => !due && !settledAt).length;
  if (undated === 0) return aheadWords(day);
  const words = undated > 1 ? `${undated} actions sans date` : 'une action sans date';
  return day ? `${aheadWords(day)}, et ${words}` : words;
}

/** « en retard : pour le 3 mars 2021 », « aujourd’hui », « pour le 3 mars 2021 », « sans date ». */
export function dueWords({ due }: Pick<ActionFragment, 'due'>, today = todayInParis()): string {
  if (!due) return 'sans date';
  if (due === today) return 'pour aujourd’hui';
  return isPast(due, today) ? `en retard : pour le ${dayWords(due)}` : `pour le ${dayWords(due)}`;
}

export const isLate = ({ due, settledAt }: Pick<ActionFragment, 'due' | 'settledAt'>): boolean =>
  settledAt === null && isPast(due);

/** What became of a lab's link from one reading to the next. */
export function stepWords(
  { level, confirmed }: { level: Maturity; confirmed: boolean },
  before: { level: Maturity; confirmed: boolean } | null,
): string {
  if (!before) return confirmed ? 'Premier repère' : 'Hypothèse';
  const closer = MATURITIES.indexOf(before.level) - MATURITIES.indexOf(level);
  if (closer > 0) return 'Rapprochement';
  if (closer < 0) return 'Recul';
  return before.confirmed ? 'Toujours' : 'Confirmée';
}

/** What was saved of a visit: « La visite aller est tenue : elle est au journal. » */
export function savedVisitWords(way: VisitWay, state: VisitState): string {
  const words = `La visite ${VISIT_WAY_WORDS[way].toLowerCase()} est ${VISIT_STATE_WORDS[state].toLowerCase()}`;
  return state === 'HELD' ? `${words} : elle est au journal.` : `${words}.`;
}

/** What became of a mail, as the mail room says it. */
export const MAIL_STATE_WORDS: Record<string, string> = {
  QUEUED: 'en attente',
  SENDING: 'en cours d’envoi',
  SENT: 'envoyé',
  FAILED: 'non envoyé',
  UNSURE: 'envoi incertain',
  HELD: 'retenu',
  SHOWN: 'affiché, non envoyé',
};
