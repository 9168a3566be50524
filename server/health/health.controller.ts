import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Allow } from '../access/allow.decorator.ts';

@Controller()
@Allow('everyone')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process lives. */
  @Get('healthz')
  @Header('cache-control', 'no-store')
  alive() {
    return { status: 'ok' };
  }

  /** It can serve everything: the database answers. */
  @Get('readyz')
  @Header('cache-control', 'no-store')
  async ready() {
    await this.dataSource.query('SELECT 1').catch(() => {
      throw new ServiceUnavailableException({ status: 'database away' });
    });
    return { status: 'ok' };
  }
}
