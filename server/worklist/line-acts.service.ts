import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { daysAfter, todayInParis } from '../../domain/day.ts';
import type { Actor } from '../access/actor.ts';
import { NotFound } from '../platform/errors.ts';
import { LONGEST, readDayAhead, readText } from '../tracking/tracking-input.ts';
import { ActionLines } from './action-lines.ts';
import { DecidedLines } from './decided-lines.ts';
import type { KnownLine, LineKeeper } from './line-keeper.ts';
import { type LineName, lineName } from './line-name.ts';
import type { WorklistLine } from './worklist.view.ts';
import { WorklistService } from './worklist.service.ts';

/** Taking a line, putting it off, settling it, and undoing each. Two people at once: the second is told what the first did. */
@Injectable()
export class LineActs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly worklist: WorklistService,
    private readonly decisions: DecidedLines,
    private readonly actions: ActionLines,
  ) {}

  /** @throws NotFound, Conflict, as every act here */
  take(actor: Actor, line: string, revision: number): Promise<WorklistLine> {
    return this.act({ line, revision }, (keeper, known) => keeper.take(actor, known));
  }

  giveBack(actor: Actor, line: string, revision: number): Promise<WorklistLine> {
    return this.act({ line, revision }, (keeper, known) => keeper.giveBack(actor, known));
  }

  /** @throws BadUserInput on `to` when it is no day to come, in Paris: put off to today, the line would stay */
  async putOff(actor: Actor, line: string, revision: number, to: string): Promise<WorklistLine> {
    const day = readDayAhead('to', to, daysAfter(todayInParis(), 1));
    return this.act({ line, revision }, (keeper, known) => keeper.putOff(actor, known, day));
  }

  /** @throws BadUserInput on `reason` */
  async settle(actor: Actor, line: string, revision: number, reason: string | null): Promise<WorklistLine> {
    const said = readText('reason', reason, LONGEST.reason);
    return this.act({ line, revision }, (keeper, known) => keeper.settle(actor, known, said));
  }

  /** @throws NotFound also when its fact is gone meanwhile: it stays away by itself then */
  async reopen(actor: Actor, id: string, revision: number): Promise<WorklistLine> {
    const line = lineName(id) ?? gone();
    if (line.rule !== 'ACTION_DUE')
      return this.act({ line: id, revision }, (keeper, known) => keeper.reopen(actor, known));
    const { manager } = this.dataSource;
    const before = await this.worklist.one(manager, line); // not while it is settled
    const reopened = await this.actions.reopen(actor, { line, revision });
    const now = await this.worklist.one(manager, line); // not on a day to come, as it was meant first
    return now ?? (before ? { ...before, revision: reopened } : gone());
  }

  /** Gives the line as it is then; a line that is no longer raised, as it was. */
  private async act(
    { line: id, revision }: { line: string; revision: number },
    decide: (keeper: LineKeeper, known: KnownLine) => Promise<number>,
  ): Promise<WorklistLine> {
    const { manager } = this.dataSource;
    const line = lineName(id) ?? gone();
    const before = (await this.worklist.one(manager, line)) ?? gone();
    const decided = await decide(this.keeperOf(line), { line, revision });
    return (await this.worklist.one(manager, line)) ?? { ...before, revision: decided };
  }

  private keeperOf({ rule }: LineName): LineKeeper {
    return rule === 'ACTION_DUE' ? this.actions : this.decisions;
  }
}

function gone(): never {
  throw new NotFound('Cette ligne n’est plus à faire : ce qui la demandait a changé.');
}
