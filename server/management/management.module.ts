import { Module } from '@nestjs/common';
import { MailModule } from '../platform/mail/mail.module.ts';
import { ManagementResolver } from './management.resolver.ts';
import { OverviewService } from './overview.service.ts';
import { TroubledMailsService } from './troubled-mails.service.ts';

/** What central staff look after: what asks for an act now, and mails in trouble. */
@Module({ imports: [MailModule], providers: [OverviewService, TroubledMailsService, ManagementResolver] })
export class ManagementModule {}
