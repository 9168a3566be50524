import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DEMONSTRATION_WORDS } from '../../domain/demonstration.ts';
import { FORMER_PAGES, pageAt } from '../../domain/pages.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CARD_SIZE } from '../cards/card.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { CLIENT_FOLDER } from '../platform/http/client-files.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { escapeHtml, html, Html } from '../platform/http/html.ts';
import { type PageContent, pageContent } from './page-content.ts';

/** The client's pages: one HTML file, with the head and the plain content of the page that is asked for. */
@Controller()
@Allow('everyone')
export class PagesController {
  private readonly template = readFileSync(join(CLIENT_FOLDER, 'index.html'), 'utf8');

  constructor(
    private readonly directory: DirectoryService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  robots(): string {
    const { indexed, publicUrl } = this.settings;
    return `User-agent: *\n${indexed ? 'Allow: /' : 'Disallow: /'}\n\nSitemap: ${publicUrl}/sitemap.xml\n`;
  }

  @Get('sitemap.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  sitemap(): string {
    const { labs, academies } = this.directory.snapshot.latest;
    const paths = [
      '/',
      '/liste',
      '/tableau',
      '/a-propos',
      '/vie-privee',
      ...labs.map(({ slug }) => `/labs/${slug}`),
      ...academies.map(({ slug }) => `/academies/${slug}`),
    ];
    const urls = paths.map((path) => html`<url><loc>${this.settings.publicUrl}${path}</loc></url>`);
    return html`<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        >${urls}</urlset
      >`.markup;
  }

  @Get('*')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const [path = '/', search = ''] = request.url.split(/\?(.*)/s); // « //x/ » is a path too: no other host
    const query = new URLSearchParams(search);
    const moved = this.moved(path, Number(query.get('edition')));
    if (moved) {
      const address = search ? `${moved}?${search}` : moved;
      return void reply.header('cache-control', 'no-cache').redirect(address, 301); // it may be taken back
    }
    const content = pageContent(path, query, this.directory, this.settings);
    void reply.status(content.status).type('text/html; charset=utf-8').send(this.filled(content));
  }

  /**
   * The address of today, when this is an old one. In an edition of its time a merged lab has its own fiche, and its
   * history stays its own; who would write it, or to it, is led to the lab that carries on.
   */
  private moved(path: string, asked: number): string | null {
    const page = pageAt(path);
    const former = 'slug' in page && path.startsWith('/labs/') && this.directory.snapshot.formerSlugs.get(page.slug);
    if (!former) return FORMER_PAGES[path] ?? null;
    const edition = this.directory.hasEdition(asked) ? asked : null;
    const isHistory = page.name === 'historique' || page.name === 'version';
    const today =
      page.name === 'fiche' ? this.directory.movedTo(page.slug, edition) : isHistory ? former.lab : former.heir;
    return today && today !== page.slug ? path.replace(/^\/labs\/[^/]+/, `/labs/${today}`) : null;
  }

  /** The template, with its places marked `%essaim.name%` filled. */
  private filled(content: PageContent): string {
    const { publicUrl, institution, contactMail, oidc } = this.settings;
    const invented = this.directory.snapshot.demonstration ? DEMONSTRATION_WORDS : '';
    const values: Record<string, Html | string> = {
      title: content.title,
      description: content.description,
      url: `${publicUrl}${content.canonical}`,
      card: `${publicUrl}${content.card.path}`,
      cardAlt: content.card.alt,
      cardWidth: String(CARD_SIZE.width),
      cardHeight: String(CARD_SIZE.height),
      institution: institution.name,
      logo: institution.logo ? '/institution-logo' : '',
      contact: contactMail ?? '',
      signInWith: oidc?.name ?? '',
      demonstration: invented,
      invented: invented && html`<p><strong>${invented}</strong></p>`,
      data: new Html(linkedData(content.linkedData)),
      plain: content.plain,
    };
    return this.template.replace(/%essaim\.(\w+)%/g, (_, name: string) => {
      const value = values[name] ?? '';
      return value instanceof Html ? value.markup : escapeHtml(value);
    });
  }
}

/** A `<` inside would end the script that holds it. */
const linkedData = (data: object | null) => (data ? JSON.stringify(data).replaceAll('<', '\\u003c') : '{}');
