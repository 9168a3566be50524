import type { EntityManager } from 'typeorm';
import * as z from 'zod';
import type { Actor } from '../access/actor.ts';
import { Conflict, NotFound } from '../platform/errors.ts';
import { VisitorRequest } from './visitor-request.entity.ts';

/**
 * Takes a request that waits, for someone who may decide it: whoever else would waits until the transaction ends.
 * @throws NotFound when it is none of theirs; Conflict when it is decided, which says by whom and how
 */
export async function takeToDecide(transaction: EntityManager, actor: Actor, id: string): Promise<VisitorRequest> {
  const request = z.guid().safeParse(id).success
    ? await transaction.findOne(VisitorRequest, { where: { id }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!request?.confirmedAt || !mayDecide(actor, request)) throw new NotFound('Cette demande n’existe pas.');
  if (request.state !== 'WAITING') throw new Conflict(alreadyDecided(request));
  return request;
}

function mayDecide(actor: Actor, { kind, lab }: VisitorRequest): boolean {
  if (actor.is('central')) return true;
  return (kind === 'CORRECTION' || kind === 'CONTACT') && lab !== null && actor.answersFor(lab);
}

function alreadyDecided({ kind, state, decidedFunction }: VisitorRequest): string {
  const accepted = { ACCOUNT: 'acceptée', LAB: 'acceptée', CORRECTION: 'prise en compte', CONTACT: 'répondue' }[kind];
  const refused = kind === 'CORRECTION' ? 'pas retenue' : 'refusée';
  const how = state === 'ACCEPTED' ? accepted : refused;
  return `C’est déjà décidé, par : ${decidedFunction} (demande ${how}). Rien n’a été envoyé de nouveau.`;
}
