import { Module } from '@nestjs/common';
import { MailModule } from '../platform/mail/mail.module.ts';
import type { Settings } from '../platform/settings.ts';
import { TestMailsController } from './test-mails.controller.ts';

@Module({ imports: [MailModule], controllers: [TestMailsController] })
export class TestMailsModule {}

/** Only where mails go nowhere else: they hold links that sign in. */
export const showsTestMails = ({ production, mail }: Settings) => !production && !mail.smtpUrl;
