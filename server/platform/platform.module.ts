import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Connection } from './database/database.ts';
import { RequestLimits } from './http/request-limits.ts';
import type { Settings } from './settings.ts';

/** Injects the settings: `@Inject(SETTINGS) settings: Settings`. */
export const SETTINGS = Symbol('settings');
/** Injects how to reach the database, for a connection of one's own. */
export const CONNECTION = Symbol('connection');

export interface Platform {
  settings: Settings;
  connection: Connection;
  dataSource: DataSource;
}

/** What `main` opened before the application: settings and database, for every room. */
@Global()
@Module({})
export class PlatformModule {
  static of({ settings, connection, dataSource }: Platform): DynamicModule {
    const providers = [
      { provide: SETTINGS, useValue: settings },
      { provide: CONNECTION, useValue: connection },
      { provide: DataSource, useValue: dataSource },
      RequestLimits,
    ];
    return { module: PlatformModule, providers, exports: providers };
  }
}
