import { openReadyDatabase, SEEDS_FOLDER } from './start.ts';
import { readSettings } from './platform/settings.ts';
import { StartError } from './platform/start-error.ts';
import { loadDemonstration } from './seeding/demonstration/load-demonstration.ts';

const USAGE = 'Usage : npm run seed, ou npm run seed -- demo';

/**
 * `npm run seed`: brings the database to what `seeds/` says, as every start does, and stops. `npm run seed -- demo` adds
 * the activity that `seeds/demo/` invents.
 */
const closers: (() => Promise<unknown>)[] = [];
try {
  const [set, ...more] = process.argv.slice(2);
  if (more.length > 0 || (set !== undefined && set !== 'demo')) throw new StartError(USAGE);
  const settings = readSettings(process.env);
  if (set && settings.production)
    throw new StartError('La démonstration est inventée : elle n’est jamais chargée en production.');
  const { dataSource } = await openReadyDatabase(settings, console.log, closers);
  console.log('Les données sont à jour.');
  if (set) {
    const loaded = await loadDemonstration(dataSource, SEEDS_FOLDER);
    console.log(loaded ? 'La démonstration est chargée.' : 'La démonstration était déjà là : rien n’a changé.');
  }
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const close of closers.reverse()) await close();
}
