import { type DynamicModule, Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module.ts';
import { JobsModule } from '../platform/jobs/jobs.module.ts';
import { OwnDataModule } from '../own-data/own-data.module.ts';
import { MailModule } from '../platform/mail/mail.module.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { OidcSettings, Settings } from '../platform/settings.ts';
import { AccountRetention } from './account-retention.ts';
import { AccountResolver } from './account.resolver.ts';
import { AccountsService } from './accounts.service.ts';
import { AccountClosing } from './closing/account-closing.service.ts';
import { AccountMails } from './account-mails.ts';
import { AccountActs } from './administration/account-acts.service.ts';
import { AccountsAdminResolver } from './administration/accounts-admin.resolver.ts';
import { DemoAccountsService } from './demo-accounts.service.ts';
import { DemoResolver } from './demo.resolver.ts';
import { AcceptanceService } from './invitations/acceptance.service.ts';
import { InvitationMail } from './invitations/invitation-mail.ts';
import { InvitationsResolver } from './invitations/invitations.resolver.ts';
import { InvitationsService } from './invitations/invitations.service.ts';
import { AttemptCookie } from './oidc/attempt-cookie.ts';
import { IdentityProvider } from './oidc/identity-provider.ts';
import { OidcController } from './oidc/oidc.controller.ts';
import { OidcService } from './oidc/oidc.service.ts';
import { OwnAccount } from './own-account.ts';
import { OwnSessionsService } from './own-sessions.service.ts';
import { RoleActs } from './role-acts.ts';
import { SessionCookie } from './session-cookie.ts';
import { SessionsService } from './sessions.service.ts';
import { SignInMail } from './sign-in/sign-in-mail.ts';
import { SignInResolver } from './sign-in/sign-in.resolver.ts';
import { SignInService } from './sign-in/sign-in.service.ts';
import { TeamsResolver } from './teams/teams.resolver.ts';
import { TeamsService } from './teams/teams.service.ts';

/**
 * Accounts, sessions and sign-in. The demonstration accounts are no part of it in production, nor the identity provider
 * where there is none.
 */
@Module({})
export class AccountsModule {
  static with({ production, oidc, publicUrl }: Settings): DynamicModule {
    return {
      module: AccountsModule,
      imports: [DirectoryModule, JobsModule, MailModule, OwnDataModule],
      controllers: oidc ? [OidcController] : [],
      providers: [
        SessionsService,
        OwnSessionsService,
        AccountsService,
        AccountResolver,
        AccountClosing,
        AccountRetention,
        OwnAccount,
        SignInService,
        SignInMail,
        SignInResolver,
        InvitationsService,
        InvitationMail,
        InvitationsResolver,
        AcceptanceService,
        AccountMails,
        RoleActs,
        TeamsService,
        TeamsResolver,
        AccountActs,
        AccountsAdminResolver,
        {
          provide: SessionCookie,
          useFactory: ({ publicUrl }: Settings) => new SessionCookie(publicUrl),
          inject: [SETTINGS],
        },
        ...(production ? [] : [DemoAccountsService, DemoResolver]),
        ...(oidc ? withProvider(oidc, publicUrl) : []),
      ],
      exports: [InvitationsService],
    };
  }
}

const withProvider = (oidc: OidcSettings, publicUrl: string) => [
  OidcService,
  { provide: IdentityProvider, useValue: new IdentityProvider(oidc, publicUrl) },
  { provide: AttemptCookie, useValue: new AttemptCookie(publicUrl) },
];
