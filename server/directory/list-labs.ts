import { launchOverlaps, parseLaunch } from '../../domain/launch.ts';
import { LAB_STATUSES, MATURITIES, MATURITY_LABELS, STATUS_LABELS } from '../../domain/stages.ts';
import type { LabView } from '../labs/lab.view.ts';
import type { Service, Theme } from '../labs/offer.entity.ts';
import { BadUserInput } from '../platform/errors.ts';
import {
  type Facets,
  type FacetValue,
  FilterName,
  type LabFilter,
  type LabList,
  type Relaxation,
} from './lab-list.view.ts';
import type { Reading } from './snapshot.ts';

export const MAX_FILTER_VALUES = 100;
const MAX_TEXT_LENGTH = 200;

/** One filter in force: its name, and whether a lab passes it. */
interface Criterion {
  name: FilterName;
  passes(lab: LabView): boolean;
}

/**
 * The labs that pass a filter, with the facets' counts, where the text was found, and what to remove when none passes.
 * @throws BadUserInput when a list is too long, the text too long, or a date is not one
 */
export function listLabs(reading: Reading, filter: LabFilter): LabList {
  const criteria = criteriaOf(reading, filter);
  const labs = passing(reading.labs, criteria);
  return {
    total: labs.length,
    labs,
    facets: facetsOf(reading, criteria),
    matches: filter.text ? labs.flatMap((lab) => reading.search.match(lab, filter.text!) ?? []) : [],
    relaxations: labs.length === 0 ? relaxationsOf(reading.labs, criteria) : [],
  };
}

const passing = (labs: readonly LabView[], criteria: readonly Criterion[]) =>
  labs.filter((lab) => criteria.every((criterion) => criterion.passes(lab)));

/** What each facet reads of a lab; a lab that did not answer has no value. */
const values = {
  statuses: (lab: LabView) => (lab.status ? [lab.status] : []),
  maturities: (lab: LabView) => (lab.maturity ? [lab.maturity.level] : []),
  themes: (lab: LabView) => lab.themes?.map(({ code }) => code) ?? [],
  services: (lab: LabView) => lab.services?.map(({ code }) => code) ?? [],
  structures: (lab: LabView) => lab.team.structures,
  regions: (lab: LabView) => (lab.academy.region ? [lab.academy.region] : []),
  academies: (lab: LabView) => [lab.academy.slug],
  launchYears: ({ launch: { from, to } }: LabView) => (from && to ? yearsBetween(from, to) : []),
};

function yearsBetween(from: string, to: string): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

function criteriaOf(reading: Reading, filter: LabFilter): Criterion[] {
  const criteria: (Criterion | null)[] = [
    textCriterion(reading, filter.text ?? ''),
    oneOf('academies', FilterName.ACADEMIES, filter),
    oneOf('regions', FilterName.REGIONS, filter),
    oneOf('statuses', FilterName.STATUSES, filter),
    oneOf('maturities', FilterName.MATURITIES, filter),
    oneOf('themes', FilterName.THEMES, filter),
    oneOf('services', FilterName.SERVICES, filter),
    oneOf('structures', FilterName.STRUCTURES, filter),
    launchCriterion(filter),
  ];
  return criteria.filter((criterion) => criterion !== null);
}

function oneOf(
  facet: Exclude<keyof typeof values, 'launchYears'>,
  name: FilterName,
  filter: LabFilter,
): Criterion | null {
  const wanted = filter[facet];
  if (!wanted?.length) return null;
  if (wanted.length > MAX_FILTER_VALUES) {
    throw new BadUserInput(`filter.${facet}`, `Au plus ${MAX_FILTER_VALUES} valeurs pour un filtre (${facet}).`);
  }
  const set = new Set<string>(wanted);
  return { name, passes: (lab) => values[facet](lab).some((value) => set.has(value)) };
}

function textCriterion({ search }: Reading, text: string): Criterion | null {
  if (text.length > MAX_TEXT_LENGTH) {
    throw new BadUserInput('filter.text', `Le texte cherché est trop long (au plus ${MAX_TEXT_LENGTH} caractères).`);
  }
  const found = search.find(text);
  return found && { name: FilterName.TEXT, passes: (lab) => found.has(lab.slug) };
}

function launchCriterion({ launchedFrom, launchedTo }: LabFilter): Criterion | null {
  const from = launchedFrom ? period('launchedFrom', launchedFrom).from : null;
  const to = launchedTo ? period('launchedTo', launchedTo).to : null;
  if (from === null && to === null) return null;
  if (from !== null && to !== null && from > to) {
    throw new BadUserInput('filter.launchedTo', 'La fin de la période de lancement vient avant son début.');
  }
  return { name: FilterName.LAUNCH, passes: ({ launch }) => launchOverlaps(launch, from, to) };
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

function facetsOf(reading: Reading, criteria: readonly Criterion[]): Facets {
  const count = (facet: keyof Facets, name: FilterName, options: Omit<FacetValue, 'count'>[]): FacetValue[] => {
    const others = passing(
      reading.labs,
      criteria.filter((criterion) => criterion.name !== name),
    );
    const counts = new Map<string, number>();
    for (const value of others.flatMap((lab) => [...new Set<string>(values[facet](lab))])) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return options.map((option) => ({ ...option, count: counts.get(option.value) ?? 0 }));
  };
  const coded = ({ code, label, shortLabel }: Theme | Service) => ({ value: code, label, shortLabel });
  return {
    statuses: count(
      'statuses',
      FilterName.STATUSES,
      LAB_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] })),
    ),
    maturities: count(
      'maturities',
      FilterName.MATURITIES,
      MATURITIES.map((value) => ({ value, label: MATURITY_LABELS[value] })),
    ),
    themes: count('themes', FilterName.THEMES, reading.themes.map(coded)),
    services: count('services', FilterName.SERVICES, reading.services.map(coded)),
    structures: count('structures', FilterName.STRUCTURES, spokenValues(reading, 'structures')),
    regions: count('regions', FilterName.REGIONS, spokenValues(reading, 'regions')),
    launchYears: count('launchYears', FilterName.LAUNCH, spokenValues(reading, 'launchYears')),
  };
}

/** The values that the labs themselves have, in order: structures, regions and years have no list of their own. */
function spokenValues({ labs }: Reading, facet: 'structures' | 'regions' | 'launchYears') {
  const spoken = [...new Set(labs.flatMap((lab) => values[facet](lab)))];
  return spoken.sort(new Intl.Collator('fr').compare).map((value) => ({ value, label: value.replaceAll("'", '’') }));
}

function relaxationsOf(labs: readonly LabView[], criteria: readonly Criterion[]): Relaxation[] {
  return criteria.map(({ name }) => ({
    filter: name,
    total: passing(
      labs,
      criteria.filter((criterion) => criterion.name !== name),
    ).length,
  }));
}
