import type { EntityManager } from 'typeorm';
import type { AuditAct } from '../../domain/audit-acts.ts';
import { REQUEST_WORDS } from '../../domain/requests.ts';
import type { Actor } from '../access/actor.ts';
import { recordAct } from '../audit/record-act.ts';
import { VisitorRequest } from './visitor-request.entity.ts';

/** Says of a request in hand how it was decided, in the audit log too. */
export async function settleRequest(
  transaction: EntityManager,
  actor: Actor,
  request: VisitorRequest,
  { accepted, word }: { accepted: boolean; word: string | null },
): Promise<void> {
  await transaction.update(VisitorRequest, request.id, {
    state: accepted ? 'ACCEPTED' : 'REFUSED',
    lab: request.lab,
    word,
    decidedAt: () => 'now()',
    decidedBy: actor.account!.id,
    decidedFunction: actor.saidFunction,
  });
  await recordOnRequest(transaction, actor, request, accepted ? 'REQUEST_ACCEPTED' : 'REQUEST_REFUSED');
}

export const recordOnRequest = (
  transaction: EntityManager,
  actor: Actor,
  { id, kind, lab }: VisitorRequest,
  act: AuditAct,
) => recordAct(transaction, actor, { act, lab, request: id, detail: REQUEST_WORDS[kind] });
