import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.ts';
import type { NextActionView } from '../tracking/next-action.view.ts';
import { NextActionsService } from '../tracking/next-actions.service.ts';
import type { KnownLine, LineKeeper } from './line-keeper.ts';

const revisionOf = ({ revision }: NextActionView) => revision;

/** An action keeps by itself whose it is, its day and how it ended: decided here, it is so on its file too. */
@Injectable()
export class ActionLines implements LineKeeper {
  constructor(private readonly actions: NextActionsService) {}

  take(actor: Actor, { line, revision }: KnownLine): Promise<number> {
    return this.actions.assign(factOf(line).id, revision, actor.account!.id).then(revisionOf);
  }

  giveBack(_: Actor, { line, revision }: KnownLine): Promise<number> {
    return this.actions.assign(factOf(line).id, revision, null).then(revisionOf);
  }

  putOff(_: Actor, { line, revision }: KnownLine, to: string): Promise<number> {
    return this.actions.putOff(factOf(line).id, revision, to).then(revisionOf);
  }

  settle(actor: Actor, { line, revision }: KnownLine, reason: string | null): Promise<number> {
    return this.actions.settle(actor, factOf(line).id, revision, reason).then(revisionOf);
  }

  /** Open again if it was settled, else due again on the day that raised the line. */
  reopen(_: Actor, { line, revision }: KnownLine): Promise<number> {
    const { id, due } = factOf(line);
    return this.actions.takeBack(id, revision, due).then(revisionOf);
  }
}

/** « action:12:2021-04-01 »; « action:12 » when it had no day. */
function factOf({ fact }: KnownLine['line']): { id: string; due: string | null } {
  const [, id = '', due = null] = fact.split(':');
  return { id, due };
}
