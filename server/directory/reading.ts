import type { Academy } from '../academies/academy.entity.ts';
import type { LabView } from '../labs/lab.view.ts';
import type { Service, Theme } from '../labs/offer.entity.ts';
import type { Labels } from '../labs/view-lab.ts';
import { facetOptions } from './facet-options.ts';
import { LabSearch } from './lab-search.ts';
import { LabValues, type ValueName } from './lab-values.ts';

const french = new Intl.Collator('fr', { sensitivity: 'base' }).compare;
const byName = (a: { name: string }, b: { name: string }) => french(a.name, b.name);

const readings = new WeakMap<Academy, Reading>();

/** The reading that an académie was taken from: each has objects of its own for them. */
export const readingOf = (academy: Academy): Reading => readings.get(academy)!;

/**
 * The network as one edition shows it, or as its latest fiches do. Immutable; what only a search needs is made of the
 * labs when the first one comes.
 */
export class Reading {
  readonly academies: readonly Academy[];
  readonly themes: readonly Theme[];
  readonly services: readonly Service[];
  /** By the name of their académie, then their own. */
  readonly labs: readonly LabView[];
  readonly bySlug: ReadonlyMap<string, LabView>;
  readonly labsOf: ReadonlyMap<Academy, readonly LabView[]>;
  private readonly valuesByName = new Map<ValueName, LabValues>();
  private madeOptions?: ReturnType<typeof facetOptions>;
  private madeSearch?: LabSearch;

  constructor(
    readonly labels: Labels,
    labs: LabView[],
  ) {
    const { academies, themes, services } = labels;
    this.academies = [...academies.values()].sort(byName);
    for (const academy of this.academies) readings.set(academy, this);
    this.themes = [...themes.values()];
    this.services = [...services.values()];
    const labsOf = new Map(this.academies.map((academy) => [academy, [] as LabView[]]));
    for (const lab of labs) labsOf.get(lab.academy)!.push(lab);
    for (const list of labsOf.values()) list.sort(byName);
    this.labsOf = labsOf;
    this.labs = [...labsOf.values()].flat();
    this.bySlug = new Map(this.labs.map((lab) => [lab.slug, lab]));
  }

  get search(): LabSearch {
    return (this.madeSearch ??= new LabSearch(this.labs));
  }

  get facetOptions(): ReturnType<typeof facetOptions> {
    return (this.madeOptions ??= facetOptions(this.themes, this.services, (facet) => this.values(facet)));
  }

  values(name: ValueName): LabValues {
    const values = this.valuesByName.get(name) ?? new LabValues(this.labs, name);
    this.valuesByName.set(name, values);
    return values;
  }
}
