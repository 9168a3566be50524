import { type FuzzyLaunch, type LaunchPrecision, MONTHS, parseLaunch, UNKNOWN_LAUNCH } from './launch.ts';

/** A launch date as a form sends it: « 2020-09 » with the precision MONTH. */
export interface SaidLaunch {
  precision: LaunchPrecision;
  date: string | null;
}

const UNKNOWN: SaidLaunch = { precision: 'UNKNOWN', date: null };

/** Words by which people say that there is no date yet, folded. */
const NO_DATE =
  /^(\?|-|inconnue?|(date )?(non|pas( encore)?) (fixee?|precisee?|connue?|definie?|determinee?)|a (definir|fixer|preciser|determiner))$/;
const SEASONS: Record<string, string> = { printemps: 'spring', ete: 'summer', automne: 'autumn', hiver: 'winter' };

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.,;]+/g, ' ')
    .replace(/^\s*(en|au|a l['’]|l['’]|le|depuis|des)\s+(?=\S)|^\s*(a l['’]|l['’])/u, '')
    .replace(/\s+/g, ' ')
    .trim();

const FOLDED_MONTHS = MONTHS.map(fold);

/**
 * What someone means who types « septembre 2020 », « été 2020 », « hiver 2020-2021 », « 14/09/2020 », « 2020 » or « pas
 * encore fixée ». Nothing typed means unknown. null when it is not understood.
 */
export function readLaunchWords(typed: string): SaidLaunch | null {
  const words = fold(typed);
  if (words === '' || NO_DATE.test(words)) return UNKNOWN;
  const date = isoDate(words);
  if (date === null) return null;
  try {
    return { precision: parseLaunch(date).precision, date };
  } catch {
    return null;
  }
}

/** The interval that it means. */
export const launchOf = ({ date }: SaidLaunch): FuzzyLaunch => (date === null ? UNKNOWN_LAUNCH : parseLaunch(date));

function isoDate(words: string): string | null {
  if (/^\d{4}(-\d{2}){0,2}$/.test(words)) return words;
  const numbers = /^(?:(\d{1,2})[/ -])?(\d{1,2})[/ -](\d{4})$/.exec(words);
  if (numbers) return joined(numbers[3]!, Number(numbers[2]), numbers[1]);
  const [, day, name = '', year = '', nextYear] =
    /^(?:(\d{1,2})(?:er)? )?([a-z]+) (\d{4})(?:[-/](\d{4}|\d{2}))?$/.exec(words) ?? [];
  const season = SEASONS[name];
  if (season) return day === undefined && fits(season, year, nextYear) ? `${year}-${season}` : null;
  const month = monthNamed(name);
  return month === null || nextYear !== undefined ? null : joined(year, month, day);
}

/** Winter alone runs into the next year: « hiver 2020-2021 ». */
const fits = (season: string, year: string, nextYear: string | undefined) =>
  nextYear === undefined || (season === 'winter' && (Number(year) + 1).toString().endsWith(nextYear));

/** By its name, or by the beginning of it that is no other’s: « sept », « janv ». */
function monthNamed(name: string): number | null {
  if (name.length < 3) return null;
  const found = FOLDED_MONTHS.filter((month) => month.startsWith(name));
  return found.length === 1 ? FOLDED_MONTHS.indexOf(found[0]!) + 1 : null;
}

const joined = (year: string, month: number, day: string | undefined) =>
  [year, month, ...(day === undefined ? [] : [day])].map((part) => String(part).padStart(2, '0')).join('-');
