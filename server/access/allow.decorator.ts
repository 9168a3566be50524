import { SetMetadata } from '@nestjs/common';

/** Who may call an operation. */
export type Caller = 'everyone';

export const ALLOWED = 'essaim:allowed';

/**
 * Says who may call every operation of a resolver or controller, or one of its methods.
 * An operation without this word is refused at start-up.
 */
export const Allow = (...callers: [Caller, ...Caller[]]) => SetMetadata(ALLOWED, callers);
