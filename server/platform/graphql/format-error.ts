import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError, type Token, TokenKind } from 'graphql';
import { type ErrorCode, ToldError, Unavailable } from '../errors.ts';
import { isDatabaseAway } from '../database/database-away.ts';

/** Apollo's codes for a request that cannot be understood, all of them the caller's to mend. */
const CALLERS_FAULT = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);
const logger = new Logger('GraphQL');

/** What leaves the server: a code of the contract, the field at fault, and nothing internal. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, locations, path, extensions } = formatted;
  const told = toldError(error);
  if (told) return { message: told.message, locations, path, extensions: told.extensions };
  if (CALLERS_FAULT.has(String(extensions?.code)) || isLimit(message) || isAbsentOperation(message)) {
    const field = fieldAtFault(message, error);
    return {
      message: sentence(message, field),
      locations,
      path,
      extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, field },
    };
  }
  return internalError(error, path);
}

/** The typed error that was thrown, or that stands for what was. */
function toldError(error: unknown): ToldError | null {
  const thrown = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (thrown instanceof ToldError) return thrown;
  return isDatabaseAway(thrown) || isStopped(thrown) ? new Unavailable() : null;
}

/** Apollo stops before the HTTP server does: another of ours, or the next one, will answer. */
const isStopped = (thrown: unknown) =>
  thrown instanceof Error && /^Cannot execute GraphQL operations (while|after) the server/.test(thrown.message);

/** An error of ours: logged whole under an id, and shown as that id. */
export function internalError(error: unknown, path?: GraphQLFormattedError['path']): GraphQLFormattedError {
  const id = randomUUID();
  logger.error(`${id} ${(error as Error)?.stack ?? String(error)}`);
  return {
    message: `Une erreur est survenue de notre côté. Si elle persiste, signalez-la avec ce numéro : ${id}`,
    path,
    extensions: { code: 'INTERNAL' satisfies ErrorCode, id },
  };
}

/** The words of graphql-armor, and of graphql-js, which says « more that ». */
const isLimit = (message: string) => /limit of \d+ exceeded|contains more tha[nt] \d+ tokens/.test(message);

/** A subscription, where the schema has none, passes graphql-js's validation and fails at execution. */
const isAbsentOperation = (message: string) => message.startsWith('Schema is not configured to execute');

function sentence(message: string, field: string | undefined): string {
  if (isLimit(message)) return `Requête trop grande : ${message.replace('Syntax Error: ', '')}`;
  return field ? `Valeur refusée pour « ${field} » : ${message}` : `Requête refusée : ${message}`;
}

/** graphql-js names the field in the message for a variable; for a literal, it is the name before the value. */
function fieldAtFault(message: string, error: unknown): string | undefined {
  const variable =
    /^Variable "\$(\w+)" got invalid value .* at "([^"]+)"/s.exec(message) ?? /^Variable "\$(\w+)"/.exec(message);
  if (variable) return variable[2] ?? variable[1];
  const source = error instanceof GraphQLError ? error : undefined;
  return source?.nodes?.[0]?.kind.endsWith('Value') ? nameBefore(source.nodes[0].loc?.startToken) : undefined;
}

/** The nearest `name:` before a value, out of the lists it stands in. */
function nameBefore(token: Token | undefined | null): string | undefined {
  let depth = 0;
  for (let at = token?.prev; at; at = at.prev) {
    if (at.kind === TokenKind.BRACKET_R || at.kind === TokenKind.BRACE_R) depth++;
    else if (at.kind === TokenKind.BRACKET_L || at.kind === TokenKind.BRACE_L) depth--;
    else if (at.kind === TokenKind.COLON && depth <= 0) return at.prev?.value;
  }
  return undefined;
}
