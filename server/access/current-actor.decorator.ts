import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from './actor.ts';
import { actorIn } from './request-actor.ts';

/** Injects who asks into a resolver's or controller's method. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => actorIn(context));
