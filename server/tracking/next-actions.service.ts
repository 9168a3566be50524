import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { Account } from '../accounts/account.entity.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { BadUserInput } from '../platform/errors.ts';
import { Mistakes } from '../platform/mistakes.ts';
import { centralStaff } from './central-staff.ts';
import { addNextAction, readNextAction, readOwner, takeNextAction } from './next-action-in-hand.ts';
import { NextAction, NextActionSubject } from './next-action.entity.ts';
import type { NewNextActionInput, NextActionView } from './next-action.view.ts';
import { type StaffMember, staffMember } from './staff-member.view.ts';
import { readSubjects, shownSubjects, type Subjects } from './subjects.ts';
import { LONGEST, readDayAhead, readDayOrNone, readText } from './tracking-input.ts';

type Change = Partial<NextAction>;

const MOST_SETTLED = 10;

/** What comes next: noted, taken, put off, settled. Two people at once: the second is told what the first did. */
@Injectable()
export class NextActionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
  ) {}

  /** @throws BadUserInput */
  async add(actor: Actor, input: NewNextActionInput): Promise<NextActionView> {
    return this.dataSource.transaction(async (transaction) => {
      const mistakes = new Mistakes();
      const about = await mistakes.gather(() => readSubjects(transaction, this.directory, input));
      const read = await mistakes.gather(() => readNextAction(transaction, actor, { ...input, field: '' }));
      mistakes.tell();
      const made = await addNextAction(transaction, read, { interaction: null, about });
      return this.one(transaction, made);
    });
  }

  /** null: nobody's. @throws as `takeNextAction`; BadUserInput */
  assign(id: string, revision: number, owner: string | null): Promise<NextActionView> {
    return this.change(id, revision, async (transaction) => ({
      owner: await readOwner(transaction, 'owner', owner),
    }));
  }

  /** @throws as `takeNextAction`; BadUserInput */
  putOff(id: string, revision: number, due: string): Promise<NextActionView> {
    const day = readDayAhead('due', due);
    return this.change(id, revision, async (_, action) => movedTo(day, action));
  }

  /** @throws as `takeNextAction`; BadUserInput */
  settle(actor: Actor, id: string, revision: number, outcome: string | null): Promise<NextActionView> {
    const said = readText('outcome', outcome, LONGEST.reason);
    return this.change(id, revision, async () => ({
      settledAt: new Date(),
      settledBy: actor.account!.id,
      settledByFunction: actor.saidFunction,
      outcome: said,
    }));
  }

  /** Open again, as before it was settled. @throws as `takeNextAction` */
  async reopen(id: string, revision: number): Promise<NextActionView> {
    return this.dataSource.transaction(async (transaction) => {
      const action = await takeNextAction(transaction, id, revision);
      return this.one(transaction, await write(transaction, action, OPEN));
    });
  }

  /** Open again if it was settled, else due again on the day of before. @throws as `takeNextAction`; BadUserInput */
  async takeBack(id: string, revision: number, due: string | null): Promise<NextActionView> {
    const day = readDayOrNone('due', due);
    return this.dataSource.transaction(async (transaction) => {
      const action = await takeNextAction(transaction, id, revision);
      return this.one(transaction, await write(transaction, action, action.settledAt ? OPEN : movedTo(day, action)));
    });
  }

  /** Those about any of these: all that are open, most pressing first, then the last that were settled. */
  async about(manager: EntityManager, { labs, academies }: Subjects): Promise<NextActionView[]> {
    const own = [...labs.map((lab) => ({ lab })), ...academies.map((academy) => ({ academy }))];
    const ids = (await manager.findBy(NextActionSubject, own)).map(({ action }) => action);
    const open = await manager.find(NextAction, {
      where: { id: In(ids), settledAt: IsNull() },
      order: { due: { direction: 'ASC', nulls: 'LAST' }, id: 'ASC' },
    });
    const settled = await manager
      .createQueryBuilder(NextAction, 'a')
      .where('a.id = ANY (:ids) AND a.settled_at IS NOT NULL', { ids })
      .orderBy('a.settled_at', 'DESC')
      .limit(MOST_SETTLED)
      .getMany();
    return this.view(manager, [...open, ...settled]);
  }

  /** Who may take an action: everybody of central staff who can sign in, by function. */
  staff(): Promise<StaffMember[]> {
    return centralStaff(this.dataSource.manager);
  }

  private async change(
    id: string,
    revision: number,
    changed: (transaction: EntityManager, action: NextAction) => Promise<Change>,
  ): Promise<NextActionView> {
    return this.dataSource.transaction(async (transaction) => {
      const action = await takeNextAction(transaction, id, revision);
      if (action.settledAt) throw new BadUserInput('id', 'Cette action est réglée : rouvrez-la d’abord.');
      return this.one(transaction, await write(transaction, action, await changed(transaction, action)));
    });
  }

  private async one(manager: EntityManager, action: NextAction): Promise<NextActionView> {
    return (await this.view(manager, [action]))[0]!;
  }

  /** As they are read, in their order: two statements, however many there are. */
  async view(manager: EntityManager, actions: NextAction[]): Promise<NextActionView[]> {
    if (actions.length === 0) return [];
    const subjectsOf = await shownSubjects(
      manager,
      this.directory,
      'action',
      actions.map(({ id }) => id),
    );
    const known = actions.flatMap(({ owner, settledBy }) => [owner, settledBy]).filter((id) => id !== null);
    const accounts = await manager.findBy(Account, { id: In(known) });
    const memberOf = new Map(accounts.map((account) => [account.id, staffMember(account)]));
    return actions.map(
      ({
        id,
        what,
        due,
        firstDue,
        owner,
        interaction,
        revision,
        settledAt,
        settledBy,
        settledByFunction,
        outcome,
      }) => ({
        ...{ id, what, due, firstDue, interaction, revision, settledByFunction, outcome },
        ...subjectsOf(id),
        owner: memberOf.get(owner ?? '') ?? null,
        settledBy: memberOf.get(settledBy ?? '') ?? null,
        settledAt: settledAt?.toISOString() ?? null,
      }),
    );
  }
}

const OPEN: Change = { settledAt: null, settledBy: null, settledByFunction: null, outcome: null };

/** The first day that was said is kept, until the action is due on it again, or on none. */
function movedTo(day: string | null, { due, firstDue, putOff }: NextAction): Change {
  if (day === due) return {};
  const first = putOff ? firstDue : due;
  const back = day === null || day === first;
  return { due: day, firstDue: back ? null : first, putOff: !back };
}

async function write(transaction: EntityManager, action: NextAction, change: Change): Promise<NextAction> {
  const changed = { ...change, revision: action.revision + 1 };
  await transaction.update(NextAction, action.id, changed);
  return { ...action, ...changed };
}
