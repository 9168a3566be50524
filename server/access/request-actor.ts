import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Unavailable } from '../platform/errors.ts';
import { type Actor, VISITOR } from './actor.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null: a visitor. */
    actor: Actor | null;
    /** Whether the request has a session that the database, being away, could not tell about. */
    sessionUnknown: boolean;
    /** Why the session that the request has is not that of whoever asks. */
    ended: 'over' | 'suspended' | 'taken' | null;
  }
}

/** The HTTP request that an operation answers; none for an answer that is made ahead, for visitors. */
export function requestIn(context: ExecutionContext): FastifyRequest | undefined {
  if (context.getType<string>() !== 'graphql') return context.switchToHttp().getRequest<FastifyRequest>();
  return context.getArgByIndex<{ req?: FastifyRequest }>(2).req;
}

export const actorIn = (context: ExecutionContext): Actor => requestIn(context)?.actor ?? VISITOR;

/** The same, where « nobody » must not stand for « not known ». @throws Unavailable */
export function knownActorIn(context: ExecutionContext): Actor {
  if (requestIn(context)?.sessionUnknown) throw new Unavailable();
  return actorIn(context);
}
