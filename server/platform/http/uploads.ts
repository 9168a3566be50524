import type { FastifyInstance } from 'fastify';
import type { Readable } from 'node:stream';
import { BadUserInput } from '../errors.ts';

/** How a page sends a file: its bytes alone. */
const UPLOAD_TYPE = 'application/octet-stream';

/**
 * Lets files be sent to these paths, and to no other. Their bytes are not read here: whoever takes the file first knows
 * who sends it.
 */
export function acceptUploads(server: FastifyInstance, paths: readonly string[]): void {
  server.addContentTypeParser(UPLOAD_TYPE, (request, stream, done) => {
    const known = paths.includes(request.url.split('?')[0]!);
    if (known) done(null, stream);
    else done(Object.assign(new Error(UPLOAD_TYPE), { statusCode: 415 }));
  });
}

/**
 * All bytes of a file that is sent. One that is too large is read to its end, and not kept: a browser hears an answer
 * only then. @throws BadUserInput
 */
export async function readUpload(sent: Readable, largest: number): Promise<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const part of sent as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= largest) parts.push(part);
    else parts = [];
  }
  if (length <= largest) return Buffer.concat(parts);
  throw new BadUserInput('file', `Ce fichier est trop grand : ${largest / 1_000_000} Mo au plus.`);
}
