import { countDays, dayWords, daysWords } from '../../domain/day.ts';
import { MOST_VISIT_DAYS, type VisitState, type VisitWay } from '../../domain/residences.ts';
import { BadUserInput } from '../platform/errors.ts';
import { Mistakes } from '../platform/mistakes.ts';
import type { VisitInput } from './residence.view.ts';
import { LONGEST, readDayOrNone, readPastDay, readText } from './tracking-input.ts';

/** What is said of a visit. */
export interface VisitFacts {
  state: VisitState;
  firstDay: string | null;
  lastDay: string | null;
  virtual: boolean;
  why: string | null;
}

/** `field` is where it stands in the form. @throws BadUserInput on the fields that cannot be kept */
export function readVisit(way: VisitWay, { state, virtual, ...given }: VisitInput, field = ''): VisitFacts {
  const mistakes = new Mistakes();
  const first = mistakes.gather(() => readDayOrNone(`${field}firstDay`, given.firstDay));
  const last = mistakes.gather(() => readDayOrNone(`${field}lastDay`, given.lastDay));
  const days = mistakes.gather(() => daysOf(way, { state, firstDay: first, lastDay: last ?? first }, field));
  const why = mistakes.gather(() => readWhy(state, given.why, field));
  mistakes.tell();
  return { state, ...days, virtual: virtual ?? false, why };
}

function readWhy(state: VisitState, given: string | null | undefined, field: string): string | null {
  const why = readText(`${field}why`, given, LONGEST.reason);
  if (!why && state === 'POSTPONED') throw new BadUserInput(`${field}why`, 'Dites pourquoi la visite est reportée.');
  if (!why && state === 'DROPPED') throw new BadUserInput(`${field}why`, 'Dites pourquoi la visite est abandonnée.');
  return why;
}

/** The way back begins when the way there is over, whichever of them is moved. @throws BadUserInput */
export function refuseBackBeforeThere(way: VisitWay, given: VisitFacts, other: VisitFacts | null): void {
  if (!other || given.state === 'DROPPED' || other.state === 'DROPPED') return;
  const [there, back] = way === 'ALLER' ? [given, other] : [other, given];
  if (!there.lastDay || !back.firstDay || back.firstDay >= there.lastDay) return;
  throw new BadUserInput(
    'firstDay',
    way === 'RETOUR'
      ? `La visite retour commencerait avant la fin de la visite aller, ${onDays(other)}.`
      : `La visite aller finirait après le début de la visite retour, ${onDays(other)}.`,
  );
}

const onDays = ({ firstDay, lastDay }: VisitFacts) =>
  firstDay === lastDay ? `le ${dayWords(firstDay!)}` : daysWords(firstDay!, lastDay);

function daysOf(
  way: VisitWay,
  { state, firstDay, lastDay }: Pick<VisitFacts, 'state' | 'firstDay' | 'lastDay'>,
  field: string,
): Pick<VisitFacts, 'firstDay' | 'lastDay'> {
  if (lastDay && !firstDay) throw new BadUserInput(`${field}firstDay`, 'Dites aussi le premier jour.');
  if (!firstDay || !lastDay) {
    if (state === 'HELD') throw new BadUserInput(`${field}firstDay`, 'Dites quel jour la visite a eu lieu.');
    return { firstDay: null, lastDay: null };
  }
  if (lastDay < firstDay) throw new BadUserInput(`${field}lastDay`, 'Le dernier jour vient avant le premier.');
  if (way === 'ALLER' && countDays(firstDay, lastDay) > MOST_VISIT_DAYS) {
    throw new BadUserInput(`${field}lastDay`, `La visite aller dure ${MOST_VISIT_DAYS} jours au plus.`);
  }
  if (state === 'HELD') readPastDay(`${field}lastDay`, lastDay);
  return { firstDay, lastDay };
}
