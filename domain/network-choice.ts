import { LAB_STATUSES, type LabStatus, MATURITIES, type Maturity } from './stages.ts';

/** What is shown: académies with their labs below them, labs alone, or académies that have none. */
export const NETWORK_ROWS = ['ALL', 'LABS', 'WITHOUT_LAB'] as const;
export type NetworkRows = (typeof NETWORK_ROWS)[number];

export const NETWORK_SORTS = [
  'ACADEMY',
  'NAME',
  'REGION',
  'MATURITY',
  'STATUS',
  'REFERENT',
  'LAST_CONTACT',
  'NEXT_CONTACT',
  'FICHE',
  'FOLLOWER',
] as const;
export type NetworkSort = (typeof NETWORK_SORTS)[number];

/** The columns beside the name, which always shows, in their order; each sorts by what it holds. */
export const NETWORK_COLUMNS = [
  'REGION',
  'MATURITY',
  'STATUS',
  'REFERENT',
  'LAST_CONTACT',
  'NEXT_CONTACT',
  'FICHE',
  'FOLLOWER',
] as const satisfies readonly NetworkSort[];
export type NetworkColumn = (typeof NETWORK_COLUMNS)[number];

export const NETWORK_COLUMN_WORDS: Record<NetworkColumn, string> = {
  REGION: 'Région académique',
  MATURITY: 'Lien avec le 110 bis',
  STATUS: 'État d’avancement',
  REFERENT: 'Référent',
  LAST_CONTACT: 'Dernier contact',
  NEXT_CONTACT: 'Prochain contact',
  FICHE: 'Âge de la fiche',
  FOLLOWER: 'Suivi par',
};

/** Followed by nobody, in the address in the place of an account. */
export const NOBODY = 'personne';
export const MOST_MONTHS = 120;

/** All that the address says of « Le réseau ». */
export interface NetworkChoice {
  text: string;
  rows: NetworkRows;
  maturities: Maturity[];
  statuses: LabStatus[];
  withoutReferent: boolean;
  /** In months; null: not asked. */
  noContactFor: number | null;
  /** The id of an account, NOBODY, or '': not asked. */
  follower: string;
  sort: NetworkSort;
  descending: boolean;
  columns: readonly NetworkColumn[];
}

const USUAL_COLUMNS = NETWORK_COLUMNS.filter((column) => column !== 'REGION');

const toAddress = (code: string) => code.toLowerCase().replaceAll('_', '-');
const known = <Code extends string>(codes: readonly Code[], words: readonly string[]) =>
  codes.filter((code) => words.includes(toAddress(code)));

/** Reads an address, one that someone has shared or typed: what it cannot mean is left out. */
export function readNetworkChoice(query: URLSearchParams): NetworkChoice {
  const one = <Code extends string>(codes: readonly Code[], name: string) => known(codes, [query.get(name) ?? ''])[0];
  const columns = query.get('colonnes');
  const chosen = known(NETWORK_COLUMNS, columns?.split(',') ?? []);
  return {
    text: (query.get('q') ?? '').slice(0, 200),
    rows: one(NETWORK_ROWS, 'montrer') ?? 'ALL',
    maturities: known(MATURITIES, query.getAll('lien')),
    statuses: known(LAB_STATUSES, query.getAll('etat')),
    withoutReferent: query.get('referent') === 'sans',
    noContactFor: readMonths(query.get('sans-contact') ?? ''),
    follower: (query.get('suivi-par') ?? '').slice(0, 36),
    sort: one(NETWORK_SORTS, 'tri') ?? 'ACADEMY',
    descending: query.get('ordre') === 'inverse',
    columns: chosen.length > 0 || columns === '' ? chosen : USUAL_COLUMNS,
  };
}

/** How many months a text says; null when it says no number of them that can be asked. */
export function readMonths(text: string): number | null {
  const months = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return months >= 1 && months <= MOST_MONTHS ? months : null;
}

/** The query of an address, without what is usual: '' or '?…'. */
export function writeNetworkChoice(choice: NetworkChoice): string {
  const query = new URLSearchParams();
  if (choice.text) query.set('q', choice.text);
  if (choice.rows !== 'ALL') query.set('montrer', toAddress(choice.rows));
  for (const maturity of choice.maturities) query.append('lien', toAddress(maturity));
  for (const status of choice.statuses) query.append('etat', toAddress(status));
  if (choice.withoutReferent) query.set('referent', 'sans');
  if (choice.noContactFor !== null) query.set('sans-contact', String(choice.noContactFor));
  if (choice.follower) query.set('suivi-par', choice.follower);
  if (choice.sort !== 'ACADEMY') query.set('tri', toAddress(choice.sort));
  if (choice.descending) query.set('ordre', 'inverse');
  if (choice.columns.join() !== USUAL_COLUMNS.join()) query.set('colonnes', choice.columns.map(toAddress).join(','));
  const written = query.toString().replaceAll('%2C', ',');
  return written && `?${written}`;
}

/** What the API filters by: all that is given must hold. */
export interface AskedNetwork {
  text?: string | null;
  rows?: NetworkRows | null;
  maturities?: Maturity[] | null;
  statuses?: LabStatus[] | null;
  withoutReferent?: boolean | null;
  noContactFor?: number | null;
  follower?: string | null;
}

export const askedOf = ({ text, rows, maturities, statuses, withoutReferent, noContactFor, follower }: NetworkChoice) =>
  ({
    text,
    rows,
    maturities,
    statuses,
    withoutReferent,
    noContactFor,
    follower: follower || null,
  }) satisfies AskedNetwork;

export const NO_NETWORK_FILTER = {
  text: '',
  rows: 'ALL',
  maturities: [],
  statuses: [],
  withoutReferent: false,
  noContactFor: null,
  follower: '',
} satisfies Partial<NetworkChoice>;

export const isNetworkFiltered = (choice: NetworkChoice): boolean =>
  writeNetworkChoice({ ...choice, sort: 'ACADEMY', descending: false, columns: USUAL_COLUMNS }) !== '';
