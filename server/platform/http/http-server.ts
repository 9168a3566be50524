import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { Unavailable } from '../errors.ts';
import type { Settings } from '../settings.ts';
import { serveClientFiles } from './client-files.ts';
import { compressAndTag } from './compress-and-tag.ts';

export const BODY_LIMIT = 100_000;

/** What holds for every answer: security headers, strong ETags, compression; and the client's files. */
export async function prepareHttp(server: FastifyInstance, { publicUrl, institution }: Settings): Promise<void> {
  const secure = publicUrl.startsWith('https:');
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure,
  });
  await server.register(rateLimit, { global: false });
  closeConnectionsWhenLeaving(server);
  compressAndTag(server);
  await serveClientFiles(server, institution.logo);
}

/** The answers given while it stops are the last on their connections: else browsers would keep these, and the stop, waiting. */
function closeConnectionsWhenLeaving(server: FastifyInstance): void {
  let leaving = false;
  server.addHook('preClose', async () => {
    leaving = true;
  });
  server.addHook('onRequest', async () => {
    if (leaving) throw new Unavailable(); // it came by a connection that was opened at the last moment
  });
  server.addHook('onSend', async (_, reply) => {
    if (leaving) reply.header('connection', 'close');
  });
}
