import { openReadyDatabase } from './start.ts';
import { readSettings } from './platform/settings.ts';
import { StartError } from './platform/start-error.ts';

/** `npm run seed`: brings the database to what `seeds/` says, as every start does, and stops. */
const closers: (() => Promise<unknown>)[] = [];
try {
  await openReadyDatabase(readSettings(process.env), console.log, closers);
  console.log('Les données sont à jour.');
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const close of closers.reverse()) await close();
}
