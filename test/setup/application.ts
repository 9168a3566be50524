import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource, EntityManager } from 'typeorm';
import { beforeAll, beforeEach } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { announceDirectoryChange } from '../../server/directory/directory-changes.ts';
import { DirectoryService } from '../../server/directory/directory.service.ts';
import { entities } from '../../server/entities.ts';
import { type Connection, openDatabase } from '../../server/platform/database/database.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { createApp } from '../../server/start.ts';
import { seededDatabase } from './database.ts';

/** What the server answered over HTTP. */
export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
  /** The body as text; not for a compressed one. */
  text: string;
}

export interface GraphqlError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; field?: string; fields?: Record<string, string>; id?: string; revision?: number };
}

export interface GraphqlResult<Data> {
  data?: Data | null;
  errors?: GraphqlError[];
}

/** Whoever asks: a visitor, or someone with a session. */
export class Reader {
  constructor(
    private readonly essaim: Askable,
    readonly headers: Record<string, string>,
  ) {}

  /** What an operation gives. @throws when the answer has errors */
  async graphql<Data>(query: string, variables?: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors || !data) throw new Error(`The operation failed: ${JSON.stringify(errors)}`);
    return data;
  }

  /** The whole answer to an operation, errors included. */
  async ask<Data>(query: string, variables?: Record<string, unknown>): Promise<GraphqlResult<Data>> {
    const { text } = await this.essaim.post(JSON.stringify({ query, variables }), this.headers);
    return JSON.parse(text) as GraphqlResult<Data>;
  }

  /** The code and the field of the error that an operation meets. */
  async refusal(query: string, variables?: Record<string, unknown>): Promise<GraphqlError['extensions'] | undefined> {
    return (await this.ask(query, variables)).errors?.[0]?.extensions;
  }
}

/** An Essaim that can be asked, whether it runs in this process or elsewhere. */
export abstract class Askable {
  abstract get(url: string, headers?: Record<string, string>): Promise<Answer>;
  abstract post(body: string, headers?: Record<string, string>): Promise<Answer>;

  /** Someone who asks with this cookie; without one, a visitor. */
  reader(cookie?: string): Reader {
    return new Reader(this, cookie ? { cookie } : {});
  }

  /** Someone who has signed in with a demonstration account: « referent.creteil ». */
  async signedIn(name: string): Promise<Reader> {
    const query = `mutation { signInDemo(email: "${name}@essaim.example") { id } }`;
    const { text, headers } = await this.post(JSON.stringify({ query }));
    const cookie = headers['set-cookie'];
    if (!cookie) throw new Error(`Not signed in: ${text}`);
    return this.reader(String(cookie).split(';')[0]);
  }

  /** What a query gives a visitor. @throws when the answer has errors */
  graphql<Data>(query: string, variables?: Record<string, unknown>): Promise<Data> {
    return this.reader().graphql<Data>(query, variables);
  }

  /** The whole answer to a visitor's query, errors included. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<GraphqlResult<Data>> {
    return this.reader().ask<Data>(query, variables);
  }
}

/** The real application, as a visitor and a test meet it. */
export class TestApplication extends Askable {
  connection!: Connection;
  dataSource!: DataSource;
  directory!: DirectoryService;
  app!: NestFastifyApplication;

  async start(connection: Connection, variables: Record<string, string> = {}): Promise<void> {
    this.connection = connection;
    this.dataSource = await openDatabase(connection, { entities, migrations });
    const settings = readSettings({ NODE_ENV: 'test', PORT: '0', ...variables });
    this.app = await createApp({ settings, connection, dataSource: this.dataSource });
    await this.app.getHttpAdapter().getInstance().ready();
    this.directory = this.app.get(DirectoryService);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dataSource.destroy();
  }

  post(body: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.request('POST', '/graphql', { 'content-type': 'application/json', ...headers }, body);
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.request('GET', url, headers);
  }

  /** Changes what is public as every writer must, announced in the same transaction, and waits until it shows. */
  async change<Result>(work: (transaction: EntityManager) => Promise<Result>): Promise<Result> {
    const result = await this.dataSource.transaction(async (transaction) => {
      const made = await work(transaction);
      await announceDirectoryChange(transaction);
      return made;
    });
    await this.directory.refresh();
    return result;
  }

  private async request(method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload?: string) {
    const {
      statusCode,
      headers: given,
      rawPayload,
      payload: text,
    } = await this.app.inject({ method, url, headers, payload });
    return { status: statusCode, headers: given as Answer['headers'], body: rawPayload, text };
  }
}

interface Asked {
  forEach?: 'file' | 'test';
  /** As environment variables; asked for when it starts. */
  settings?: () => Record<string, string>;
}

/** A real application on a seeded database of its own, closed by itself: one for the file, or one for each test. */
export function application({ forEach = 'file', settings = () => ({}) }: Asked = {}): TestApplication {
  const running = new TestApplication();
  const before = forEach === 'file' ? beforeAll : beforeEach;
  before(async () => {
    const database = await seededDatabase();
    await running.start(database.connection, settings());
    return async () => {
      await running.stop();
      await database.drop();
    };
  });
  return running;
}
