import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { hashOf, newSecret } from '../accounts/secrets.ts';
import { recordAct } from '../audit/record-act.ts';
import { SETTINGS } from '../platform/platform.module.ts';
import type { Settings } from '../platform/settings.ts';
import { CalendarAddress } from './calendar-address.entity.ts';
import type { CalendarAddressView, NewCalendarAddress } from './calendar-address.view.ts';
import { calendarPath } from './calendar-path.ts';

/** The private calendar address of whoever asks: at most one, told once, known here by its hash. */
@Injectable()
export class CalendarAddresses {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** null when there is none. */
  async own({ account }: Actor): Promise<CalendarAddressView | null> {
    const known = await this.dataSource.manager.findOneBy(CalendarAddress, { account: account!.id });
    return known && { renewedAt: known.renewedAt.toISOString() };
  }

  /** In the place of the one of before, which ends at once. */
  async renew(actor: Actor): Promise<NewCalendarAddress> {
    const { id } = actor.account!;
    const secret = newSecret();
    return this.dataSource.transaction(async (transaction) => {
      const [{ made, at }] = await transaction.query<[{ made: boolean; at: Date }]>(
        `INSERT INTO calendar_address (account, token_hash) VALUES ($1, $2)
         ON CONFLICT (account) DO UPDATE SET token_hash = excluded.token_hash, renewed_at = excluded.renewed_at
         RETURNING xmax = 0 AS made, renewed_at AS at`,
        [id, hashOf(secret)],
      );
      await recordAct(transaction, actor, { act: made ? 'CALENDAR_MADE' : 'CALENDAR_RENEWED', account: id });
      return { url: this.settings.publicUrl + calendarPath(secret), renewedAt: at.toISOString() };
    });
  }

  /** Whether there was one. */
  async end(actor: Actor): Promise<boolean> {
    const { id } = actor.account!;
    return this.dataSource.transaction(async (transaction) => {
      const { affected } = await transaction.delete(CalendarAddress, { account: id });
      if (affected) await recordAct(transaction, actor, { act: 'CALENDAR_ENDED', account: id });
      return Boolean(affected);
    });
  }
}
