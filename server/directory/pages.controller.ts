import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../access/allow.decorator.ts';
import { CLIENT_FOLDER } from '../platform/http/client-files.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { DirectoryService } from './directory.service.ts';
import { pageHead } from './page-head.ts';

/** The client's pages: one HTML file, with the head of the page that is asked for. */
@Controller()
@Allow('everyone')
export class PagesController {
  private readonly template = readFileSync(join(CLIENT_FOLDER, 'index.html'), 'utf8');

  constructor(
    private readonly directory: DirectoryService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('*')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const [path = '/', query] = request.url.split('?');
    const renamed = this.renamed(path);
    if (renamed) return void reply.redirect(query ? `${renamed}?${query}` : renamed, 301);
    const head = pageHead(safelyDecoded(path), this.directory);
    const { name, logo } = this.settings.institution;
    const html = fill(this.template, {
      title: head.title,
      description: head.description,
      institution: name,
      logo: logo ? '/institution-logo' : '',
    });
    void reply.status(head.status).type('text/html; charset=utf-8').send(html);
  }

  private renamed(path: string): string | null {
    const slug = /^\/labs\/([^/]+)$/.exec(path)?.[1];
    const today = slug && this.directory.snapshot.formerSlugs.get(slug);
    return today ? `/labs/${today}` : null;
  }
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Puts values in the places marked `%essaim.name%`, escaped for text and attributes. */
function fill(template: string, values: Record<string, string>): string {
  return template.replace(/%essaim\.(\w+)%/g, (_, name: string) => escapeHtml(values[name] ?? ''));
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
