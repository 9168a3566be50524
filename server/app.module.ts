import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.ts';
import { AccountsModule } from './accounts/accounts.module.ts';
import { AuditModule } from './audit/audit.module.ts';
import { CalendarModule } from './calendar/calendar.module.ts';
import { CardsModule } from './cards/cards.module.ts';
import { DirectoryModule } from './directory/directory.module.ts';
import { EditingModule } from './editing/editing.module.ts';
import { ExportsModule } from './exports/exports.module.ts';
import { HealthModule } from './health/health.module.ts';
import { LabRegistryModule } from './lab-registry/lab-registry.module.ts';
import { graphqlModule } from './platform/graphql/graphql.module.ts';
import { ManagementModule } from './management/management.module.ts';
import { NetworkModule } from './network/network.module.ts';
import { PagesModule } from './pages/pages.module.ts';
import { PeopleModule } from './people/people.module.ts';
import { MailModule } from './platform/mail/mail.module.ts';
import { type Platform, PlatformModule } from './platform/platform.module.ts';
import { RequestsModule } from './requests/requests.module.ts';
import { TrackingModule } from './tracking/tracking.module.ts';
import { showsTestMails, TestMailsModule } from './test-mails/test-mails.module.ts';
import { WorklistModule } from './worklist/worklist.module.ts';
import { WorkSessionsModule } from './work-sessions/work-sessions.module.ts';

@Module({})
export class AppModule {
  static on(platform: Platform): DynamicModule {
    const accounts = AccountsModule.with(platform.settings);
    return {
      module: AppModule,
      imports: [
        PlatformModule.of(platform),
        graphqlModule,
        AccessModule,
        HealthModule,
        DirectoryModule,
        accounts,
        EditingModule,
        PeopleModule,
        AuditModule,
        RequestsModule.with(accounts),
        LabRegistryModule,
        ManagementModule,
        WorkSessionsModule,
        TrackingModule,
        WorklistModule,
        NetworkModule,
        CalendarModule,
        ExportsModule,
        CardsModule,
        PagesModule,
        MailModule,
        ...(showsTestMails(platform.settings) ? [TestMailsModule] : []),
      ],
    };
  }
}
