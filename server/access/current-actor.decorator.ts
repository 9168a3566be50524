import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from './actor.ts';
import { actorIn, knownActorIn } from './request-actor.ts';

/** Injects who asks into a resolver's or controller's method. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => actorIn(context));

/** The same, refused when the database, being away, cannot tell who it is. */
export const KnownActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => knownActorIn(context));
