import { GraphQLError } from 'graphql';

/** The codes of the public contract. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'TOO_MANY_REQUESTS'
  | 'UNAVAILABLE'
  | 'INTERNAL';

interface ErrorDetails {
  field?: string;
  fields?: Record<string, string>;
  revision?: number;
}

/** An error that tells the caller what to do; its message is a French sentence for the person. */
export abstract class ToldError extends GraphQLError {
  protected constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { extensions: { code, ...details } });
  }
}

/**
 * Something in the request is not as it should be; `field` names it. When several are not, it names the first, `fields`
 * has the sentence of each, and the message all of them: see `Mistakes`.
 */
export class BadUserInput extends ToldError {
  readonly sentences: Readonly<Record<string, string>>;

  constructor(field: string, message: string, fields?: Record<string, string>) {
    super('BAD_USER_INPUT', message, { field, fields });
    this.sentences = fields ?? { [field]: message };
  }
}

/** What is asked for does not exist, or not for this reader. */
export class NotFound extends ToldError {
  constructor(message: string) {
    super('NOT_FOUND', message);
  }
}

/** It needs an account, and nobody is signed in. */
export class Unauthenticated extends ToldError {
  constructor(message = 'Connectez-vous pour continuer.') {
    super('UNAUTHENTICATED', message);
  }
}

/** Whoever is signed in may not do it. */
export class Forbidden extends ToldError {
  constructor(message = 'Votre compte ne permet pas de faire cela.') {
    super('FORBIDDEN', message);
  }
}

/** Someone else was faster: `revision` is the one of now, of what has revisions. */
export class Conflict extends ToldError {
  constructor(message: string, revision?: number) {
    super('CONFLICT', message, { revision });
  }
}

/** It was asked too often from the same address. */
export class TooManyRequests extends ToldError {
  constructor(seconds: number) {
    const minutes = Math.max(1, Math.ceil(seconds / 60));
    super(
      'TOO_MANY_REQUESTS',
      `Trop de demandes à la suite : réessayez dans ${minutes} minute${minutes > 1 ? 's' : ''}.`,
    );
  }
}

/** The database is away. */
export class Unavailable extends ToldError {
  constructor() {
    super('UNAVAILABLE', 'Le service n’est pas disponible pour le moment. Réessayez dans un instant.');
  }
}
