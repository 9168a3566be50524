import { MODES, type Mode } from './mode.ts';
import { SESSION_HELPS, SESSION_NATURES, type SessionHelp, type SessionNature } from './work-sessions.ts';

/** What is asked of the register of sessions; all that is given must hold. */
export interface SessionFilter {
  nature: SessionNature | null;
  help: SessionHelp | null;
  mode: Mode | null;
  /** A slug. */
  lab: string | null;
  /** A slug. */
  academy: string | null;
  from: string | null;
  to: string | null;
  text: string | null;
}

/** Its words in the address: of the page, of the export, of what a chart's bar opens. */
const NAMES = {
  nature: 'nature',
  help: 'aide',
  mode: 'mode',
  lab: 'lab',
  academy: 'academie',
  from: 'du',
  to: 'au',
  text: 'q',
} as const satisfies Record<keyof SessionFilter, string>;

/** What an address asks; what it gives that is none of the values is not asked. */
export function readSessionFilter(query: URLSearchParams): SessionFilter {
  const one = <T extends string>(name: keyof SessionFilter, values: readonly T[]): T | null =>
    values.find((value) => value.toLowerCase() === query.get(NAMES[name])) ?? null;
  const day = (name: keyof SessionFilter) => {
    const given = query.get(NAMES[name]) ?? '';
    return isDay(given) ? given : null;
  };
  return {
    nature: one('nature', SESSION_NATURES),
    help: one('help', SESSION_HELPS),
    mode: one('mode', MODES),
    lab: query.get(NAMES.lab) || null,
    academy: query.get(NAMES.academy) || null,
    from: day('from'),
    to: day('to'),
    text: query.get(NAMES.text) || null,
  };
}

/** What is wrong with a period, said at its end; '' where nothing is. */
export const periodMistake = ({ from, to }: { from?: string | null; to?: string | null }): string =>
  from && to && to < from ? 'Ce jour vient avant celui du début : échangez « Du » et « Au ».' : '';

function isDay(given: string): boolean {
  if (given.length !== 10) return false;
  const date = new Date(given);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(given);
}

/** The query of an address, with the « ? »; empty when nothing is asked. */
export function sessionQuery(filter: Partial<SessionFilter>): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(NAMES) as (keyof SessionFilter)[]) {
    const value = filter[name];
    if (value) query.set(NAMES[name], ['nature', 'help', 'mode'].includes(name) ? value.toLowerCase() : value);
  }
  const text = query.toString();
  return text && `?${text}`;
}
