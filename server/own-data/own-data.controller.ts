import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OWN_DATA_PATH } from '../../domain/pages.ts';
import { parisDay } from '../../domain/day.ts';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { OwnData } from './own-data.ts';

/** « Mes données »: all that is kept about whoever asks, as a file of theirs. */
@Controller()
@Allow('member')
export class OwnDataController {
  constructor(private readonly ownData: OwnData) {}

  @Get(OWN_DATA_PATH)
  async file(@CurrentActor() { account }: Actor, @Res() reply: FastifyReply): Promise<void> {
    const now = new Date();
    const data = await this.ownData.read({ account: account!.id, email: account!.email });
    await reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="essaim-mes-donnees-${parisDay(now)}.json"`)
      .send(`${JSON.stringify({ lu_le: now, ...data }, null, 2)}\n`);
  }
}
