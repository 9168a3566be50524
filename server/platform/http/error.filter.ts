import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isDatabaseAway } from '../database/database-away.ts';
import { type ErrorCode, ToldError } from '../errors.ts';
import { internalError } from '../graphql/format-error.ts';

const SENTENCES: Record<number, string> = {
  400: 'La requête est illisible : du JSON est attendu.',
  404: 'Cette adresse n’existe pas.',
  413: 'La requête est trop grande (100 ko au plus).',
  415: 'Ce type de contenu n’est pas accepté : du JSON est attendu.',
  503: 'Le service n’est pas disponible pour le moment. Réessayez dans un instant.',
};

const STATUSES: Record<ErrorCode, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
};

/** Errors outside GraphQL operations, in the same shape, with a sentence and nothing internal. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const status = statusOf(error);
    void reply.status(status).send({ errors: [shown(error, status)] });
  }
}

/** The typed errors of the rooms speak for themselves. */
function shown(error: unknown, status: number) {
  if (error instanceof ToldError) return { message: error.message, extensions: error.extensions };
  if (status >= 500 && status !== 503) return internalError(error);
  return { message: SENTENCES[status] ?? 'La requête est refusée.', extensions: { code: codeOf(status) } };
}

function statusOf(error: unknown): number {
  if (error instanceof ToldError) return STATUSES[error.extensions.code as ErrorCode];
  if (isDatabaseAway(error)) return 503;
  if (error instanceof HttpException) return error.getStatus();
  return (error as { statusCode?: number }).statusCode ?? 500;
}

function codeOf(status: number): string {
  if (status === 503) return 'UNAVAILABLE';
  return status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT';
}
