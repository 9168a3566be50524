import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.ts';
import { MailDelivery } from './mail-delivery.ts';
import { MailRetention } from './mail-retention.ts';
import { MailService } from './mail.service.ts';

@Module({ imports: [JobsModule], providers: [MailService, MailDelivery, MailRetention], exports: [MailService] })
export class MailModule {}
