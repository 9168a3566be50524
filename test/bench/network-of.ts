import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.ts';
import { entities } from '../../server/entities.ts';
import { openDatabase } from '../../server/platform/database/database.ts';
import type { EmbeddedPostgres } from '../../server/platform/embedded-postgres/launch.ts';
import { loadSeeds } from '../../server/seeding/load-seeds.ts';
import { migrate, SEEDS_FOLDER } from '../../server/start.ts';
import { growTo } from './network.ts';

/** A new database with so many labs, and whatever else is put into it; its address. */
export async function networkOf(
  size: number,
  { connection }: EmbeddedPostgres,
  andMore: (dataSource: DataSource) => Promise<unknown> = () => Promise.resolve(),
): Promise<string> {
  const database = `essaim_${size}`;
  const owner = await openDatabase(connection, { entities: [], migrations: [] });
  await owner.query(`CREATE DATABASE ${database}`).finally(() => owner.destroy());
  const own = { ...connection, database };
  const dataSource: DataSource = await openDatabase(own, { entities, migrations });
  await migrate(own, dataSource);
  await loadSeeds(dataSource, SEEDS_FOLDER);
  await growTo(size, dataSource);
  await andMore(dataSource);
  await dataSource.destroy();
  return `postgres://${connection.user}@/${database}?host=${encodeURIComponent(connection.host)}&port=${connection.port}`;
}
