import { expect, it, onTestFinished } from 'vitest';
import { DatabaseListener } from '../../../server/platform/database/database-listener.ts';
import { seededDatabase, sql } from '../../setup/database.ts';

it('a listener whose connection is lost while it catches up tries again', async () => {
  const { connection, drop } = await seededDatabase();
  const loseConnection = () =>
    sql(connection, `SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE query LIKE 'LISTEN essais'`);
  let catchUps = 0;
  const listener = new DatabaseListener(connection, 'essais', {
    onChange: async () => {
      catchUps++;
      if (catchUps === 2) await loseConnection();
    },
    onAway: () => undefined,
  });
  onTestFinished(async () => {
    await listener.stop();
    await drop();
  });

  await listener.start();
  await loseConnection();
  await expect.poll(() => catchUps).toBe(3);
  await sql(connection, 'NOTIFY essais');
  await expect.poll(() => catchUps).toBe(4);
});
