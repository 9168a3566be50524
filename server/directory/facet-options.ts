import { LAB_STATUSES, MATURITIES, MATURITY_LABELS, STATUS_LABELS } from '../../domain/stages.ts';
import type { Service, Theme } from '../labs/offer.entity.ts';
import { type Facets, type FacetValue, FilterName } from './lab-list.view.ts';
import type { LabValues } from './lab-values.ts';

export type FacetOption = Omit<FacetValue, 'count'>;

/** Each facet, with the filter that it offers the values of. */
export const FACETS: Record<keyof Facets, FilterName> = {
  statuses: FilterName.STATUSES,
  maturities: FilterName.MATURITIES,
  themes: FilterName.THEMES,
  services: FilterName.SERVICES,
  structures: FilterName.STRUCTURES,
  regions: FilterName.REGIONS,
  launchYears: FilterName.LAUNCH,
};

type SpokenFacet = 'structures' | 'regions' | 'launchYears';

/** What each facet offers in a reading, in order, found or not. */
export function facetOptions(
  themes: readonly Theme[],
  services: readonly Service[],
  values: (facet: SpokenFacet) => LabValues,
): Record<keyof Facets, FacetOption[]> {
  return {
    statuses: LAB_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] })),
    maturities: MATURITIES.map((value) => ({ value, label: MATURITY_LABELS[value] })),
    themes: themes.map(coded),
    services: services.map(coded),
    structures: spoken(values('structures')),
    regions: spoken(values('regions')),
    launchYears: spoken(values('launchYears')),
  };
}

const coded = ({ code, label, shortLabel }: Theme | Service): FacetOption => ({ value: code, label, shortLabel });

const inFrench = new Intl.Collator('fr').compare;

/** The values that the labs themselves have: structures, regions and years have no list of their own. */
const spoken = (values: LabValues): FacetOption[] =>
  values
    .all()
    .sort(inFrench)
    .map((value) => ({ value, label: value.replaceAll("'", '’') }));
