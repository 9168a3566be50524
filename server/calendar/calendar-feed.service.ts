import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { daysAfter, todayInParis } from '../../domain/day.ts';
import { hashOf } from '../accounts/secrets.ts';
import { NotFound } from '../platform/errors.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { eventsOf } from './calendar-events.ts';
import { PlannedService } from './planned.service.ts';
import { writeCalendar } from './write-calendar.ts';

const SECRET = /^([\w-]{43})\.ics$/;

/** In days, from today. */
const BACK = 90;
const AHEAD = 730;

/** What a calendar program reads at a private address. Whoever knows the secret is believed, and nobody signs in. */
@Injectable()
export class CalendarFeed {
  constructor(
    private readonly dataSource: DataSource,
    private readonly planned: PlannedService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws NotFound, always the same: for a file that never was, an ended address, and an account that may no more */
  async file(name: string): Promise<string> {
    const account = await this.accountOf(SECRET.exec(name)?.[1]);
    if (!account) throw new NotFound('Ce calendrier n’existe pas, ou plus.');
    const today = todayInParis();
    const period = [daysAfter(today, -BACK), daysAfter(today, AHEAD)] as const;
    const planned = await this.planned.during(period, [account, null]);
    return writeCalendar('Essaim', eventsOf(planned, this.settings.publicUrl), new Date());
  }

  private async accountOf(secret: string | undefined): Promise<string | undefined> {
    if (!secret) return undefined;
    const [found] = await this.dataSource.query<{ id: string }[]>(
      `SELECT account.id FROM calendar_address c JOIN account ON account.id = c.account
       WHERE c.token_hash = $1 AND account.central AND account.suspended_at IS NULL`,
      [hashOf(secret)],
    );
    return found?.id;
  }
}
