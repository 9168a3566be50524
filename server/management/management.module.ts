import { Module } from '@nestjs/common';
import { MailModule } from '../platform/mail/mail.module.ts';
import { ManagementResolver } from './management.resolver.ts';
import { TroubledMailsService } from './troubled-mails.service.ts';

/** What central staff look after beside the labs: mails in trouble. */
@Module({ imports: [MailModule], providers: [TroubledMailsService, ManagementResolver] })
export class ManagementModule {}
