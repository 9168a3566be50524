import type { DataSource, EntityManager } from 'typeorm';
import { Academy } from '../academies/academy.entity.ts';
import { type Audiences, DefaultAudience, LabAudience } from '../labs/audience.entity.ts';
import { audiencesByLab } from '../labs/audiences-of-labs.ts';
import { currentMaturities } from '../labs/current-maturity.ts';
import { Edition, type FrozenEdition } from '../labs/edition.entity.ts';
import { type Lab, LabSlug } from '../labs/lab.entity.ts';
import type { EditionView, LabView, MaturityView } from '../labs/lab.view.ts';
import { Service, Theme } from '../labs/offer.entity.ts';
import { type PeopleOf, publicPeople } from '../labs/people-of-labs.ts';
import { type Labels, viewLab } from '../labs/view-lab.ts';
import { DirectoryVersion } from './directory-version.entity.ts';
import { Demonstration } from './demonstration.entity.ts';
import { type PublishedFiche, publishedFiches } from './published-fiches.ts';
import { Reading } from './reading.ts';

/** All that an anonymous visitor may see, at one version. Immutable: a change replaces it whole. */
export interface Snapshot {
  version: number;
  builtAt: Date;
  editions: readonly EditionView[];
  /** Each lab's latest published fiche; a lab that has none is listed without. */
  latest: Reading;
  /** Each is made at the first call, of what was read with the rest. */
  byEdition: ReadonlyMap<number, () => Reading>;
  /** By slug: those that labs had before, and those of merged labs. */
  formerSlugs: ReadonlyMap<string, FormerSlug>;
  /** Whether some of it, and of what central staff keep, is invented. */
  demonstration: boolean;
}

export interface FormerSlug {
  /** The slug of the lab that had it, which may have been merged. */
  lab: string;
  /** That of the living lab: the same one, or the one that carries on its work. */
  heir: string;
}

interface Rows {
  /** By id. */
  labs: ReadonlyMap<string, Lab>;
  current: Labels;
  maturities: Map<string, MaturityView>;
  audiencesOf: (lab: string) => Audiences;
  peopleOf: PeopleOf;
  /** Latest first. */
  fiches: PublishedFiche[];
}

/** How many public changes the database has. */
export async function currentVersion(dataSource: DataSource): Promise<number> {
  return (await dataSource.manager.findOneByOrFail(DirectoryVersion, { oneRow: true })).version;
}

/** Reads the whole public network with a fixed number of plain queries, all from the same instant. */
export async function buildSnapshot(dataSource: DataSource): Promise<Snapshot> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    const { version } = await manager.findOneByOrFail(DirectoryVersion, { oneRow: true });
    const labs = await allLabs(manager);
    const editions = await manager.find(Edition, { order: { year: 'DESC' } });
    const academies = await manager.find(Academy);
    const themes = await manager.find(Theme);
    const services = await manager.find(Service);
    const defaults = await manager.find(DefaultAudience);
    const chosen = await manager.find(LabAudience);
    const rows: Rows = {
      labs: new Map(labs.map((lab) => [lab.id, lab])),
      current: labelsOf({ academies, themes, services }),
      maturities: await currentMaturities(manager),
      audiencesOf: audiencesByLab(defaults, chosen),
      peopleOf: await publicPeople(manager),
      fiches: await publishedFiches(manager),
    };
    const views = viewLatest(rows);
    return {
      version,
      builtAt: new Date(),
      editions: editions.map((edition) => viewEdition(edition, rows)),
      latest: new Reading(rows.current, [...views.values()]),
      byEdition: new Map(editions.map((edition) => [edition.year, once(readEdition(edition, rows, views))])),
      formerSlugs: formerSlugs(await manager.find(LabSlug), rows.labs),
      demonstration: await manager.exists(Demonstration),
    };
  });
}

/** Rows rather than entities, which take the start three times as long. */
const allLabs = (manager: EntityManager): Promise<Lab[]> =>
  manager.query(
    'SELECT id, slug, academy, name, closed_on::text AS "closedOn", merged_into AS "mergedInto", revision FROM lab',
  );

function labelsOf({ academies, themes, services }: Pick<FrozenEdition, 'academies' | 'themes' | 'services'>): Labels {
  const byPosition = (a: Theme, b: Theme) => a.position - b.position;
  return {
    academies: new Map(academies.map((academy) => [academy.code, academy])),
    themes: new Map(themes.sort(byPosition).map((theme) => [theme.code, theme])),
    services: new Map(services.sort(byPosition).map((service) => [service.code, service])),
  };
}

function viewEdition({ year, state, declaredLabs, frozen }: Edition, { fiches }: Rows): EditionView {
  const published = fiches.filter((fiche) => fiche.year === year).length;
  return { year, open: state === 'OPEN', fiches: frozen?.fiches ?? published, declaredLabs };
}

/** By the lab's id. */
function viewLatest({ labs, current, maturities, audiencesOf, peopleOf, fiches }: Rows): Map<string, LabView> {
  const latest = new Map<string, PublishedFiche>();
  for (const fiche of fiches) if (!latest.has(fiche.lab)) latest.set(fiche.lab, fiche);
  const living = [...labs.values()].filter(({ mergedInto }) => mergedInto === null);
  return new Map(
    living.map((lab) => {
      const [fiche, maturity] = [latest.get(lab.id) ?? null, maturities.get(lab.id) ?? null];
      const [audiences, people] = [audiencesOf(lab.id), peopleOf(lab.id)];
      return [lab.id, viewLab({ lab, fiche, maturity, audiences, people }, current, 'PUBLIC')];
    }),
  );
}

/**
 * How an edition is to be read. In an open one, a lab whose latest fiche it holds shows what it shows today, so the two
 * share all but the académie and the people; of the rows, only those that are needed are held.
 */
function readEdition(
  { year, frozen }: Edition,
  { labs, current, maturities, audiencesOf, fiches }: Rows,
  latest: ReadonlyMap<string, LabView>,
): () => Reading {
  const labels = frozen ? labelsOf(frozen) : { ...current, academies: copiesOf(current.academies) };
  const isShared = ({ lab }: PublishedFiche) => !frozen && latest.get(lab)?.edition === year;
  const own = fiches.filter((fiche) => fiche.year === year);
  const shared = own.filter(isShared).map(({ lab }) => latest.get(lab)!);
  const others = own
    .filter((fiche) => !isShared(fiche))
    .map((fiche) => ({
      lab: { ...labs.get(fiche.lab)!, ...frozen?.labs[fiche.lab] },
      heir: heirOf(labs.get(fiche.lab)!, labs),
      fiche,
      maturity: (frozen ? frozen.maturities[fiche.lab] : maturities.get(fiche.lab)) ?? null,
      audiences: audiencesOf(fiche.lab),
      people: [],
    }));
  return () =>
    new Reading(labels, [
      ...shared.map((view) => ({ ...view, academy: labels.academies.get(view.academy.code)!, people: [] })),
      ...others.map((lab) => viewLab(lab, labels, 'PUBLIC')),
    ]);
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  let toMake: typeof make | null = make;
  return () => {
    made ??= toMake!();
    toMake = null; // and all that only it held
    return made;
  };
}

/** An académie object belongs to one reading: its labs are found by it. */
const copiesOf = (academies: Labels['academies']) =>
  new Map([...academies].map(([code, academy]) => [code, { ...academy }]));

/** The living lab that carries on the work of a merged one; null for one that lives. Labs may be merged several times. */
function heirOf({ mergedInto }: Lab, labs: ReadonlyMap<string, Lab>): Lab | null {
  const next = mergedInto && labs.get(mergedInto);
  return next ? (heirOf(next, labs) ?? next) : null;
}

/** A living lab's slug is never one of them. */
function formerSlugs(slugs: LabSlug[], labs: ReadonlyMap<string, Lab>): Map<string, FormerSlug> {
  const all = [...labs.values()];
  const living = new Set(all.filter(({ mergedInto }) => mergedInto === null).map(({ slug }) => slug));
  const former = [
    ...slugs.map(({ slug, lab }) => ({ slug, lab: labs.get(lab)! })),
    ...all.filter(({ mergedInto }) => mergedInto !== null).map((lab) => ({ slug: lab.slug, lab })),
  ];
  return new Map(
    former
      .filter(({ slug }) => !living.has(slug))
      .map(({ slug, lab }) => [slug, { lab: lab.slug, heir: (heirOf(lab, labs) ?? lab).slug }]),
  );
}
