import { type DynamicModule, Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { JobsModule } from '../platform/jobs/jobs.module.ts';
import { MailModule } from '../platform/mail/mail.module.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { AccountResolver } from './account.resolver.ts';
import { AccountsService } from './accounts.service.ts';
import { DemoAccountsService } from './demo-accounts.service.ts';
import { DemoResolver } from './demo.resolver.ts';
import { InvitationMail } from './invitations/invitation-mail.ts';
import { InvitationsResolver } from './invitations/invitations.resolver.ts';
import { InvitationsService } from './invitations/invitations.service.ts';
import { OwnSessionsService } from './own-sessions.service.ts';
import { SessionCookie } from './session-cookie.ts';
import { SessionsService } from './sessions.service.ts';
import { SignInMail } from './sign-in/sign-in-mail.ts';
import { SignInResolver } from './sign-in/sign-in.resolver.ts';
import { SignInService } from './sign-in/sign-in.service.ts';

/** Accounts, sessions and sign-in. In production the demonstration accounts are no part of it. */
@Module({})
export class AccountsModule {
  static with({ production }: Settings): DynamicModule {
    return {
      module: AccountsModule,
      imports: [DirectoryModule, JobsModule, MailModule],
      providers: [
        SessionsService,
        OwnSessionsService,
        AccountsService,
        AccountResolver,
        SignInService,
        SignInMail,
        SignInResolver,
        InvitationsService,
        InvitationMail,
        InvitationsResolver,
        {
          provide: SessionCookie,
          useFactory: ({ publicUrl }: Settings) => new SessionCookie(publicUrl),
          inject: [SETTINGS],
        },
        ...(production ? [] : [DemoAccountsService, DemoResolver]),
      ],
      exports: [InvitationsService],
    };
  }
}
