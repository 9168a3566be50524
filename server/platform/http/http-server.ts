import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
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
  compressAndTag(server);
  await serveClientFiles(server, institution.logo);
}
