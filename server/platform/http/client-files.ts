import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { PROJECT_FOLDER } from '../project-folder.ts';
import { StartError } from '../start-error.ts';

export const CLIENT_FOLDER = join(PROJECT_FOLDER, 'dist/client');

/** The built client's files, with the compressed copies that the build made, and the institution's logo. */
export async function serveClientFiles(server: FastifyInstance, logo: string | null): Promise<void> {
  await server.register(fastifyStatic, {
    root: CLIENT_FOLDER,
    index: false,
    wildcard: false,
    globIgnore: ['index.html', '**/*.br', '**/*.gz'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  if (logo) {
    if (!existsSync(logo))
      throw new StartError(`Réglage INSTITUTION_LOGO refusé : le fichier « ${logo} » n’existe pas.`);
    const type = logo.toLowerCase().endsWith('.svg') ? 'image/svg+xml' : 'image/png';
    server.get('/institution-logo', (_, reply) => reply.type(type).send(createReadStream(logo)));
  }
}
