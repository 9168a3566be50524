import { SetMetadata } from '@nestjs/common';
import type { Caller } from './actor.ts';

export const ALLOWED = 'essaim:allowed';

/**
 * Says who may call every operation of a resolver or controller, or one of its methods: this caller, and all narrower
 * ones. An operation without this word is refused at start-up.
 */
export const Allow = (caller: Caller) => SetMetadata(ALLOWED, caller);
