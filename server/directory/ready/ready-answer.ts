import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const NOT_COMPRESSED_BELOW = 1_024;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

type Encoding = 'br' | 'gzip' | 'identity';

/** An answer in one encoding, with its headers as node:http writes them fastest: names and values in turn. */
interface Encoded {
  bytes: Buffer;
  headers: string[];
  etag: string;
  headersUnchanged: string[];
}

/** The bytes of one answer, encoded at the first demand for each encoding, then sent without a detour. */
export class ReadyAnswer {
  private readonly tag: string;
  private readonly encoded: Partial<Record<Encoding, Encoded>> = {};

  constructor(
    generation: string,
    question: string,
    private readonly body: Buffer,
  ) {
    this.tag = `${generation}-${createHash('sha256').update(question).digest('base64url').slice(0, 16)}`;
  }

  send(request: IncomingMessage, response: ServerResponse): Promise<void> | void {
    const encoding = this.fitting(request.headers['accept-encoding'] as string | undefined);
    const encoded = this.encoded[encoding];
    if (encoded) write(encoded, request, response);
    else return this.encode(encoding).then((made) => write((this.encoded[encoding] = made), request, response));
  }

  private fitting(accepted: string | undefined): Encoding {
    if (!accepted || this.body.length < NOT_COMPRESSED_BELOW) return 'identity';
    if (/\bbr\b(?!\s*;\s*q=0)/.test(accepted)) return 'br';
    return /\bgzip\b(?!\s*;\s*q=0)/.test(accepted) ? 'gzip' : 'identity';
  }

  /** The tag is strong: one generation gives one body to one question, and each encoding has a tag of its own. */
  private async encode(encoding: Encoding): Promise<Encoded> {
    const bytes = await this.bytes(encoding);
    const etag = `"${this.tag}-${encoding}"`;
    const always = {
      etag,
      vary: 'Accept-Encoding, Cookie',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    };
    const ofBytes = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(bytes.length),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    };
    return { bytes, etag, headers: inTurn({ ...always, ...ofBytes }), headersUnchanged: inTurn(always) };
  }

  private async bytes(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'br') return brotli(this.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    return encoding === 'gzip' ? zip(this.body) : this.body;
  }
}

const inTurn = (headers: Record<string, string>) => Object.entries(headers).flat();

function write(
  { bytes, headers, etag, headersUnchanged }: Encoded,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const known = request.headers['if-none-match'];
  if (known?.includes(etag))
    response.writeHead(304, headersUnchanged).end(); // a tag, quotes included, is in no other
  else response.writeHead(200, headers).end(bytes);
}
