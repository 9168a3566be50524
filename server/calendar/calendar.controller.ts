import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../access/allow.decorator.ts';
import { RequestLimits } from '../platform/http/request-limits.ts';
import { CalendarFeed } from './calendar-feed.service.ts';
import { CALENDAR_PATH } from './calendar-path.ts';

/** Calendars at their private addresses, for programs that have no cookie: the address is the key. */
@Controller()
@Allow('everyone')
export class CalendarController {
  constructor(
    private readonly feed: CalendarFeed,
    private readonly limits: RequestLimits,
  ) {}

  @Get(`${CALENDAR_PATH}/:file`)
  async calendar(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    await this.limits.check(request, 'calendar');
    const calendar = await this.feed.file(file);
    await reply.type('text/calendar; charset=utf-8').send(calendar);
  }
}
