import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { todayInParis } from '../../domain/day.ts';
import { askedOf, readNetworkChoice } from '../../domain/network-choice.ts';
import { Allow } from '../access/allow.decorator.ts';
import { type Column, csvTable, xlsxTable } from '../exports/write-tables.ts';
import { networkColumns } from './network-columns.ts';
import { NETWORK_EXPORT_PATH } from './network-paths.ts';
import { NetworkService } from './network.service.ts';
import type { NetworkRow } from './network.view.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `/exports/reseau.csv?…`: just what « Le réseau » shows under the same query. */
@Controller()
@Allow('central')
export class NetworkExportsController {
  constructor(private readonly network: NetworkService) {}

  @Get(`${NETWORK_EXPORT_PATH}.csv`)
  async csv(@Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { columns, rows } = await this.table(query);
    await sendFile(reply, 'csv', 'text/csv; charset=utf-8', csvTable(columns, rows));
  }

  @Get(`${NETWORK_EXPORT_PATH}.xlsx`)
  async xlsx(@Query() query: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { columns, rows } = await this.table(query);
    await sendFile(reply, 'xlsx', XLSX, await xlsxTable('Le réseau', columns, rows));
  }

  private async table(query: unknown): Promise<{ columns: Column<NetworkRow>[]; rows: NetworkRow[] }> {
    const choice = readNetworkChoice(new URLSearchParams(queryShape.parse(query)));
    return {
      columns: networkColumns(choice.columns, todayInParis()),
      rows: await this.network.all(askedOf(choice), choice),
    };
  }
}

/** A value that comes more than once is a list. */
const queryShape = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .catch({})
  .transform((query) =>
    Object.entries(query).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value])),
  );

async function sendFile(reply: FastifyReply, kind: string, type: string, content: string | Buffer): Promise<void> {
  const name = `essaim-reseau-${todayInParis()}.${kind}`;
  await reply
    .type(type)
    .headers({ 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' })
    .send(content);
}
