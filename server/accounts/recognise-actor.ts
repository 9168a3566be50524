import fastifyCookie from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FOR_WHOM } from '../../domain/for-whom.ts';
import { OWN_DATA_PATH } from '../../domain/pages.ts';
import { NETWORK_EXPORT_PATH } from '../network/network-paths.ts';
import { isDatabaseAway } from '../platform/database/database-away.ts';
import { Forbidden } from '../platform/errors.ts';
import { SESSION_EXPORT_PATH, SESSION_IMPORT_PATH } from '../work-sessions/register-paths.ts';
import { OIDC_RETURN_PATH } from './oidc/oidc-paths.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { SessionsService } from './sessions.service.ts';

/** Where the answer depends on who asks. Other pages and files are the same for everybody. */
const ANSWERS_BY_READER = [
  ...['/graphql', OIDC_RETURN_PATH, OWN_DATA_PATH],
  ...[SESSION_IMPORT_PATH, SESSION_EXPORT_PATH, NETWORK_EXPORT_PATH],
];

interface Recognition {
  sessions: SessionsService;
  cookie: SessionCookie;
  publicUrl: string;
}

/**
 * Says of each request who asks, and refuses writes that another site's page sends. What a page asks for an account that
 * is not the session's is served as a visitor's: nothing is written in another's name. With the database away, whoever
 * has a session is served as a visitor: what is public still answers.
 */
export async function recogniseActor(
  server: FastifyInstance,
  { sessions, cookie, publicUrl }: Recognition,
): Promise<void> {
  await server.register(fastifyCookie);
  server.decorateRequest('actor', null);
  server.decorateRequest('sessionUnknown', false);
  server.decorateRequest('ended', null);
  server.addHook('preHandler', async (request, reply) => {
    if (!ANSWERS_BY_READER.some((path) => request.url.startsWith(path))) return;
    if (request.method !== 'GET' && isForeign(request, publicUrl)) throw new Forbidden(FOREIGN);
    const token = cookie.tokenIn(request);
    if (token === undefined) return;
    reply.header('cache-control', 'no-store');
    try {
      request.actor = await sessions.actorOf(token);
      if (!request.actor) request.ended = (await sessions.isSuspended(token)) ? 'suspended' : 'over';
      else if (isForAnother(request)) [request.actor, request.ended] = [null, 'taken'];
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      request.sessionUnknown = true;
    }
  });
}

const FOREIGN = 'Cette demande vient d’un autre site : elle est refusée.';

const isForAnother = ({ headers, actor }: FastifyRequest) =>
  headers[FOR_WHOM] !== undefined && headers[FOR_WHOM] !== actor?.account?.id;

/** Browsers name the page's origin in each write; other programs name none, and have no cookie to steal. */
function isForeign({ headers }: FastifyRequest, publicUrl: string): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origin === new URL(publicUrl).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
