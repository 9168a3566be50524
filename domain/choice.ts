import { LAB_STATUSES, type LabStatus, MATURITIES, type Maturity } from './stages.ts';
import { parseLaunch } from './launch.ts';

/** The two ways to read the map: by the link with the 110 bis, or by how far the lab has come. */
export type MapReading = 'lien' | 'etat';
export const SORTS = ['nom', 'lancement', 'etat'] as const;
export type Sort = (typeof SORTS)[number];

/** All that the address says of the map and the list. Empty means « no filter ». */
export interface Choice {
  text: string;
  statuses: LabStatus[];
  maturities: Maturity[];
  themes: string[];
  services: string[];
  structures: string[];
  regions: string[];
  /** A year, a month or a day, as the address bears it; empty: open. */
  launchedFrom: string;
  launchedTo: string;
  /** null: each lab's latest fiche. */
  edition: number | null;
  /** Slug of the chosen lab, or else of the chosen académie. */
  lab: string | null;
  academy: string | null;
  reading: MapReading;
  sort: Sort;
  descending: boolean;
}

export type ListFilter = 'statuses' | 'maturities' | 'themes' | 'services' | 'structures' | 'regions';

/** The filters that hold lists, with their names in the address. */
const LIST_NAMES: Record<ListFilter, string> = {
  statuses: 'etat',
  maturities: 'lien',
  themes: 'theme',
  services: 'service',
  structures: 'porteur',
  regions: 'region',
};
const LIST_FILTERS = Object.keys(LIST_NAMES) as ListFilter[];
const DAY_OR_LESS = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const toAddress = (code: string) => code.toLowerCase().replaceAll('_', '-');
const known = <Code extends string>(codes: readonly Code[], words: string[]) =>
  codes.filter((code) => words.includes(toAddress(code)));

/** Reads an address, one that someone has shared or typed: what it cannot mean is left out. */
export function readChoice(query: URLSearchParams): Choice {
  const list = (filter: ListFilter) => [...new Set(query.getAll(LIST_NAMES[filter]))].filter(Boolean).slice(0, 100);
  const sort = SORTS.find((name) => name === query.get('tri')) ?? 'nom';
  const edition = query.get('edition') ?? '';
  return {
    text: (query.get('q') ?? '').slice(0, 200),
    statuses: known(LAB_STATUSES, list('statuses')),
    maturities: known(MATURITIES, list('maturities')),
    themes: list('themes'),
    services: list('services'),
    structures: list('structures'),
    regions: list('regions'),
    ...readPeriod(query.get('lance-de') ?? '', query.get('lance-a') ?? ''),
    edition: /^\d{4}$/.test(edition) ? Number(edition) : null,
    lab: query.get('lab') || null,
    academy: query.get('academie') || null,
    reading: query.get('lecture') === 'etat' ? 'etat' : 'lien',
    sort,
    descending: query.get('ordre') === 'inverse',
  };
}

/** A day that does not exist is left out; so is a period that ends before it begins. */
function readPeriod(from: string, to: string): Pick<Choice, 'launchedFrom' | 'launchedTo'> {
  const first = dayOrLess(from);
  const last = dayOrLess(to);
  if (first && last && first.from! > last.to!) return { launchedFrom: '', launchedTo: '' };
  return { launchedFrom: first ? from : '', launchedTo: last ? to : '' };
}

function dayOrLess(text: string) {
  try {
    return DAY_OR_LESS.test(text) ? parseLaunch(text) : null;
  } catch {
    return null;
  }
}

/** The query of an address, without what is usual: '' or '?…'. */
export function writeChoice(choice: Choice): string {
  const query = new URLSearchParams();
  if (choice.text) query.set('q', choice.text);
  for (const filter of LIST_FILTERS) {
    const coded = filter === 'statuses' || filter === 'maturities';
    for (const value of choice[filter]) query.append(LIST_NAMES[filter], coded ? toAddress(value) : value);
  }
  if (choice.launchedFrom) query.set('lance-de', choice.launchedFrom);
  if (choice.launchedTo) query.set('lance-a', choice.launchedTo);
  if (choice.edition) query.set('edition', String(choice.edition));
  if (choice.reading === 'etat') query.set('lecture', 'etat');
  if (choice.sort !== 'nom') query.set('tri', choice.sort);
  if (choice.descending) query.set('ordre', 'inverse');
  if (choice.lab) query.set('lab', choice.lab);
  else if (choice.academy) query.set('academie', choice.academy);
  const written = query.toString();
  return written && `?${written}`;
}

/** What the API filters by: only what is set. */
export type ChosenFilter = Partial<Pick<Choice, 'text' | ListFilter | 'launchedFrom' | 'launchedTo'>>;

export function filterOf(choice: Choice): ChosenFilter {
  const lists = LIST_FILTERS.filter((filter) => choice[filter].length > 0).map((filter) => [filter, choice[filter]]);
  return {
    ...(choice.text.trim() ? { text: choice.text.trim() } : {}),
    ...(Object.fromEntries(lists) as ChosenFilter),
    ...(choice.launchedFrom ? { launchedFrom: choice.launchedFrom } : {}),
    ...(choice.launchedTo ? { launchedTo: choice.launchedTo } : {}),
  };
}

export const NO_FILTER = {
  text: '',
  statuses: [],
  maturities: [],
  themes: [],
  services: [],
  structures: [],
  regions: [],
  launchedFrom: '',
  launchedTo: '',
} satisfies Partial<Choice>;

export const isFiltered = (choice: Choice) => Object.keys(filterOf(choice)).length > 0;
