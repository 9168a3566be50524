import { GraphQLError } from 'graphql';

/** The codes of the public contract. */
export type ErrorCode = 'BAD_USER_INPUT' | 'NOT_FOUND' | 'INTERNAL';

/** Something in the request is not as it should be. `field` names it; the message is a French sentence for the person. */
export class BadUserInput extends GraphQLError {
  constructor(field: string, message: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, field } });
  }
}

/** What is asked for does not exist, or not for this reader. */
export class NotFound extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'NOT_FOUND' satisfies ErrorCode } });
  }
}
