import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { listenAndSay } from './baseline.ts';

/*
 * (a) As fast as node:http can be: it holds Essaim's own answers as bytes, with the same headers, and does nothing but
 * look them up by address. process.argv[2] is the file of these answers.
 */

export interface Recorded {
  path: string;
  gzip: boolean;
  headers: Record<string, string>;
  /** base64 */
  body: string;
}

const recorded = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Recorded[];
const answers = (gzip: boolean) =>
  new Map(
    recorded
      .filter((answer) => answer.gzip === gzip)
      .map(({ path, headers, body }) => [path, { headers, bytes: Buffer.from(body, 'base64') }]),
  );
const [plain, zipped] = [answers(false), answers(true)];

listenAndSay(
  createServer((request, response) => {
    const answer = (request.headers['accept-encoding'] ? zipped : plain).get(request.url!);
    if (answer) response.writeHead(200, answer.headers).end(answer.bytes);
    else response.writeHead(404).end();
  }),
);
