import type { EntityManager } from 'typeorm';
import { Edition } from '../../server/labs/edition.entity.ts';
import type { FicheContent } from '../../server/labs/fiche-content.ts';
import { Fiche, FicheRevision } from '../../server/labs/fiche.entity.ts';
import { Lab } from '../../server/labs/lab.entity.ts';

/** Code of an académie that has no lab in the seeds: Bordeaux. */
export const BORDEAUX = '04';

let count = 0;

/** What a fiche says when its team has answered nothing but the name. */
export function aContent(given: Partial<FicheContent> = {}): FicheContent {
  return {
    name: 'Lab d’essai',
    subject: 'LAB',
    status: null,
    launchPrecision: 'UNKNOWN',
    launchFrom: null,
    launchTo: null,
    headcount: null,
    fte: null,
    structures: [],
    teamNote: null,
    themes: null,
    otherThemes: [],
    services: null,
    otherServices: [],
    sections: [],
    contactFunction: null,
    contactEmail: null,
    contactUrl: null,
    ...given,
  };
}

/** A lab without a fiche, in Bordeaux. */
export async function aLab(transaction: EntityManager, given: Partial<Lab> = {}): Promise<Lab> {
  const slug = `lab-${++count}`;
  return transaction.save(Lab, {
    slug,
    academy: BORDEAUX,
    name: `Lab ${count}`,
    closedOn: null,
    mergedInto: null,
    revision: 0,
    ...given,
  });
}

export async function labOf(transaction: EntityManager, slug: string): Promise<Lab> {
  return transaction.findOneByOrFail(Lab, { slug });
}

/** An open edition: the one before must be frozen. */
export async function anEdition(transaction: EntityManager, year: number): Promise<void> {
  await transaction.insert(Edition, { year, state: 'OPEN', declaredLabs: null });
}

interface FicheGiven {
  /** a new one by default */
  lab?: Lab;
  /** 2021 by default: the seeds' open edition */
  year?: number;
  content?: Partial<FicheContent>;
}

/** A fiche that is being written: nobody but its team may see it. */
export async function aDraft(transaction: EntityManager, given: FicheGiven = {}): Promise<Lab> {
  const { lab, fiche, revision } = await aFiche(transaction, given);
  await transaction.update(Fiche, fiche, { draft: revision });
  return lab;
}

/** A fiche that everybody may read, and that its lab is called after. Gives its lab. */
export async function aPublishedFiche(transaction: EntityManager, given: FicheGiven = {}): Promise<Lab> {
  const { lab, fiche, revision } = await aFiche(transaction, given);
  await transaction.update(Fiche, fiche, { published: revision });
  await transaction.update(Lab, lab.id, { name: given.content?.name ?? lab.name });
  return lab;
}

async function aFiche(transaction: EntityManager, { lab: given, year = 2021, content }: FicheGiven) {
  const lab = given ?? (await aLab(transaction));
  const { id: fiche } = await transaction.save(Fiche, { lab: lab.id, year, draft: null, published: null });
  const { id: revision } = await transaction.save(FicheRevision, {
    fiche,
    number: 1,
    content: aContent({ name: lab.name, ...content }),
    act: 'SAVED',
    byFunction: 'Référent',
  });
  return { lab, fiche, revision };
}
