import { MATURITY_LABELS, STATUS_LABELS } from '../../domain/stages.ts';
import { launchLabel, parseLaunch } from '../../domain/launch.ts';
import type { FilterName } from '../graphql/generated/graphql.ts';
import type { Choice, ListFilter } from '../../domain/choice.ts';
import type { Answer } from './network.svelte.ts';

/** One filter in force, as a person reads it, and the change that takes it away. */
export interface ActiveFilter {
  filter: FilterName;
  facet: string;
  value: string;
  removal: Partial<Choice>;
}

const FACETS: Record<ListFilter, { name: FilterName; label: string }> = {
  maturities: { name: 'MATURITIES', label: 'Lien' },
  statuses: { name: 'STATUSES', label: 'État' },
  themes: { name: 'THEMES', label: 'Thématique' },
  services: { name: 'SERVICES', label: 'Offre' },
  structures: { name: 'STRUCTURES', label: 'Porté par' },
  regions: { name: 'REGIONS', label: 'Région' },
};

/** Every filter in force, value by value. */
export function activeFilters(choice: Choice, answer: Answer | null): ActiveFilter[] {
  const lists = (Object.keys(FACETS) as ListFilter[]).flatMap((list) =>
    (choice[list] as string[]).map((value) => ({
      filter: FACETS[list].name,
      facet: FACETS[list].label,
      value: labelOf(list, value, answer),
      removal: { [list]: (choice[list] as string[]).filter((other) => other !== value) },
    })),
  );
  return [...textFilter(choice), ...lists, ...launchFilter(choice)];
}

function labelOf(list: ListFilter, value: string, answer: Answer | null): string {
  if (list === 'statuses') return STATUS_LABELS[value as keyof typeof STATUS_LABELS];
  if (list === 'maturities') return MATURITY_LABELS[value as keyof typeof MATURITY_LABELS];
  return answer?.facets[list].find((known) => known.value === value)?.label ?? value;
}

function textFilter({ text }: Choice): ActiveFilter[] {
  return text.trim() ? [{ filter: 'TEXT', facet: 'Texte', value: `« ${text.trim()} »`, removal: { text: '' } }] : [];
}

function launchFilter({ launchedFrom, launchedTo }: Choice): ActiveFilter[] {
  if (!launchedFrom && !launchedTo) return [];
  const ends = [launchedFrom && `à partir de ${spoken(launchedFrom)}`, launchedTo && `jusqu’à ${spoken(launchedTo)}`];
  const value = ends.filter(Boolean).join(' ');
  return [{ filter: 'LAUNCH', facet: 'Lancement', value, removal: { launchedFrom: '', launchedTo: '' } }];
}

function spoken(date: string): string {
  try {
    return launchLabel(parseLaunch(date));
  } catch {
    return date;
  }
}

/** What each filter is called when all its values go together. */
export const FILTER_LABELS: Record<FilterName, string> = {
  TEXT: 'le texte cherché',
  ACADEMIES: 'l’académie',
  REGIONS: 'la région',
  STATUSES: 'l’état d’avancement',
  MATURITIES: 'le lien avec le 110 bis',
  THEMES: 'la thématique',
  SERVICES: 'l’offre de service',
  STRUCTURES: 'le service porteur',
  LAUNCH: 'la période de lancement',
};

/** The change that takes away every value of one filter. */
export function removalOf(filter: FilterName): Partial<Choice> {
  if (filter === 'TEXT') return { text: '' };
  if (filter === 'LAUNCH') return { launchedFrom: '', launchedTo: '' };
  const list = (Object.keys(FACETS) as ListFilter[]).find((candidate) => FACETS[candidate].name === filter);
  return list ? { [list]: [] } : {};
}
