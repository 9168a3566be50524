import { type DataSource, In, IsNull, Not } from 'typeorm';
import { Academy } from '../academies/academy.entity.ts';
import { AUDIENCE_KEYS, DefaultAudience, LabAudience, type Audiences } from '../labs/audience.entity.ts';
import { currentMaturities } from '../labs/current-maturity.ts';
import { Edition, type FrozenEdition } from '../labs/edition.entity.ts';
import type { FicheContent } from '../labs/fiche-content.ts';
import { Fiche, FicheRevision } from '../labs/fiche.entity.ts';
import { Lab, LabSlug } from '../labs/lab.entity.ts';
import type { EditionView, MaturityView } from '../labs/lab.view.ts';
import { Service, Theme } from '../labs/offer.entity.ts';
import { type Labels, viewLab } from '../labs/view-lab.ts';
import { DirectoryVersion } from './directory-version.entity.ts';
import { Reading } from './reading.ts';

/** All that an anonymous visitor may see, at one version. Immutable: a change replaces it whole. */
export interface Snapshot {
  version: number;
  builtAt: Date;
  editions: readonly EditionView[];
  /** Each lab's latest published fiche; a lab that has none is listed without. */
  latest: Reading;
  byEdition: ReadonlyMap<number, Reading>;
  /** Former slugs, each with the one of today. */
  formerSlugs: ReadonlyMap<string, string>;
}

interface Rows {
  labs: Lab[];
  editions: Edition[];
  current: Labels;
  maturities: Map<string, MaturityView>;
  audiences: Map<string, Audiences>;
  /** By lab, the published fiches, latest first. */
  fiches: Map<string, { year: number; content: FicheContent }[]>;
}

/** How many public changes the database has. */
export async function currentVersion(dataSource: DataSource): Promise<number> {
  return (await dataSource.manager.findOneByOrFail(DirectoryVersion, { oneRow: true })).version;
}

/** Reads the whole public network with a fixed number of plain queries, all from the same instant. */
export async function buildSnapshot(dataSource: DataSource): Promise<Snapshot> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    const { version } = await manager.findOneByOrFail(DirectoryVersion, { oneRow: true });
    const labs = await manager.find(Lab);
    const editions = await manager.find(Edition, { order: { year: 'DESC' } });
    const academies = await manager.find(Academy);
    const themes = await manager.find(Theme);
    const services = await manager.find(Service);
    const defaults = await manager.find(DefaultAudience);
    const chosen = await manager.find(LabAudience);
    const fiches = await manager.find(Fiche, { where: { published: Not(IsNull()) }, order: { year: 'DESC' } });
    const revisions = await manager.findBy(FicheRevision, { id: In(fiches.map(({ published }) => published)) });
    const rows: Rows = {
      labs,
      editions,
      current: labelsOf({ academies, themes, services }),
      maturities: await currentMaturities(manager),
      audiences: audiencesByLab(labs, defaults, chosen),
      fiches: fichesByLab(fiches, revisions),
    };
    return {
      version,
      builtAt: new Date(),
      editions: editions.map((edition) => viewEdition(edition, rows)),
      latest: readLatest(rows),
      byEdition: new Map(editions.map((edition) => [edition.year, readEdition(edition, rows)])),
      formerSlugs: formerSlugs(await manager.find(LabSlug), labs),
    };
  });
}

function labelsOf({ academies, themes, services }: Pick<FrozenEdition, 'academies' | 'themes' | 'services'>): Labels {
  const byPosition = (a: Theme, b: Theme) => a.position - b.position;
  return {
    academies: new Map(academies.map((academy) => [academy.code, academy])),
    themes: new Map(themes.sort(byPosition).map((theme) => [theme.code, theme])),
    services: new Map(services.sort(byPosition).map((service) => [service.code, service])),
  };
}

/** The names and labels that a reading's labs were made with. */
export const labelsOfReading = ({ academies, themes, services }: Reading): Labels =>
  labelsOf({ academies: [...academies], themes: [...themes], services: [...services] });

function audiencesByLab(labs: Lab[], defaults: DefaultAudience[], chosen: LabAudience[]): Map<string, Audiences> {
  const closed = AUDIENCE_KEYS.map((key) => [key, 'CENTRAL'] as const);
  const usual = Object.fromEntries([...closed, ...defaults.map(({ key, audience }) => [key, audience])]) as Audiences;
  const audiences = new Map(labs.map(({ id }) => [id, { ...usual }]));
  for (const { lab, key, audience } of chosen) audiences.get(lab)![key] = audience;
  return audiences;
}

function fichesByLab(fiches: Fiche[], revisions: FicheRevision[]): Rows['fiches'] {
  const contents = new Map(revisions.map(({ id, content }) => [id, content]));
  const byLab = groupBy(fiches, ({ lab }) => lab);
  return new Map(
    [...byLab].map(([lab, list]) => [
      lab,
      list.map(({ year, published }) => ({ year, content: contents.get(published!)! })),
    ]),
  );
}

function groupBy<Key, Item>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function viewEdition({ year, state, declaredLabs, frozen }: Edition, { fiches }: Rows): EditionView {
  const published = [...fiches.values()].flat().filter((fiche) => fiche.year === year).length;
  return { year, open: state === 'OPEN', fiches: frozen?.fiches ?? published, declaredLabs };
}

function readLatest({ labs, current, maturities, audiences, fiches }: Rows): Reading {
  const views = labs
    .filter(({ mergedInto }) => mergedInto === null)
    .map((lab) => ({
      lab,
      fiche: fiches.get(lab.id)?.[0] ?? null,
      maturity: maturities.get(lab.id) ?? null,
      audiences: audiences.get(lab.id)!,
    }))
    .map((lab) => viewLab(lab, current, 'PUBLIC'));
  return new Reading(current, views);
}

function readEdition({ year, frozen }: Edition, { labs, current, maturities, audiences, fiches }: Rows): Reading {
  const labels = frozen ? labelsOf(frozen) : { ...current, academies: copiesOf(current.academies) };
  const views = labs.flatMap((lab) => {
    const fiche = fiches.get(lab.id)?.find((candidate) => candidate.year === year);
    const maturity = (frozen ? frozen.maturities[lab.id] : maturities.get(lab.id)) ?? null;
    return fiche ? [viewLab({ lab, fiche, maturity, audiences: audiences.get(lab.id)! }, labels, 'PUBLIC')] : [];
  });
  return new Reading(labels, views);
}

/** An académie object belongs to one reading: its labs are found by it. */
const copiesOf = (academies: Labels['academies']) =>
  new Map([...academies].map(([code, academy]) => [code, { ...academy }]));

/** A slug of today is never one of them. Labs may be renamed and merged several times. */
function formerSlugs(slugs: LabSlug[], labs: Lab[]): Map<string, string> {
  const labById = new Map(labs.map((lab) => [lab.id, lab]));
  const heirOf = (lab: Lab): Lab => (lab.mergedInto ? heirOf(labById.get(lab.mergedInto)!) : lab);
  const merged = labs.filter(({ mergedInto }) => mergedInto !== null);
  const today = new Set(labs.filter((lab) => !merged.includes(lab)).map(({ slug }) => slug));
  const former = [
    ...slugs.map(({ slug, lab }) => ({ slug, lab: labById.get(lab)! })),
    ...merged.map((lab) => ({ slug: lab.slug, lab })),
  ];
  return new Map(former.filter(({ slug }) => !today.has(slug)).map(({ slug, lab }) => [slug, heirOf(lab).slug]));
}
