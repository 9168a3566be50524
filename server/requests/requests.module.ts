import { type DynamicModule, Module } from '@nestjs/common';
import { JobsModule } from '../platform/jobs/jobs.module.ts';
import { OwnDataModule } from '../own-data/own-data.module.ts';
import { MailModule } from '../platform/mail/mail.module.ts';
import { Decisions } from './decisions.service.ts';
import { OwnRequests } from './own-requests.ts';
import { RequestList } from './request-list.service.ts';
import { RequestRetention } from './request-retention.ts';
import { RequestsResolver } from './requests.resolver.ts';
import { SentRequests } from './sent-requests.service.ts';
import { WaitingMail } from './waiting-mail.ts';

/** What visitors ask of central staff and of labs, kept apart until it is decided. */
@Module({})
export class RequestsModule {
  /** `accounts`: the one module of the application, which invites those whose request is accepted. */
  static with(accounts: DynamicModule): DynamicModule {
    return {
      module: RequestsModule,
      imports: [accounts, JobsModule, MailModule, OwnDataModule],
      providers: [SentRequests, RequestList, Decisions, OwnRequests, RequestRetention, WaitingMail, RequestsResolver],
    };
  }
}
