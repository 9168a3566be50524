import type { AddressInfo } from 'node:net';
import { beforeAll } from 'vitest';
import type { Connection } from '../../../server/platform/database/database.ts';
import { TestApplication } from '../../setup/application.ts';
import { seededDatabase } from '../../setup/database.ts';

/** The real application, on a port of this machine that a browser can reach. */
export class ServedApplication extends TestApplication {
  /** As http://127.0.0.1:40123, without a slash at the end. */
  address!: string;

  /** On the port of before, when it is started again. */
  override async start(connection: Connection, variables?: Record<string, string>): Promise<void> {
    await super.start(connection, variables);
    await this['app'].listen(this.address ? Number(new URL(this.address).port) : 0, '127.0.0.1');
    this.address = `http://127.0.0.1:${(this['app'].getHttpServer().address() as AddressInfo).port}`;
  }
}

/** One on a seeded database of its own, for the file or the `describe` that calls this. */
export function servedApplication(): ServedApplication {
  const essaim = new ServedApplication();
  beforeAll(async () => {
    const database = await seededDatabase();
    await essaim.start(database.connection);
    return async () => {
      await essaim.stop();
      await database.drop();
    };
  });
  return essaim;
}
