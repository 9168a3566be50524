import { countDays } from '../../domain/day.ts';
import type { Week } from '../../domain/week.ts';
import type { PlannedWeekQuery } from '../graphql/generated/central.ts';

type Planned = PlannedWeekQuery['plannedWeek'];

/** Something that lasts, on one of its days: which, and of how many. */
export interface OnADay {
  number: number;
  of: number;
}

/** What a day of the week holds. */
export interface PlannedDay {
  day: string;
  visits: (Planned['visits'][number] & OnADay)[];
  sessions: (Planned['sessions'][number] & OnADay)[];
  actions: Planned['actions'];
}

/** The week day by day; what lasts several days is on each of them. */
export const plannedDays = ({ days }: Week, { visits, sessions, actions }: Planned): PlannedDay[] =>
  days.map((day) => ({
    day,
    visits: visits.flatMap((one) => place(day, one, one.visit.firstDay!, one.visit.lastDay!)),
    sessions: sessions.flatMap((one) => place(day, one, one.firstDay, one.lastDay ?? one.firstDay)),
    actions: actions.filter(({ due }) => due === day),
  }));

const place = <T extends object>(day: string, one: T, first: string, last: string): (T & OnADay)[] =>
  first <= day && day <= last ? [{ ...one, number: countDays(first, day), of: countDays(first, last) }] : [];

/** The actions of a day, in their order. */
export const inOrder = <Action extends { id: string }>(actions: readonly Action[]): Action[] =>
  actions.toSorted((a, b) => Number(a.id) - Number(b.id));

export const isEmpty = ({ visits, sessions, actions }: PlannedDay): boolean =>
  visits.length + sessions.length + actions.length === 0;

/** « , jour 2 sur 3 »; nothing for what takes one day. */
export const spanWords = ({ number, of }: OnADay): string => (of > 1 ? `, jour ${number} sur ${of}` : '');

const list = new Intl.ListFormat('fr', { type: 'conjunction' });

/** « mardi 24, jeudi 26 et samedi 28 novembre » */
export const listWords = (words: readonly string[]): string => list.format(words);
