import { Controller, Get, Header } from '@nestjs/common';
import { Allow } from '../access/allow.decorator.ts';
import { MailService } from '../platform/mail/mail.service.ts';
import { testMailsPage } from './test-mails-page.ts';

const SHOWN = 50;

/** Outside production and without a mail server, what would have been sent. */
@Controller()
@Allow('everyone')
export class TestMailsController {
  constructor(private readonly mails: MailService) {}

  @Get('courriels-de-test')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async page(): Promise<string> {
    return testMailsPage(await this.mails.latest(SHOWN)).markup;
  }
}
