import 'reflect-metadata';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { recogniseActor } from './accounts/recognise-actor.ts';
import { SessionCookie } from './accounts/session-cookie.ts';
import { SessionsService } from './accounts/sessions.service.ts';
import { AppModule } from './app.module.ts';
import { ReadyAnswers } from './directory/ready/ready-answers.ts';
import { entities } from './entities.ts';
import { migrations } from '../migrations/index.ts';
import { type Connection, openDatabase, withStartLock } from './platform/database/database.ts';
import { startEmbeddedPostgres } from './platform/embedded-postgres/launch.ts';
import { ErrorFilter } from './platform/http/error.filter.ts';
import { type Answerer, serverWith } from './platform/http/answer-ahead.ts';
import { BODY_LIMIT, prepareHttp } from './platform/http/http-server.ts';
import { readableAddress } from './platform/http/readable-address.ts';
import { acceptUploads } from './platform/http/uploads.ts';
import { migrateJobs } from './platform/jobs/jobs-schema.ts';
import { PROJECT_FOLDER } from './platform/project-folder.ts';
import type { Platform } from './platform/platform.module.ts';
import type { Settings } from './platform/settings.ts';
import { StartError } from './platform/start-error.ts';
import { loadDemoAccounts } from './seeding/load-demo-accounts.ts';
import { loadSeeds } from './seeding/load-seeds.ts';
import { SESSION_IMPORT_PATH } from './work-sessions/register-paths.ts';

export const SEEDS_FOLDER = join(PROJECT_FOLDER, 'seeds');

export interface Essaim {
  address: string;
  /** Finishes the requests in hand, then stops what was started. */
  stop(): Promise<void>;
}

/**
 * Database → migrations → data → application → listen. What was opened is closed again when a later step fails.
 * @throws StartError when the operator can do something about it
 */
export async function startEssaim(settings: Settings, say: (line: string) => void): Promise<Essaim> {
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const { connection, dataSource } = await openReadyDatabase(settings, say, closers);
    const app = await createApp({ settings, connection, dataSource });
    closers.push(() => app.close());
    const port = await listen(app, settings);
    return { address: `http://localhost:${port}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The database of the settings, migrated and filled; each thing that was opened adds how to close it to `closers`. */
export async function openReadyDatabase(
  settings: Settings,
  say: (line: string) => void,
  closers: (() => Promise<unknown>)[],
): Promise<{ connection: Connection; dataSource: DataSource }> {
  const connection = await connectionOf(settings, say, closers);
  const dataSource = await openDatabase(connection, { entities, migrations });
  closers.push(() => dataSource.destroy());
  await withStartLock(dataSource, async () => {
    await migrate(connection, dataSource);
    const { changed } = await loadSeeds(dataSource, SEEDS_FOLDER);
    if (!settings.production) await loadDemoAccounts(dataSource, SEEDS_FOLDER);
    if (changed) say('Données de référence et édition 2020 chargées.');
  });
  return { connection, dataSource };
}

/** Makes the database's tables what this version needs: ours, and those of the jobs. Under the start lock. */
export async function migrate(connection: Connection, dataSource: DataSource): Promise<void> {
  await dataSource.runMigrations({ transaction: 'all' });
  await migrateJobs(connection);
}

async function connectionOf(
  { databaseUrl, dataDir, dataDirGiven }: Settings,
  say: (line: string) => void,
  closers: (() => Promise<unknown>)[],
): Promise<Connection> {
  if (databaseUrl) return { connectionString: databaseUrl };
  const embedded = await startEmbeddedPostgres({ dataDir, explicit: dataDirGiven });
  closers.push(() => embedded.stop());
  embedded.notices.forEach(say);
  return embedded.connection;
}

/** The application on an open database, ready to listen. */
export async function createApp(platform: Platform): Promise<NestFastifyApplication> {
  const ahead: { answer?: Answerer } = {};
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(platform),
    new FastifyAdapter({
      bodyLimit: BODY_LIMIT,
      trustProxy: (_, hop) => hop < platform.settings.proxies,
      serverFactory: serverWith(ahead),
      rewriteUrl: readableAddress,
      return503OnClosing: false, // prepareHttp does, in our words
    }),
    { logger: ['error', 'warn', 'fatal'], abortOnError: false },
  );
  app.useGlobalFilters(new ErrorFilter());
  await prepareHttp(fastifyOf(app), platform.settings);
  acceptUploads(fastifyOf(app), [SESSION_IMPORT_PATH]);
  await recogniseActor(fastifyOf(app), {
    sessions: app.get(SessionsService),
    cookie: app.get(SessionCookie),
    publicUrl: platform.settings.publicUrl,
  });
  await app.init();
  const ready = app.get(ReadyAnswers);
  ahead.answer = (request, response, otherwise) => ready.answer(request, response, otherwise);
  return app;
}

const fastifyOf = (app: NestFastifyApplication) => app.getHttpAdapter().getInstance() as unknown as FastifyInstance;

async function listen(app: NestFastifyApplication, { host, port }: Settings): Promise<number> {
  try {
    await fastifyOf(app).listen({ port, host }); // not by Nest, which prints its errors too
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new StartError(`Le port ${port} est déjà pris : choisissez-en un autre avec PORT.`);
    if (code === 'EACCES') throw new StartError(`Le port ${port} est réservé : choisissez-en un autre avec PORT.`);
    throw error;
  }
  return (app.getHttpServer().address() as { port: number }).port;
}
