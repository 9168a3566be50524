import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { Lab } from '../../server/labs/lab.entity.ts';
import { CLIENT_FOLDER } from '../../server/platform/http/client-files.ts';
import { compressAndTag } from '../../server/platform/http/compress-and-tag.ts';
import { aLab } from '../factories/labs.ts';
import { application } from '../setup/application.ts';

const essaim = application();

const anAsset = async () =>
  `/assets/${(await readdir(join(CLIENT_FOLDER, 'assets'))).find((name) => name.endsWith('.js'))!}`;

describe('a page', () => {
  it.each([
    ['/', 'Essaim'],
    ['/liste', 'Essaim'],
    ['/a-propos', 'À propos'],
    ['/vie-privee', 'Vie privée'],
    ['/labs/orleans-tours', 'Lab d’académie d’Orléans-Tours'],
    ['/labs/montpellier?edition=2020&vue=carte', 'Lab d’académie de Montpellier'],
  ])('that exists is found, and says in its title what it is: %s', async (path, title) => {
    const { status, text, headers } = await essaim.get(path);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(titleOf(text)).toContain(title);
  });

  it.each(
    [
      '/labs/atlantide',
      '/labs/',
      '/labs/paris/edition',
      '/inconnue',
      '/labs/%3Cscript%3E',
      '/labs/__proto__',
      '/index.html',
    ].concat(['/server/main.js', '/assets/%2e%2e/%2e%2e/package.json', '/assets/inconnu.js', '/.git/config']),
  )('that does not exist is not found, and helps one go on: %s', async (path) => {
    const { status, text, headers } = await essaim.get(path);
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(titleOf(text)).toMatch(/^(Page|Lab) introuvable/);
  });

  it('says names as text, whatever they hold', async () => {
    const name = `<script>alert("l'été")</script> & 'Co' $& %essaim.title%`;
    await essaim.change((transaction) => aLab(transaction, { slug: 'malin', name }));
    const { text } = await essaim.get('/labs/malin');
    expect(text).not.toContain('<script>alert');
    expect(titleOf(text)).toContain(name);
    expect(/<meta name="description" content="([^"]*)"/.exec(text)![1]).toContain('&#60;script&#62;');
  });

  it('is checked again each time, and found changed when it has', async () => {
    const { headers, status } = await essaim.get('/labs/nice');
    expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
    const again = () => essaim.get('/labs/nice', { 'if-none-match': headers.etag! });
    expect((await again()).status).toBe(304);
    await essaim.change((transaction) => transaction.update(Lab, { slug: 'nice' }, { name: 'Nice Lab' }));
    expect((await again()).status).toBe(200);
  });
});

describe('an answer for everybody', () => {
  const long = 'Élèves et familles ont la parole. '.repeat(200);

  it('comes compressed as it is asked for, and is the same in each way', async () => {
    const [br, gzip, plain] = await Promise.all([ask('br, gzip'), ask('gzip'), ask('identity')]);
    expect([br, gzip, plain].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(long);
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(long);
    expect(plain.payload).toBe(long);
    for (const { headers } of [br, gzip, plain]) expect(headers.vary).toMatch(/accept-encoding/i);
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=1.0, gzip;q=0.5', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.8, br;q=0.000', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['deflate', undefined],
    ['', undefined],
  ])('never in a way that is refused: accepting « %s » it is %s', async (accepted, encoding) => {
    expect((await ask(accepted)).headers['content-encoding']).toBe(encoding);
  });

  it('has a strong tag, another for each way it is compressed', async () => {
    const tags = (await Promise.all(['br', 'gzip', ''].map((accepted) => ask(accepted)))).map(({ headers }) =>
      String(headers.etag),
    );
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
  });

  it('is not sent again to one who has it, and is to one who has another', async () => {
    const first = await ask('br');
    const tag = String(first.headers.etag);
    for (const known of [tag, `"other", ${tag}`]) {
      const again = await ask('br', known);
      expect([again.statusCode, again.payload, again.headers.etag]).toEqual([304, '', tag]);
      expect(again.headers.vary).toMatch(/accept-encoding/i);
      expect(again.headers['content-encoding']).toBeUndefined();
    }
    expect((await ask('gzip', tag)).statusCode).toBe(200);
    expect((await ask('br', '"other"')).statusCode).toBe(200);
  });

  it('is not compressed when it is short, and is tagged all the same', async () => {
    const { headers, payload } = await ask('br', undefined, 'bref');
    expect([headers['content-encoding'], payload]).toEqual([undefined, 'bref']);
    expect(headers.etag).toMatch(/^"/);
  });

  async function ask(accepted: string, known?: string, body = long) {
    const server = fastify();
    compressAndTag(server);
    server.get('/', (_, reply) => reply.type('text/plain; charset=utf-8').send(body));
    return server.inject({
      url: '/',
      headers: { 'accept-encoding': accepted, ...(known && { 'if-none-match': known }) },
    });
  }
});

describe('what the API answers to a GET', () => {
  const query = `/graphql?query=${encodeURIComponent('{ labs { labs { slug name themes { label } services { label explanation } } } }')}`;
  const ask = (headers: Record<string, string>) => essaim.get(query, { 'apollo-require-preflight': '1', ...headers });

  it('is compressed, tagged, and not sent again', async () => {
    const [plain, br] = [await ask({}), await ask({ 'accept-encoding': 'br' })];
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(br.headers['cache-control']).toBe('no-cache');
    expect((await ask({ 'accept-encoding': 'br', 'if-none-match': br.headers.etag! })).status).toBe(304);
  });
});

describe('the client’s files', () => {
  it('that bear their hash are kept for ever', async () => {
    const { status, headers } = await essaim.get(await anAsset());
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(headers['content-type']).toMatch(/javascript/);
  });

  it('come as they were compressed by the build, and are the same in each way', async () => {
    const path = await anAsset();
    const plain = await essaim.get(path);
    const br = await essaim.get(path, { 'accept-encoding': 'br' });
    const gzip = await essaim.get(path, { 'accept-encoding': 'gzip' });
    expect([br, gzip].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    for (const { headers } of [plain, br, gzip]) expect(headers.vary).toMatch(/accept-encoding/i);
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('without a hash are checked again each time', async () => {
    expect((await essaim.get('/essaim.svg')).headers['cache-control']).toBe('no-cache');
  });
});

describe('the state of the service', () => {
  it.each(['/healthz', '/readyz'])('%s is good, and never kept', async (path) => {
    const { status, headers } = await essaim.get(path);
    expect([status, headers['cache-control'], headers.etag]).toEqual([200, 'no-store', undefined]);
  });
});

describe('every answer', () => {
  it.each(['/', '/labs/paris', '/inconnue', '/healthz', '/graphql', '/essaim.svg'])(
    '%s lets the page load and do nothing from elsewhere, and run nothing written in it',
    async (path) => {
      const { headers } = await essaim.get(path);
      const policy = new Map(
        headers['content-security-policy']!.split(';').map((rule) => {
          const [name = '', ...sources] = rule.trim().split(' ');
          return [name, sources];
        }),
      );
      for (const sources of policy.values()) {
        for (const source of sources) expect(["'none'", "'self'", 'data:']).toContain(source);
      }
      expect(policy.get('default-src')).toEqual(["'none'"]);
      expect(policy.get('script-src')).toEqual(["'self'"]);
      expect(policy.get('base-uri')).toEqual(["'none'"]);
      expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect([headers['x-powered-by'], headers.server]).toEqual([undefined, undefined]);
    },
  );

  it('promises HTTPS for ever only where it is served so', async () => {
    expect((await essaim.get('/')).headers['strict-transport-security']).toBeUndefined();
  });
});

/** As a browser reads it. */
function titleOf(html: string): string {
  return /<title>([^<]*)<\/title>/
    .exec(html)![1]!
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
