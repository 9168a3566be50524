import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { type RegisterAct, RegisterChange } from './register-change.entity.ts';

interface Traced {
  act: RegisterAct;
  before: object | null;
  after: object | null;
}

/** Writes what an act changed, in the transaction that does it; without who took part, since a trace stays. */
export async function traceChange(
  transaction: EntityManager,
  actor: Actor,
  of: { session: string } | { officeHour: string },
  { act, before, after }: Traced,
): Promise<void> {
  await transaction.insert(RegisterChange, {
    ...of,
    act,
    before: withoutNames(before),
    after: withoutNames(after),
    by: actor.account!.id,
    byFunction: actor.saidFunction,
  });
}

const withoutNames = (said: object | null) => said && { ...said, participants: undefined };
