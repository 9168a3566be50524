import { Module } from '@nestjs/common';
import { MailModule } from '../platform/mail/mail.module.ts';
import { ReportedLabs } from './reported-labs.service.ts';

/** For the room that makes labs. */
@Module({ imports: [MailModule], providers: [ReportedLabs], exports: [ReportedLabs] })
export class ReportedLabsModule {}
