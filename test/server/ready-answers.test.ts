import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, publicAddress } from '../../domain/public-address.ts';
import { LAB_STATUSES } from '../../domain/stages.ts';
import knownOperations from '../../server/directory/ready/known-operations.json';
import { ReadyAnswers } from '../../server/directory/ready/ready-answers.ts';
import { Lab } from '../../server/labs/lab.entity.ts';
import { aPublishedFiche } from '../factories/labs.ts';
import { servedApplication } from '../browser/setup/served-application.ts';

const OPERATIONS = Object.fromEntries(
  Object.entries(knownOperations).map(([hash, text]) => [/query (\w+)/.exec(text)![1]!, { hash, text }]),
);

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

describe('A ready answer', () => {
  const essaim = servedApplication();

  function get(path: string, headers: Record<string, string> = {}): Promise<Got> {
    return new Promise((resolve, reject) => {
      const sent = request(essaim.address + path, { headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.on('error', reject).end();
    });
  }
  const ready = (name: string, variables: object, headers?: Record<string, string>) =>
    get(publicAddress(OPERATIONS[name]!.hash, variables), headers);
  const ordinary = async (name: string, variables: object) =>
    (await essaim.post(JSON.stringify({ query: OPERATIONS[name]!.text, variables }))).body;

  const filters = fc.record(
    {
      text: fc.constantFrom('orleans', 'coaching', 'tiers lieux', 'zzz', 'é'),
      statuses: fc.subarray([...LAB_STATUSES]),
      themes: fc.subarray(['pedagogique', 'usages', 'numerique', 'inconnue']),
      services: fc.subarray(['coaching', 'incubation', 'valorisation']),
      structures: fc.subarray(['CARDIE', 'DANE']),
      launchedFrom: fc.constantFrom('2019', '2020-06'),
    },
    { requiredKeys: [] },
  );
  const reads = fc.oneof(
    fc.tuple(
      fc.constantFrom('network', 'found'),
      fc.record({ filter: filters, edition: fc.constantFrom(null, 2020, 2021) }),
    ),
    fc
      .record({ slug: fc.constantFrom('creteil', 'montpellier', 'inconnu'), edition: fc.constantFrom(null, 2020) })
      .map((variables) => ['fiche', variables] as const),
    fc
      .record({ slug: fc.constantFrom('amiens', 'nice', 'inconnue') })
      .map((variables) => ['academy', variables] as const),
    fc.constant(['territories', {}] as const),
  );
  const changes = fc.constantFrom('rename', 'publish', 'close', 'name', 'withdraw');

  it(
    'equals the ordinary answer, byte for byte, after any sequence of changes and reads',
    { timeout: 120_000 },
    async () => {
      let round = 0;
      const change = (kind: string) =>
        essaim.change(async (transaction) => {
          round++;
          if (kind === 'publish')
            await aPublishedFiche(transaction, { content: { name: `Lab ${round} "; é`, status: 'ACTIF' } });
          if (kind === 'rename')
            await transaction.query(`UPDATE academy SET name = 'Créteil ' || $1::text WHERE slug = 'creteil'`, [round]);
          if (kind === 'name')
            await transaction.query(
              `INSERT INTO lab_person (account, lab, name, audience, wording)
               SELECT account, lab, 'Camille ' || $1, 'PUBLIC', 1 FROM lab_role
               ON CONFLICT (account, lab) DO UPDATE SET name = excluded.name`,
              [round],
            );
          if (kind === 'withdraw') await transaction.query('DELETE FROM lab_person');
          if (kind === 'close')
            await transaction.update(Lab, { slug: 'nice' }, { closedOn: `2021-01-${10 + (round % 20)}` });
        });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.oneof(reads, changes), { minLength: 1, maxLength: 12 }), async (steps) => {
          for (const step of steps) {
            if (typeof step === 'string') await change(step);
            else {
              const [name, variables] = step;
              const first = await ready(name, variables);
              expect(first.status).toBe(200);
              expect(first.body.equals(await ordinary(name, variables))).toBe(true);
              expect((await ready(name, variables)).body.equals(first.body)).toBe(true);
            }
          }
        }),
        { numRuns: 25 },
      );
    },
  );

  it('is never older than the last acknowledged change', async () => {
    for (let round = 0; round < 20; round++) {
      const name = `Nom ${round}`;
      await ready('fiche', { slug: 'frais', edition: null });
      await essaim.change(async (transaction) => {
        const lab = await transaction.findOneBy(Lab, { slug: 'frais' });
        if (!lab) await transaction.save(Lab, { slug: 'frais', academy: '04', name, closedOn: null, mergedInto: null });
        else await transaction.update(Lab, lab.id, { name });
      });
      const { body } = await ready('fiche', { slug: 'frais', edition: null });
      expect((JSON.parse(body.toString()) as { data: { lab: { name: string } } }).data.lab.name).toBe(name);
    }
  });

  it('comes as the browser can read it, with a strong tag for each encoding, and 304 when it has it', async () => {
    const tags = new Set<string>();
    const plain = (await ready('network', { filter: {}, edition: null })).body;
    for (const [accepted, decode] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
      ['identity', (body: Buffer) => body],
      ['br;q=0, gzip', gunzipSync],
    ] as const) {
      const got = await ready('network', { filter: {}, edition: null }, { 'accept-encoding': accepted });
      expect(decode(got.body).equals(plain), accepted).toBe(true);
      expect(got.headers.vary).toBe('Accept-Encoding, Cookie');
      const tag = got.headers.etag as string;
      expect(tag).toMatch(/^"[^"]+"$/);
      tags.add(tag);
      const again = await ready(
        'network',
        { filter: {}, edition: null },
        { 'accept-encoding': accepted, 'if-none-match': tag },
      );
      expect([again.status, again.body.length]).toEqual([304, 0]);
    }
    expect(tags.size).toBe(3);
  });

  it('does not confuse questions: editions, order of variables, missing and null', async () => {
    const { hash } = OPERATIONS.network!;
    const at = (json: string) => get(`/public/${hash}?variables=${encodeURIComponent(json)}`);
    const one = await at('{"edition":2020,"filter":{"themes":["usages"]}}');
    const other = await at('{"filter":{"themes":["usages"]},"edition":2020}');
    expect(other.body.equals(one.body)).toBe(true);
    expect(other.headers.etag).toBe(one.headers.etag);
    const empty = await at('{"edition":2021,"filter":{"themes":["usages"]}}');
    expect(empty.body.equals(one.body)).toBe(false);
    expect(empty.headers.etag).not.toBe(one.headers.etag);
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 2 })).toBe('{"a":2,"b":[{"c":null,"d":1}]}');
  });

  it('leaves to the ordinary way what is not its own: a cookie, an unknown hash, wrong variables', async () => {
    const { hash } = OPERATIONS.network!;
    const address = publicAddress(hash, { filter: {}, edition: null });
    expect((await get(address, { cookie: 'session=1' })).status).toBe(404);
    expect((await get('/public/sha256:0?variables={}')).status).toBe(404);
    for (const variables of [
      '{"edition":"x"}',
      '[]',
      'nonsense',
      '{"edition":1999}',
      '{"filter":{"statuses":["FOO"]}}',
    ]) {
      expect((await get(`/public/${hash}?variables=${encodeURIComponent(variables)}`)).status, variables).toBe(404);
    }
  });
});

describe('What is kept of ready answers', () => {
  const essaim = servedApplication();
  const kept = () => essaim['app'].get(ReadyAnswers).kept;

  it('cannot be filled by strangers', async () => {
    const { hash } = OPERATIONS.network!;
    const fetchStatus = async (path: string) => (await fetch(essaim.address + path)).status;
    const before = kept();
    for (let index = 0; index < 50; index++) {
      await fetchStatus(publicAddress(hash, { filter: { text: `mot ${index}` }, edition: null }));
      await fetchStatus(`/public/${hash}?variables=%7B%22edition%22%3Anull%7D&x=${index}`);
      await fetchStatus(publicAddress(OPERATIONS.fiche!.hash, { slug: `inconnu-${index}`, edition: null }));
    }
    expect(kept()).toBe(before);
    await fetchStatus(publicAddress(hash, { filter: {}, edition: null }));
    await fetchStatus(publicAddress(hash, { filter: {}, edition: 2020 }));
    expect(kept()).toBe(before + 2);
  });
});
