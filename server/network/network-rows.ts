import { addMonths } from '../../domain/day.ts';
import { ficheSince } from '../../domain/fiche-age.ts';
import { type AskedNetwork, NOBODY, type NetworkSort } from '../../domain/network-choice.ts';
import { isSought, soughtWords, splitWords } from '../../domain/search-text.ts';
import { LAB_STATUSES, MATURITIES } from '../../domain/stages.ts';
import { territoryTitle } from '../../domain/territory-title.ts';
import type { NetworkRow } from './network.view.ts';

/** What the row is called: the lab’s name, or the académie’s title. */
export const rowName = ({ lab, academy }: Pick<NetworkRow, 'lab' | 'academy'>): string =>
  lab ? lab.name : territoryTitle(academy);

/** Those that pass the filter. `today`: an ISO day. */
export function filterRows(rows: readonly NetworkRow[], asked: AskedNetwork, today: string): NetworkRow[] {
  const sought = soughtWords(asked.text ?? '');
  const since = asked.noContactFor ? addMonths(today, -asked.noContactFor) : null;
  const among = <Value>(values: readonly Value[] | null | undefined, value: Value | null | undefined) =>
    !values?.length || (value !== null && value !== undefined && values.includes(value));
  return rows.filter((row) => {
    const { lab, academy, referents, lastContact, followedBy } = row;
    if (asked.rows === 'LABS' && !lab) return false;
    if (asked.rows === 'WITHOUT_LAB' && (lab || hasLab(academy.code, rows))) return false;
    if (!among(asked.maturities, lab?.maturity?.level) || !among(asked.statuses, lab?.status)) return false;
    if (asked.withoutReferent && !(lab && referents.length === 0)) return false;
    if (since && lastContact && lastContact > since) return false;
    if (asked.follower && asked.follower !== (followedBy?.id ?? NOBODY)) return false;
    const words = splitWords(`${rowName(row)} ${academy.name} ${academy.region ?? ''}`);
    return sought.every((one) => words.some((word) => isSought(word, one)));
  });
}

const hasLab = (academy: string, rows: readonly NetworkRow[]) =>
  rows.some((row) => row.lab !== null && row.academy.code === academy);

/** Where a row stands in the list, to the last: a page begins after the place of the last row of the one before. */
export interface Place {
  /** What it is sorted by; null: not known. */
  key: string | null;
  /** The académie’s name, then ’0’ for itself or ’1’ for a lab, the name, the slug. */
  rest: string[];
}

export function placeOf(row: NetworkRow, sort: NetworkSort): Place {
  const { lab, academy } = row;
  return { key: KEYS[sort](row), rest: [academy.name, lab ? '1' : '0', rowName(row), lab?.slug ?? academy.slug] };
}

const index = <Value>(values: readonly Value[], value: Value | null | undefined) =>
  value === null || value === undefined ? null : String(values.indexOf(value));

/** In a form that sorts as text. */
const KEYS: Record<NetworkSort, (row: NetworkRow) => string | null> = {
  ACADEMY: ({ academy }) => academy.name,
  NAME: rowName,
  REGION: ({ academy }) => academy.region,
  MATURITY: ({ lab }) => index(MATURITIES, lab?.maturity?.level),
  STATUS: ({ lab }) => index(LAB_STATUSES, lab?.status),
  REFERENT: ({ referents: [first] }) => first?.function ?? first?.email ?? null,
  LAST_CONTACT: ({ lastContact }) => lastContact,
  NEXT_CONTACT: ({ nextContact }) => nextContact,
  FICHE: ({ lab, publishedAt }) => lab && ficheSince({ edition: lab.edition, publishedAt }),
  FOLLOWER: ({ followedBy }) => followedBy?.function ?? null,
};

const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** What is not known comes last whatever the direction; rows with the same key stay in the order of names. */
export function comparePlaces(a: Place, b: Place, descending: boolean): number {
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || compareRest(a, b);
  return (descending ? -1 : 1) * french.compare(a.key, b.key) || compareRest(a, b);
}

function compareRest({ rest: a }: Place, { rest: b }: Place): number {
  const order = a.reduce((order, part, at) => order || french.compare(part, b[at]!), 0);
  return order || (a.at(-1)! < b.at(-1)! ? -1 : Number(a.at(-1) !== b.at(-1))); // to the last difference of slugs
}

export function sortRows(rows: readonly NetworkRow[], sort: NetworkSort, descending: boolean): NetworkRow[] {
  return rows
    .map((row) => ({ row, place: placeOf(row, sort) }))
    .sort((a, b) => comparePlaces(a.place, b.place, descending))
    .map(({ row }) => row);
}
