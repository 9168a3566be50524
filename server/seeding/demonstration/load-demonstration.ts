import type { DataSource, EntityManager } from 'typeorm';
import { todayInParis } from '../../../domain/day.ts';
import { saidFunction } from '../../access/actor.ts';
import { Account } from '../../accounts/account.entity.ts';
import { announceDirectoryChange } from '../../directory/directory-changes.ts';
import { StartError } from '../../platform/start-error.ts';
import { readSeed } from '../seed-file.ts';
import { type Ground, knownPlaces } from './demonstration-ground.ts';
import {
  aheadShape,
  journalShape,
  maturitiesShape,
  officeHoursShape,
  residencesShape,
  sessionsShape,
  waitingShape,
} from './demonstration-shapes.ts';
import { Demonstration } from '../../directory/demonstration.entity.ts';
import { addMaturities, addOfficeHours, addSessions } from './add-register.ts';
import { addActions, addJournal, addResidences } from './add-tracking.ts';
import { addWaiting } from './add-waiting.ts';

/** Who would have written all of it. */
const WRITER = 'centrale@essaim.example';

/**
 * Loads the activity that `seeds/demo/` invents, once, in one transaction, and marks the instance for good: every page
 * says so then. Returns whether it was loaded now; it is the caller's to keep it out of production.
 * @throws StartError when something real is there already, which could not be told from it afterwards
 */
export async function loadDemonstration(dataSource: DataSource, folder: string, today = todayInParis()) {
  return dataSource.transaction(async (transaction) => {
    if (!(await mark(transaction, today))) return false;
    await refuseBesideReal(transaction);
    const account = await transaction.findOneBy(Account, { email: WRITER });
    if (!account) throw new StartError(`La démonstration attend le compte ${WRITER}, qui n’est plus là.`);
    const author = { account, saidFunction: saidFunction(account) };
    await addAll(folder, { transaction, today, author, places: await knownPlaces(transaction) });
    await announceDirectoryChange(transaction);
    return true;
  });
}

/** Two who load at once: the second waits for the first, and then has nothing to do. */
async function mark(transaction: EntityManager, day: string): Promise<boolean> {
  const { raw } = await transaction
    .createQueryBuilder()
    .insert()
    .into(Demonstration)
    .values({ day })
    .orIgnore()
    .returning('day')
    .execute();
  return (raw as object[]).length > 0;
}

async function refuseBesideReal(transaction: EntityManager): Promise<void> {
  const [{ real }] = await transaction.query<[{ real: boolean }]>(
    `SELECT EXISTS (SELECT FROM interaction) OR EXISTS (SELECT FROM residence) OR EXISTS (SELECT FROM next_action)
       OR EXISTS (SELECT FROM work_session) OR EXISTS (SELECT FROM office_hour)
       OR EXISTS (SELECT FROM maturity_reading WHERE confirmed) AS real`,
  );
  if (!real) return;
  throw new StartError(
    'Un journal, un registre ou des maturités sont déjà tenus ici : la démonstration, inventée, ne s’y ajoute pas. Chargez-la dans une base neuve (un autre DATA_DIR).',
  );
}

async function addAll(folder: string, ground: Ground): Promise<void> {
  await addMaturities(ground, await readSeed(folder, 'demo/maturities.yaml', maturitiesShape));
  await addJournal(ground, await readSeed(folder, 'demo/journal.yaml', journalShape));
  await addResidences(ground, await readSeed(folder, 'demo/residences.yaml', residencesShape));
  await addActions(ground, await readSeed(folder, 'demo/ahead.yaml', aheadShape));
  await addSessions(ground, await readSeed(folder, 'demo/sessions.yaml', sessionsShape));
  await addOfficeHours(ground, await readSeed(folder, 'demo/office-hours.yaml', officeHoursShape));
  await addWaiting(ground, await readSeed(folder, 'demo/waiting.yaml', waitingShape));
}
