import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClientConfig } from 'pg';
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres/launch.ts';

/** The database that a baseline is given, as Essaim is: DATABASE_URL. */
export const databaseOf = ({ DATABASE_URL }: NodeJS.ProcessEnv): ClientConfig => ({ connectionString: DATABASE_URL });

/** Or one of its own in DATA_DIR, started as Essaim starts its own; it stops with the program. */
export async function openDatabaseOf(environment: NodeJS.ProcessEnv): Promise<ClientConfig> {
  if (environment.DATABASE_URL) return databaseOf(environment);
  const embedded = await startEmbeddedPostgres({ dataDir: environment.DATA_DIR!, explicit: true });
  process.once('SIGTERM', () => void embedded.stop().then(() => process.exit(0)));
  return embedded.connection;
}

/** Prints the address once it listens, as Essaim does. */
export function listenAndSay(server: Server): void {
  server.listen(0, '127.0.0.1', () => say((server.address() as AddressInfo).port));
}

export const say = (port: number) => console.log(`Ready: http://localhost:${port}`);
