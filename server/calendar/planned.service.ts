import { Injectable } from '@nestjs/common';
import { Between, DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { NextAction } from '../tracking/next-action.entity.ts';
import { NextActionsService } from '../tracking/next-actions.service.ts';
import { Residence } from '../tracking/residence.entity.ts';
import { ResidencesService } from '../tracking/residences.service.ts';
import { SessionListService } from '../work-sessions/session-list.service.ts';
import type { Planned, PlannedVisit } from './planned.view.ts';

/** Both days included. */
export type Period = readonly [from: string, to: string];

/** Whose actions: null among them, also those that nobody took. */
export type Owners = 'everybody' | readonly (string | null)[];

/** So many of each kind at most. */
const MOST = 300;

/** Reads what is planned, of all kinds: a fixed number of statements. */
@Injectable()
export class PlannedService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly nextActions: NextActionsService,
    private readonly residences: ResidencesService,
    private readonly register: SessionListService,
  ) {}

  /** Visits and sessions are everybody's; actions are those of `owners`. */
  async during(period: Period, owners: Owners): Promise<Planned> {
    const { manager } = this.dataSource;
    const actions = await this.actions(manager, period, owners);
    const visits = await this.visits(manager, period);
    const sessions = await this.register.during(manager, [...period], MOST + 1);
    return {
      actions: actions.slice(0, MOST),
      visits: visits.slice(0, MOST),
      sessions: sessions.slice(0, MOST).reverse(),
      whole: [actions, visits, sessions].every((kind) => kind.length <= MOST),
    };
  }

  private async actions(manager: EntityManager, [from, to]: Period, owners: Owners) {
    const due = { settledAt: IsNull(), due: Between(from, to) };
    const actions = await manager.find(NextAction, {
      where: owners === 'everybody' ? due : owners.map((owner) => ({ ...due, owner: owner ?? IsNull() })),
      order: { due: 'ASC', id: 'ASC' },
      take: MOST + 1,
    });
    return this.nextActions.view(manager, actions);
  }

  private async visits(manager: EntityManager, [from, to]: Period): Promise<PlannedVisit[]> {
    const found = await manager.query<{ residence: string; way: string }[]>(
      `SELECT residence, way FROM residence_visit WHERE state <> 'DROPPED' AND first_day <= $2 AND last_day >= $1
       ORDER BY first_day, id LIMIT ${MOST + 1}`,
      [from, to],
    );
    const ids = found.map(({ residence }) => residence);
    const read = await this.residences.view(manager, await manager.findBy(Residence, { id: In(ids) }));
    return found.map(({ residence: id, way }) => {
      const residence = read.find((one) => one.id === id)!;
      return { residence, visit: residence.visits.find((one) => one.way === way)! };
    });
  }
}
