import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { dayWords, momentWords } from '../../domain/day.ts';
import { type Actor, saidFunction } from '../access/actor.ts';
import { Account } from '../accounts/account.entity.ts';
import { BadUserInput, Conflict } from '../platform/errors.ts';
import { staffWordsOf } from '../tracking/central-staff.ts';
import type { KnownLine, LineKeeper } from './line-keeper.ts';
import type { LineName } from './line-name.ts';
import { WorklistDecision } from './worklist-decision.entity.ts';

type Change = Partial<Pick<WorklistDecision, 'takenBy' | 'takenAt' | 'putOffTo' | 'settledAt' | 'reason'>>;

/** Keeps what is decided of most lines, beside what raised them: nothing of that changes. */
@Injectable()
export class DecidedLines implements LineKeeper {
  constructor(private readonly dataSource: DataSource) {}

  take(actor: Actor, known: KnownLine): Promise<number> {
    return this.decide(actor, known, { takenBy: actor.account!.id, takenAt: new Date() });
  }

  giveBack(actor: Actor, known: KnownLine): Promise<number> {
    return this.decide(actor, known, { takenBy: null, takenAt: null });
  }

  putOff(actor: Actor, known: KnownLine, to: string): Promise<number> {
    return this.decide(actor, known, { putOffTo: to, settledAt: null, reason: null });
  }

  /** @throws BadUserInput on `reason` when there is none */
  async settle(actor: Actor, known: KnownLine, reason: string | null): Promise<number> {
    if (!reason) throw new BadUserInput('reason', 'Dites pourquoi il n’y a rien à faire.');
    return this.decide(actor, known, { settledAt: new Date(), reason, putOffTo: null });
  }

  reopen(actor: Actor, known: KnownLine): Promise<number> {
    return this.decide(actor, known, { putOffTo: null, settledAt: null, reason: null });
  }

  private decide(actor: Actor, { line, revision }: KnownLine, change: Change): Promise<number> {
    return this.dataSource.transaction(async (transaction) => {
      const { rule, lab, academy, fact } = line;
      const author = { by: actor.account!.id, byFunction: actor.saidFunction, at: new Date() };
      if (revision === 0) {
        const values = { rule, lab, academy, fact, ...author, ...change };
        const made = await transaction
          .createQueryBuilder()
          .insert()
          .into(WorklistDecision)
          .values(values)
          .orIgnore()
          .execute();
        if ((made.raw as unknown[]).length > 0) return 1;
      }
      const decision = await take(transaction, line);
      if (!decision || decision.revision !== revision) throw await told(transaction, decision);
      const decided = { ...author, ...change, revision: revision + 1 };
      await transaction.update(WorklistDecision, decision.id, decided);
      return decided.revision;
    });
  }
}

/** For writing: whoever else would waits until the transaction ends. */
const take = (transaction: EntityManager, { rule, lab, academy, fact }: LineName) =>
  transaction.findOne(WorklistDecision, {
    where: { rule, fact, lab: lab ?? IsNull(), academy: academy ?? IsNull() },
    lock: { mode: 'for_no_key_update' },
  });

/** What was done meanwhile, by whom and when. */
async function told(transaction: EntityManager, decision: WorklistDecision | null): Promise<Conflict> {
  if (!decision) return new Conflict('Cette ligne a changé entre-temps.', 0);
  const { takenBy, takenAt, putOffTo, settledAt, reason, at, revision } = decision;
  const taker = settledAt || putOffTo || !takenBy ? null : await transaction.findOneBy(Account, { id: takenBy });
  const who = taker
    ? await staffWordsOf(transaction, taker.id, saidFunction(taker))
    : await staffWordsOf(transaction, decision.by, decision.byFunction);
  const what = settledAt
    ? `l’a classée le ${momentWords(settledAt)} : « ${reason} »`
    : putOffTo
      ? `l’a reportée au ${dayWords(putOffTo)}, le ${momentWords(at)}`
      : taker
        ? `l’a prise le ${momentWords(takenAt!)}`
        : `l’a remise dans la liste le ${momentWords(at)}`;
  return new Conflict(`Cette ligne a changé entre-temps : ${who} ${what}.`, revision);
}
