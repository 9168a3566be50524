import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readWeek } from '../../domain/week.ts';
import type { Actor } from '../access/actor.ts';
import { readDayCursor, writeDayCursor } from '../platform/database/day-cursor.ts';
import { BadUserInput } from '../platform/errors.ts';
import { NextAction } from '../tracking/next-action.entity.ts';
import { NextActionsService } from '../tracking/next-actions.service.ts';
import type { LateActions, Planned } from './planned.view.ts';
import { PlannedService } from './planned.service.ts';

const LATE_AT_ONCE = 20;

/** What a week holds, and what should have been done before it. */
@Injectable()
export class WeekService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly planned: PlannedService,
    private readonly nextActions: NextActionsService,
  ) {}

  /** `mine`: of the actions, those of whoever asks. @throws BadUserInput */
  week({ account }: Actor, name: string, mine: boolean): Promise<Planned> {
    const { days } = weekNamed(name);
    return this.planned.during([days[0]!, days[6]!], mine ? [account!.id] : 'everybody');
  }

  /** The open actions whose day came before a week, the earliest first, page by page. @throws BadUserInput */
  async late({ account }: Actor, name: string, mine: boolean, after: string | null): Promise<LateActions> {
    const { manager } = this.dataSource;
    const late = manager
      .createQueryBuilder(NextAction, 'action')
      .where('action.settledAt IS NULL AND action.due < :monday', { monday: weekNamed(name).days[0] });
    if (mine) late.andWhere('action.owner = :owner', { owner: account!.id });
    const total = await late.getCount();
    const page = late
      .orderBy('action.due')
      .addOrderBy('action.id')
      .take(LATE_AT_ONCE + 1);
    if (after)
      page.andWhere('(action.due, action.id) > (:day::date, :id::bigint)', { ...readDayCursor('after', after) });
    const read = await page.getMany();
    const entries = read.slice(0, LATE_AT_ONCE);
    const last = entries.at(-1);
    return {
      entries: await this.nextActions.view(manager, entries),
      total,
      next: last && read.length > entries.length ? writeDayCursor({ day: last.due!, id: last.id }) : null,
    };
  }
}

function weekNamed(name: string) {
  const week = readWeek(name);
  if (week) return week;
  throw new BadUserInput('week', `« ${name.slice(0, 20)} » n’est pas une semaine : attendu 2026-W48.`);
}
