import { type EntityManager, IsNull, Not } from 'typeorm';
import { Academy } from '../academies/academy.entity.ts';
import { currentMaturities } from './current-maturity.ts';
import { Edition, type FrozenEdition } from './edition.entity.ts';
import { Fiche } from './fiche.entity.ts';
import { Service, Theme } from './offer.entity.ts';

/** Closes an edition for ever: from now on it answers with today's names, labels and counts. */
export async function freezeEdition(transaction: EntityManager, year: number): Promise<void> {
  const frozen: FrozenEdition = {
    fiches: await transaction.countBy(Fiche, { year, published: Not(IsNull()) }),
    academies: await transaction.find(Academy),
    themes: await transaction.find(Theme),
    services: await transaction.find(Service),
    maturities: Object.fromEntries(await currentMaturities(transaction)),
  };
  await transaction.update(Edition, year, { state: 'FROZEN', frozen });
}
