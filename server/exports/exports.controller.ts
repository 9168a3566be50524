import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { filterOf, readChoice } from '../../domain/choice.ts';
import { parisDay } from '../../domain/day.ts';
import { Allow } from '../access/allow.decorator.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import type { LabView } from '../labs/lab.view.ts';
import { NotFound } from '../platform/errors.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import type { ExportOrigin } from './lab-columns.ts';
import { writeCsv, writeGeoJson, writeXlsx } from './write-exports.ts';

interface Format {
  type: string;
  write(labs: readonly LabView[], origin: ExportOrigin): string | Promise<Buffer>;
}

const FORMATS: Record<string, Format> = {
  csv: { type: 'text/csv; charset=utf-8', write: writeCsv },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeXlsx },
  geojson: { type: 'application/geo+json; charset=utf-8', write: writeGeoJson },
};

/** `/exports/labs.csv?…`: just what the list shows under the same query, from an address that stays. */
@Controller('exports')
@Allow('everyone')
export class ExportsController {
  constructor(
    private readonly directory: DirectoryService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get(':file')
  async labs(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const format = FORMATS[/^labs\.(\w+)$/.exec(file)?.[1] ?? ''];
    if (!format) throw new NotFound('Cet export n’existe pas : labs.csv, labs.xlsx ou labs.geojson.');
    const choice = readChoice(new URLSearchParams(request.url.split('?')[1]));
    const { labs } = this.directory.list(filterOf(choice), choice.edition);
    const { publicUrl, dataLicence } = this.settings;
    const content = await format.write(labs, { publicUrl, day: parisDay(new Date()), licence: dataLicence });
    const name = choice.edition ? file.replace('labs', `labs-${choice.edition}`) : file;
    await reply.type(format.type).header('content-disposition', `attachment; filename="essaim-${name}"`).send(content);
  }
}
