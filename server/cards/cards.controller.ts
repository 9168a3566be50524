import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow.decorator.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { NotFound } from '../platform/errors.ts';
import { academyCard, type Card, labCard, networkCard } from './card.ts';
import { CardsService } from './cards.service.ts';

/** The pictures that messaging tools and social networks show of a shared address. */
@Controller('cards')
@Allow('everyone')
export class CardsController {
  constructor(
    private readonly cards: CardsService,
    private readonly directory: DirectoryService,
  ) {}

  @Get('carte.png')
  @Header('content-type', 'image/png')
  network(): Promise<Buffer> {
    return this.cards.picture('carte', () => networkCard(this.directory.snapshot.latest.labsOf));
  }

  @Get('academies/:file')
  async academy(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const academy = this.directory.academy(slugOf(file));
    if (!academy) throw new NotFound('Cette académie n’existe pas.');
    await this.send(reply, `academy ${academy.slug}`, () => academyCard(academy, this.directory.labsOf(academy)));
  }

  @Get('labs/:file')
  async lab(
    @Param('file') file: string,
    @Query('edition') asked: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const slug = slugOf(file);
    const edition = this.directory.hasEdition(Number(asked)) ? Number(asked) : null;
    const today = this.directory.movedTo(slug, edition);
    if (today) {
      const path = `/cards/labs/${today}.png${edition ? `?edition=${edition}` : ''}`;
      return void reply.header('cache-control', 'no-cache').redirect(path, 301);
    }
    const lab = this.directory.lab(slug, edition);
    if (!lab) throw new NotFound('Ce lab n’existe pas.');
    await this.send(reply, `lab ${slug} ${edition}`, () => labCard(lab));
  }

  private async send(reply: FastifyReply, key: string, card: () => Card): Promise<void> {
    const picture = await this.cards.picture(key, card);
    await reply.type('image/png').send(picture);
  }
}

/** Of « creteil.png »; '' for what is no picture. */
const slugOf = (file: string) => /^(.+)\.png$/.exec(file)?.[1] ?? '';
