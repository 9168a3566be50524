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
    labs: await namesThen(transaction, year),
    maturities: Object.fromEntries(await currentMaturities(transaction)),
  };
  await transaction.update(Edition, year, { state: 'FROZEN', frozen });
}

/** A lab with a later fiche, which only an older edition that is loaded afterwards can meet, is called as its fiche says. */
async function namesThen(transaction: EntityManager, year: number): Promise<FrozenEdition['labs']> {
  const rows = await transaction.query<{ id: string; name: string; academy: string }[]>(
    `SELECT lab.id, lab.academy, CASE WHEN EXISTS
       (SELECT FROM fiche later WHERE later.lab = lab.id AND later.year > $1 AND later.published IS NOT NULL)
       THEN revision.name ELSE lab.name END AS name
     FROM fiche JOIN lab ON lab.id = fiche.lab JOIN fiche_revision revision ON revision.id = fiche.published
     WHERE fiche.year = $1`,
    [year],
  );
  return Object.fromEntries(rows.map(({ id, name, academy }) => [id, { name, academy }]));
}
