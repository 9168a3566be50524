import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import { Academy } from '../academies/academy.entity.ts';
import { Edition, type FrozenEdition } from '../labs/edition.entity.ts';
import type { FicheContent } from '../labs/fiche-content.ts';
import { Fiche, FicheRevision } from '../labs/fiche.entity.ts';
import { freezeEdition } from '../labs/freeze-edition.ts';
import { Lab } from '../labs/lab.entity.ts';
import { MaturityReading } from '../labs/maturity-reading.entity.ts';
import { Service, Theme } from '../labs/offer.entity.ts';
import { readSeed, refuseSeed } from './seed-file.ts';
import { editionShape, ficheShape, type SeedFiche } from './seed-shapes.ts';

/** An edition comes before its fiches, which point to it, and is frozen after them, in the same transaction. */
const NOT_YET_FROZEN: FrozenEdition = { fiches: 0, academies: [], themes: [], services: [], labs: {}, maturities: {} };

/** Loads `edition-<year>/` with its fiches, once: an edition that is there already is left alone. Returns whether it was loaded. */
export async function loadEdition(transaction: EntityManager, folder: string, name: string): Promise<boolean> {
  const { year, state, declaredLabs } = await readSeed(folder, `${name}/edition.yaml`, editionShape);
  if (await transaction.existsBy(Edition, { year })) return false;
  if (state === 'OPEN') await refuseSecondOpen(transaction, `${name}/edition.yaml`);
  await transaction.insert(Edition, { year, state, declaredLabs, frozen: state === 'FROZEN' ? NOT_YET_FROZEN : null });
  for (const file of await ficheFiles(folder, name)) {
    const seed = await readSeed(folder, file, ficheShape);
    await refuseUnknownCodes(transaction, file, seed);
    await importFiche(transaction, year, file, seed);
  }
  if (state === 'FROZEN') await freezeEdition(transaction, year);
  return true;
}

async function refuseSecondOpen(transaction: EntityManager, file: string): Promise<void> {
  const open = await transaction.findOneBy(Edition, { state: 'OPEN' });
  if (open) throw refuseSeed(file, 'state', `l’édition ${open.year} est déjà ouverte, et une seule peut l’être`);
}

async function ficheFiles(folder: string, name: string): Promise<string[]> {
  const files = await readdir(join(folder, name, 'fiches')).catch(() => []);
  return files
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => `${name}/fiches/${file}`);
}

async function refuseUnknownCodes(transaction: EntityManager, file: string, { academy, fiche }: SeedFiche) {
  const themes = new Set((await transaction.find(Theme)).map(({ code }) => code));
  const services = new Set((await transaction.find(Service)).map(({ code }) => code));
  if (!(await transaction.existsBy(Academy, { slug: academy })))
    throw refuseSeed(file, 'academy', `« ${academy} » est inconnue`);
  fiche.themes?.forEach((code, index) => {
    if (!themes.has(code)) throw refuseSeed(file, `fiche.themes.${index}`, `« ${code} » est inconnue`);
  });
  fiche.services?.forEach(({ code }, index) => {
    if (!services.has(code)) throw refuseSeed(file, `fiche.services.${index}.code`, `« ${code} » est inconnu`);
  });
}

async function importFiche(transaction: EntityManager, year: number, file: string, seed: SeedFiche): Promise<void> {
  const lab = await labOf(transaction, year, seed);
  if (await transaction.existsBy(Fiche, { lab: lab.id, year })) {
    throw refuseSeed(file, 'lab', `« ${lab.slug} » a déjà une fiche dans l’édition ${year}`);
  }
  const { id: fiche } = await transaction.save(Fiche, { lab: lab.id, year, draft: null, published: null });
  const { id: revision } = await transaction.save(FicheRevision, {
    fiche,
    number: 1,
    content: contentOf(seed.fiche),
    act: 'IMPORTED',
    byFunction: 'Reprise de données',
  });
  await transaction.update(Fiche, fiche, { published: revision });
  await importMaturity(transaction, lab, seed.maturity);
}

/** A file's reading is where a lab begins; what central staff have recorded since stands. */
async function importMaturity(transaction: EntityManager, lab: Lab, maturity: SeedFiche['maturity']): Promise<void> {
  if (!maturity || (await transaction.existsBy(MaturityReading, { lab: lab.id }))) return;
  const reason = maturity.confirmed ? null : 'Hypothèse tirée de l’état d’avancement';
  await transaction.insert(MaturityReading, { lab: lab.id, ...maturity, reason });
}

/** A known lab takes the name that its latest fiche gives it. */
async function labOf(transaction: EntityManager, year: number, seed: SeedFiche): Promise<Lab> {
  const known = await transaction.findOneBy(Lab, { slug: seed.lab });
  if (known) {
    const hasLater = await transaction.existsBy(Fiche, {
      lab: known.id,
      year: MoreThan(year),
      published: Not(IsNull()),
    });
    if (!hasLater) await transaction.update(Lab, known.id, { name: seed.fiche.name });
    return known;
  }
  const { code: academy } = await transaction.findOneByOrFail(Academy, { slug: seed.academy });
  return transaction.save(Lab, { slug: seed.lab, academy, name: seed.fiche.name, closedOn: null, mergedInto: null });
}

function contentOf({ launch, team, ...fiche }: SeedFiche['fiche']): FicheContent {
  return {
    ...fiche,
    launchPrecision: launch.precision,
    launchFrom: launch.from,
    launchTo: launch.to,
    headcount: team.headcount,
    fte: team.fte,
    structures: team.structures,
    teamNote: team.note,
    contactFunction: null,
    contactEmail: null,
    contactUrl: null,
  };
}
