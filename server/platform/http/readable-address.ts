import type { IncomingMessage } from 'node:http';

/** Where nothing is. */
const NOWHERE = '/adresse-illisible';

/** The address of a request; one that cannot be decoded, which Fastify would refuse in its own words, leads nowhere. */
export function readableAddress({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  try {
    decodeURIComponent(url.split('?', 1)[0]!);
    return url;
  } catch {
    return NOWHERE;
  }
}
