import { launchOverlaps, parseLaunch } from '../../domain/launch.ts';
import { BadUserInput } from '../platform/errors.ts';
import { FACETS } from './facet-options.ts';
import { type Facets, type FacetValue, FilterName, type LabFilter, type LabList } from './lab-list.view.ts';
import type { FoundLabs } from './lab-search.ts';
import type { ValueName } from './lab-values.ts';
import type { Reading } from './reading.ts';

export const MAX_FILTER_VALUES = 100;
const MAX_TEXT_LENGTH = 200;

/** One filter in force: its name, and whether a lab passes it. A lab is known by its position in the reading. */
interface Criterion {
  name: FilterName;
  passes(lab: number): boolean;
}

/**
 * The labs that pass a filter, with the facets' counts, where the text was found, and what to remove when none passes.
 * @throws BadUserInput when a list is too long, the text too long, or a date is not one
 */
export function listLabs(reading: Reading, filter: LabFilter): LabList {
  const text = foundLabs(reading, filter.text ?? '');
  const criteria = criteriaOf(reading, filter, text);
  const { passing, failing } = sift(reading.labs.length, criteria);
  return {
    total: passing.length,
    labs: passing.map((lab) => reading.labs[lab]!),
    facets: facetsOf(reading, passing, failing),
    matches: text ? passing.map((lab) => text.match(lab)).filter((match) => match !== null) : [],
    relaxations:
      passing.length === 0 ? criteria.map(({ name }) => ({ filter: name, total: failing.get(name)!.length })) : [],
  };
}

/** The labs that pass all criteria, and for each criterion those that fail it alone: without it they would pass. */
function sift(labs: number, criteria: readonly Criterion[]) {
  const passing: number[] = [];
  const failing = new Map(criteria.map(({ name }) => [name, [] as number[]]));
  for (let lab = 0; lab < labs; lab++) {
    const failed = firstFailed(criteria, lab, 0);
    if (failed === criteria.length) passing.push(lab);
    else if (firstFailed(criteria, lab, failed + 1) === criteria.length) failing.get(criteria[failed]!.name)!.push(lab);
  }
  return { passing, failing };
}

/** The place of the first criterion, from `start` on, that a lab fails; past the last when it passes all. */
function firstFailed(criteria: readonly Criterion[], lab: number, start: number): number {
  let place = start;
  while (place < criteria.length && criteria[place]!.passes(lab)) place++;
  return place;
}

function criteriaOf(reading: Reading, filter: LabFilter, text: FoundLabs | null): Criterion[] {
  const criteria: (Criterion | null)[] = [
    text && { name: FilterName.TEXT, passes: text.has },
    oneOf(reading, 'academies', FilterName.ACADEMIES, filter),
    oneOf(reading, 'regions', FilterName.REGIONS, filter),
    oneOf(reading, 'statuses', FilterName.STATUSES, filter),
    oneOf(reading, 'maturities', FilterName.MATURITIES, filter),
    oneOf(reading, 'themes', FilterName.THEMES, filter),
    oneOf(reading, 'services', FilterName.SERVICES, filter),
    oneOf(reading, 'structures', FilterName.STRUCTURES, filter),
    launchCriterion(reading, filter),
  ];
  return criteria.filter((criterion) => criterion !== null);
}

function oneOf(
  reading: Reading,
  list: Exclude<ValueName, 'launchYears'>,
  name: FilterName,
  filter: LabFilter,
): Criterion | null {
  const wanted = filter[list];
  if (!wanted?.length) return null;
  if (wanted.length > MAX_FILTER_VALUES) {
    throw new BadUserInput(`filter.${list}`, `Au plus ${MAX_FILTER_VALUES} valeurs pour un filtre (${list}).`);
  }
  return { name, passes: reading.values(list).having(wanted) };
}

function foundLabs(reading: Reading, text: string): FoundLabs | null {
  if (text.length > MAX_TEXT_LENGTH) {
    throw new BadUserInput('filter.text', `Le texte cherché est trop long (au plus ${MAX_TEXT_LENGTH} caractères).`);
  }
  return text ? reading.search.find(text) : null;
}

function launchCriterion({ labs }: Reading, { launchedFrom, launchedTo }: LabFilter): Criterion | null {
  const from = launchedFrom ? period('launchedFrom', launchedFrom).from : null;
  const to = launchedTo ? period('launchedTo', launchedTo).to : null;
  if (from === null && to === null) return null;
  if (from !== null && to !== null && from > to) {
    throw new BadUserInput('filter.launchedTo', 'La fin de la période de lancement vient avant son début.');
  }
  return { name: FilterName.LAUNCH, passes: (lab) => launchOverlaps(labs[lab]!.launch, from, to) };
}

function period(field: 'launchedFrom' | 'launchedTo', text: string) {
  try {
    return parseLaunch(text);
  } catch {
    throw new BadUserInput(
      `filter.${field}`,
      `« ${text.slice(0, 20)} » n’est pas une date : attendu 2020, 2020-09 ou 2020-09-14.`,
    );
  }
}

/** A facet counts the labs that pass the other filters: those that pass all, and those that fail its own alone. */
function facetsOf(reading: Reading, passing: number[], failing: ReadonlyMap<FilterName, number[]>): Facets {
  const facets = Object.entries(FACETS).map(([facet, filter]) => {
    const name = facet as keyof Facets;
    const count = reading.values(name).count([...passing, ...(failing.get(filter) ?? [])]);
    return [name, reading.facetOptions[name].map((option) => ({ ...option, count: count(option.value) }))] as const;
  });
  return Object.fromEntries(facets) as Record<keyof Facets, FacetValue[]>;
}
