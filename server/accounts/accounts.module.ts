import { type DynamicModule, Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { AccountResolver } from './account.resolver.ts';
import { AccountsService } from './accounts.service.ts';
import { DemoAccountsService } from './demo-accounts.service.ts';
import { DemoResolver } from './demo.resolver.ts';
import { OwnSessionsService } from './own-sessions.service.ts';
import { SessionCookie } from './session-cookie.ts';
import { SessionsService } from './sessions.service.ts';

/** Accounts, sessions and sign-in. In production the demonstration accounts are no part of it. */
@Module({})
export class AccountsModule {
  static with({ production }: Settings): DynamicModule {
    return {
      module: AccountsModule,
      imports: [DirectoryModule],
      providers: [
        SessionsService,
        OwnSessionsService,
        AccountsService,
        AccountResolver,
        {
          provide: SessionCookie,
          useFactory: ({ publicUrl }: Settings) => new SessionCookie(publicUrl),
          inject: [SETTINGS],
        },
        ...(production ? [] : [DemoAccountsService, DemoResolver]),
      ],
    };
  }
}
