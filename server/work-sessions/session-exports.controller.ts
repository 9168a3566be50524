import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { SESSION_COLUMN_TITLES, SESSION_COLUMNS, type SessionColumn } from '../../domain/session-import.ts';
import { readSessionFilter } from '../../domain/session-filter.ts';
import { MODE_WORDS } from '../../domain/mode.ts';
import { SESSION_NATURE_WORDS, type SessionHelp, sessionHelpWords } from '../../domain/work-sessions.ts';
import { Allow } from '../access/allow.decorator.ts';
import { csvTable } from '../exports/write-tables.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { SESSION_EXPORT_PATH } from './register-paths.ts';
import { SessionListService } from './session-list.service.ts';
import type { WorkSessionView } from './work-session.view.ts';

const queryShape = z.record(z.string(), z.string()).catch({});

/** The register as a file, under the query of its page; and the model of a file to import. */
@Controller()
@Allow('central')
export class SessionExportsController {
  constructor(
    private readonly register: SessionListService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get(`${SESSION_EXPORT_PATH}.csv`)
  async sessions(@Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const words = sessionHelpWords(this.settings.sessionLevel2);
    const filter = readSessionFilter(new URLSearchParams(queryShape.parse(query)));
    const rows: string[][] = [];
    for await (const some of this.register.all(filter)) rows.push(...some.map((session) => rowOf(session, words)));
    await sendCsv(reply, 'essaim-sessions.csv', rows);
  }

  @Get(`${SESSION_EXPORT_PATH}-modele.csv`)
  model(@Res() reply: FastifyReply): Promise<void> {
    return sendCsv(reply, 'essaim-sessions-modele.csv', []);
  }
}

async function sendCsv(reply: FastifyReply, name: string, rows: string[][]): Promise<void> {
  const columns = EXPORTED.map((column, at) => ({
    title: SESSION_COLUMN_TITLES[column],
    value: (row: string[]) => row[at]!,
  }));
  await reply
    .type('text/csv; charset=utf-8')
    .headers({ 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' })
    .send(csvTable(columns, rows));
}

/** Who took part stays here, where a term is kept. */
const EXPORTED = SESSION_COLUMNS.filter((column) => column !== 'participants');

function rowOf(session: WorkSessionView, words: Record<SessionHelp, string>): string[] {
  const { mode, participantCount, labs, academies } = session;
  const said: Record<SessionColumn, string> = {
    title: session.title,
    firstDay: session.firstDay,
    lastDay: session.lastDay ?? '',
    nature: SESSION_NATURE_WORDS[session.nature],
    help: words[session.help],
    mode: mode ? MODE_WORDS[mode] : '',
    participantCount: participantCount === null ? '' : String(participantCount),
    participants: '',
    labs: labs.map(({ name }) => name).join(' | '),
    academies: academies.map(({ name }) => name).join(' | '),
    directions: session.directions.join(' | '),
    outcome: session.outcome ?? '',
  };
  return EXPORTED.map((column) => said[column]);
}
