import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Forbidden, Unauthenticated, Unavailable } from '../platform/errors.ts';
import type { Caller } from './actor.ts';
import { ALLOWED } from './allow.decorator.ts';
import { actorIn, requestIn } from './request-actor.ts';

/** Lets an operation be called by those of its `@Allow` alone. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const caller = this.reflector.getAllAndOverride<Caller>(ALLOWED, [context.getHandler(), context.getClass()]);
    const actor = actorIn(context);
    if (actor.is(caller)) return true;
    const request = requestIn(context);
    if (request?.sessionUnknown) throw new Unavailable();
    throw actor.account ? new Forbidden() : new Unauthenticated(request?.ended ? ENDED[request.ended] : undefined);
  }
}

const ENDED = {
  over: 'Votre session est terminée.',
  taken:
    'Quelqu’un d’autre s’est connecté dans ce navigateur : rien n’est enregistré sous son nom. Pour continuer, reconnectez-vous avec votre compte.',
  suspended: 'Votre compte est suspendu : l’équipe centrale peut le rétablir.',
};
