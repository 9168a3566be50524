import { GraphQLError } from 'graphql';

/** The codes of the public contract. */
export type ErrorCode = 'BAD_USER_INPUT' | 'INTERNAL';

/** Something in the request is not as it should be. `field` names it; the message is a French sentence for the person. */
export class BadUserInput extends GraphQLError {
  constructor(field: string, message: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, field } });
  }
}
