/**
 * A launch date with the precision it was given: « 14 septembre 2020 », « septembre 2020 », « été 2020 », « 2020 »,
 * or not given at all. Days are ISO strings (2020-09-14), so that text order is time order.
 */
export const LAUNCH_PRECISIONS = ['DAY', 'MONTH', 'SEASON', 'YEAR', 'UNKNOWN'] as const;
export type LaunchPrecision = (typeof LAUNCH_PRECISIONS)[number];

export interface FuzzyLaunch {
  precision: LaunchPrecision;
  /** First possible day; null when unknown. */
  from: string | null;
  /** Last possible day; null when unknown. */
  to: string | null;
}

export const UNKNOWN_LAUNCH: FuzzyLaunch = Object.freeze({ precision: 'UNKNOWN', from: null, to: null });

/** Calendar seasons as the fiches use them; winter runs into the next year. */
const SEASONS = {
  spring: { label: 'printemps', from: '03-20', to: '06-20' },
  summer: { label: 'été', from: '06-21', to: '09-22' },
  autumn: { label: 'automne', from: '09-23', to: '12-20' },
  winter: { label: 'hiver', from: '12-21', to: '03-19' },
} as const;
type Season = keyof typeof SEASONS;

export const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/**
 * Reads 2020-09-14, 2020-09, 2020-summer (spring, autumn, winter) or 2020.
 * @throws RangeError when the text is none of these, or names a day that does not exist
 */
export function parseLaunch(text: string): FuzzyLaunch {
  const match = /^(\d{4})(?:-(spring|summer|autumn|winter)|-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match || Number(match[1]) < 1900 || Number(match[1]) > 2199) throw new RangeError(`Not a launch date: ${text}`);
  const [, year = '', season, month, day] = match;
  if (season) return seasonOf(year, season as Season);
  if (day) return { precision: 'DAY', from: existingDay(text), to: text };
  if (month) return monthOf(year, month);
  return { precision: 'YEAR', from: `${year}-01-01`, to: `${year}-12-31` };
}

function seasonOf(year: string, season: Season): FuzzyLaunch {
  const { from, to } = SEASONS[season];
  const endYear = season === 'winter' ? String(Number(year) + 1) : year;
  return { precision: 'SEASON', from: `${year}-${from}`, to: `${endYear}-${to}` };
}

function monthOf(year: string, month: string): FuzzyLaunch {
  const from = existingDay(`${year}-${month}-01`);
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { precision: 'MONTH', from, to: `${year}-${month}-${lastDay}` };
}

function existingDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    throw new RangeError(`Not a day: ${day}`);
  }
  return day;
}

/** As it was given: « 14 septembre 2020 », « septembre 2020 », « été 2020 », « 2020 », « non précisée ». */
export function launchLabel({ precision, from, to }: FuzzyLaunch): string {
  if (!from || !to) return 'non précisée';
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  switch (precision) {
    case 'DAY':
      return `${day === 1 ? '1er' : day} ${MONTHS[month - 1]} ${year}`;
    case 'MONTH':
      return `${MONTHS[month - 1]} ${year}`;
    case 'SEASON':
      return seasonLabel(from, to);
    case 'YEAR':
      return String(year);
    case 'UNKNOWN':
      return 'non précisée';
  }
}

function seasonLabel(from: string, to: string): string {
  const season = Object.values(SEASONS).find((candidate) => from.endsWith(candidate.from));
  const years = from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}-${to.slice(0, 4)}`;
  return `${season?.label ?? 'saison'} ${years}`;
}

/** Whether it lies wholly after the year of the edition that says it: a launch still to come when it was written. */
export function isPlanned(launch: FuzzyLaunch, editionYear: number | null): boolean {
  return editionYear !== null && launch.from !== null && launch.from > `${editionYear}-12-31`;
}

/** A short phrase for lists: « depuis mars 2019 », « lancement prévu en mars 2021 », « lancement non précisé ». */
export function launchPhrase(launch: FuzzyLaunch, editionYear: number | null, active: boolean): string {
  if (!launch.from) return 'lancement non précisé';
  if (isPlanned(launch, editionYear)) return `lancement prévu ${withPreposition(launch, 'en', 'le')}`;
  return active ? `depuis ${withPreposition(launch, '', 'le')}` : `lancement ${withPreposition(launch, 'en', 'le')}`;
}

function withPreposition(launch: FuzzyLaunch, usual: string, beforeDay: string): string {
  const label = launchLabel(launch);
  if (launch.precision === 'DAY') return `${beforeDay} ${label}`;
  if (launch.precision !== 'SEASON') return usual ? `${usual} ${label}` : label;
  const preposition = label.startsWith('printemps') ? (usual ? 'au ' : 'le ') : usual ? 'à l’' : 'l’';
  return `${preposition}${label}`;
}

/** Whether any possible day of the launch lies within [from, to], either end open. An unknown launch never does. */
export function launchOverlaps(launch: FuzzyLaunch, from: string | null, to: string | null): boolean {
  if (!launch.from || !launch.to) return false;
  return (from === null || launch.to >= from) && (to === null || launch.from <= to);
}
