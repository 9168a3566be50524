import { VISIT_WAY_WORDS } from '../../domain/residences.ts';
import { territoryTitle } from '../../domain/territory-title.ts';
import { weekOf } from '../../domain/week.ts';
import type { Academy } from '../academies/academy.entity.ts';
import type { NextActionView } from '../tracking/next-action.view.ts';
import type { WorkSessionView } from '../work-sessions/work-session.view.ts';
import type { Planned, PlannedVisit } from './planned.view.ts';

/** What takes one or several whole days. */
export interface CalendarEvent {
  /** The same at each reading, so that calendars change what they know rather than add to it. */
  uid: string;
  /** One more with each change. */
  sequence: number;
  firstDay: string;
  lastDay: string;
  title: string;
  url: string;
}

/**
 * What leaves Essaim by a calendar's address: titles, days, and whom they are about. No note, nobody who takes part,
 * nothing of what came out.
 */
export function eventsOf({ actions, visits, sessions }: Planned, publicUrl: string): CalendarEvent[] {
  const { host } = new URL(publicUrl);
  return [...actions.map(actionEvent), ...visits.map(visitEvent), ...sessions.map(sessionEvent)].map(
    ({ uid, path, ...event }) => ({ ...event, uid: `${uid}@${host}`, url: publicUrl + path }),
  );
}

type Told = Omit<CalendarEvent, 'url'> & { path: string };

const weekPath = (day: string) => `/suivi/semaine?semaine=${weekOf(day).name}`;

const actionEvent = ({ id, revision, due, what, labs, academies }: NextActionView): Told => ({
  uid: `action-${id}`,
  sequence: revision - 1,
  firstDay: due!,
  lastDay: due!,
  title: withPlaces(what, [...labs.map(({ name }) => name), ...academies.map(title)]),
  path: weekPath(due!),
});

const visitEvent = ({ residence: { id, lab, academy }, visit }: PlannedVisit): Told => ({
  uid: `visite-${id}-${visit.way.toLowerCase()}`,
  sequence: visit.revision - 1,
  firstDay: visit.firstDay!,
  lastDay: visit.lastDay!,
  title: withPlaces(
    `Résidence croisée, visite ${VISIT_WAY_WORDS[visit.way].toLowerCase()}${visit.virtual ? ', à distance' : ''}`,
    [lab?.name ?? [], academy ? title(academy) : []].flat(),
  ),
  path: weekPath(visit.firstDay!),
});

const sessionEvent = ({ id, revision, firstDay, lastDay, title: said }: WorkSessionView): Told => ({
  uid: `session-${id}`,
  sequence: revision - 1,
  firstDay,
  lastDay: lastDay ?? firstDay,
  title: said,
  path: `/sessions/${id}`,
});

const title = (academy: Academy): string => territoryTitle(academy);

const withPlaces = (said: string, places: string[]): string =>
  places.length > 0 ? `${said} (${places.join(', ')})` : said;
