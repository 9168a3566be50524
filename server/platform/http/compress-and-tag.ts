import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const MIN_COMPRESSED = 1_024;

type Encoding = 'br' | 'gzip' | 'identity';

/** Gives every public answer to a GET a strong ETag, one for each encoding as a strong one must, and compresses it. */
export function compressAndTag(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || reply.hasHeader('etag') || isPrivate(reply))
      return payload;
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    const body = Buffer.from(payload as string);
    const encoding = body.length < MIN_COMPRESSED || isPicture(reply) ? 'identity' : chosenEncoding(request);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}-${encoding}"`;
    reply.headers({ etag, vary: 'Accept-Encoding', 'cache-control': 'no-cache' });
    if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) return notModified(reply);
    if (encoding === 'identity') return body;
    reply.header('content-encoding', encoding).removeHeader('content-length');
    return encoding === 'br' ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : zip(body);
  });
}

const isPrivate = (reply: FastifyReply) => reply.getHeader('cache-control') === 'no-store';

/** Compressed already. */
const isPicture = (reply: FastifyReply) => reply.getHeader('content-type') === 'image/png';

function notModified(reply: FastifyReply): null {
  reply.code(304).removeHeader('content-length').removeHeader('content-type');
  return null;
}

function chosenEncoding(request: FastifyRequest): Encoding {
  const accepted = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'gzip' : 'identity';
}
