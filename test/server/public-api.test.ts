import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { application, type GraphqlError, type GraphqlResult } from '../setup/application.ts';

const essaim = application();

const WITH_FILTER = 'query ($filter: LabFilter) { labs(filter: $filter) { total } }';
const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** A query so many levels deep: labs, labs, academy, labs, academy, … */
function deep(levels: number): string {
  const fields = ['labs', ...Array.from({ length: levels }, (_, index) => (index % 2 ? 'academy' : 'labs'))].slice(
    0,
    levels - 1,
  );
  return `{ ${fields.join(' { ')} { __typename ${'}'.repeat(fields.length)} }`;
}

describe('within its limits, the API answers', () => {
  it.each([
    ['8 levels', deep(8)],
    ['10 aliases', `{ ${repeat(10, (index) => `a${index}: labs { total }`)} }`],
    [
      'fragments',
      'query { labs { ...list } } fragment list on LabList { labs { ...lab } } fragment lab on Lab { slug }',
    ],
    [
      'nearly 1,000 tokens',
      `{ ${repeat(9, (index) => `a${index}: labs(filter: { themes: [${'"x" '.repeat(94)}] }) { total }`)} }`,
    ],
    [
      '8 levels of fields, in fragments',
      'fragment l on Lab { academy { labs { academy { labs { academy { slug } } } } } } { labs { labs { ...l } } }',
    ],
  ])('to %s', async (_, query) => {
    expect(await essaim.ask(query)).toEqual({ data: expect.anything() as object });
  });

  it('to a filter of 100 values, and to one that says nothing', async () => {
    expect(await filtered({ themes: Array<string>(99).fill('inconnu').concat('sociale') })).toEqual({
      data: { labs: { total: 2 } },
    });
    expect(await filtered({ themes: [], text: '', launchedFrom: '', academies: null })).toEqual({
      data: { labs: { total: 12 } },
    });
    expect(await filtered(null)).toEqual({ data: { labs: { total: 12 } } });
  });

  it('to the question what it can be asked', async () => {
    expect(await essaim.ask(getIntrospectionQuery())).toEqual({ data: expect.anything() as object });
  });

  it('to a GET, when it bears a header that no simple form can send', async () => {
    const { status, text } = await essaim.get(`/graphql?query=${encodeURIComponent('{ labs { total } }')}`, {
      'apollo-require-preflight': '1',
    });
    expect([status, JSON.parse(text)]).toEqual([200, { data: { labs: { total: 12 } } }]);
  });

  it('null to an unknown slug, and nothing to unknown codes', async () => {
    for (const slug of ['inconnu', '', 'PARIS', '__proto__', 'constructor', '\u0000', "'; DROP TABLE lab; --"]) {
      const query = 'query ($slug: String!) { lab(slug: $slug) { slug } academy(slug: $slug) { slug } }';
      expect(await essaim.ask(query, { slug })).toEqual({ data: { lab: null, academy: null } });
    }
    for (const list of ['academies', 'regions', 'themes', 'services', 'structures']) {
      expect(await filtered({ [list]: ['inconnu'] })).toEqual({ data: { labs: { total: 0 } } });
    }
  });
});

describe('a bad value is the caller’s fault, and its field is named', () => {
  it.each([
    ['an unknown status', '{ labs(filter: { statuses: [FERME] }) { total } }', 'statuses'],
    ['an unknown maturity', '{ labs(filter: { statuses: [ACTIF], maturities: OUBLI }) { total } }', 'maturities'],
    ['text for an enum', '{ labs(filter: { maturities: ["SUIVI"] }) { total } }', 'maturities'],
    ['a number for a text', '{ lab(slug: 5) { slug } }', 'slug'],
    ['null for what must be given', '{ lab(slug: null) { slug } }', 'slug'],
    ['a null in a list', '{ labs(filter: { themes: ["usages", null] }) { total } }', 'themes'],
    ['an object for a list', '{ labs(filter: { themes: { code: "usages" } }) { total } }', 'themes'],
    ['text for a filter', '{ labs(filter: "orléans") { total } }', 'filter'],
    ['text for an edition', '{ labs(edition: "2020") { total } }', 'edition'],
    ['part of an edition', '{ lab(slug: "paris", edition: 2020.5) { slug } }', 'edition'],
    ['an edition beyond numbers', '{ labs(edition: 1099511627776) { total } }', 'edition'],
    ['an edition before its time', '{ labs(edition: 1999) { total } }', 'edition'],
    ['an edition that is not yet', '{ lab(slug: "paris", edition: 2022) { slug } }', 'edition'],
    ['a negative edition', '{ labs(edition: -2020) { total } }', 'edition'],
    ['a date that is none', '{ labs(filter: { launchedFrom: "hier" }) { total } }', 'filter.launchedFrom'],
    ['an impossible day', '{ labs(filter: { launchedTo: "2021-02-29" }) { total } }', 'filter.launchedTo'],
    [
      'a period that ends before it begins',
      '{ labs(filter: { launchedFrom: "2021", launchedTo: "2020" }) { total } }',
      'filter.launchedTo',
    ],
    ['a text that is too long', `{ labs(filter: { text: "${'a'.repeat(201)}" }) { total } }`, 'filter.text'],
  ])('%s', async (_, query, field) => {
    expectRefusal(await essaim.ask(query), field);
  });

  it.each([
    ['an unknown status', WITH_FILTER, { filter: { statuses: ['ACTIF', 'FERME'] } }, 'filter.statuses[1]'],
    ['a number in a list', WITH_FILTER, { filter: { themes: [1] } }, 'filter.themes[0]'],
    ['text for a filter', WITH_FILTER, { filter: 'orléans' }, 'filter'],
    ['a filter that does not exist', WITH_FILTER, { filter: { couleur: 'bleu' } }, 'filter'],
    ['a date that is none', WITH_FILTER, { filter: { launchedFrom: '2020-13' } }, 'filter.launchedFrom'],
    [
      'an edition beyond numbers',
      'query ($edition: Int) { labs(edition: $edition) { total } }',
      { edition: 2 ** 40 },
      'edition',
    ],
    [
      'text for an edition',
      'query ($edition: Int) { labs(edition: $edition) { total } }',
      { edition: '2020' },
      'edition',
    ],
    ['nothing for what must be given', 'query ($slug: String!) { lab(slug: $slug) { slug } }', {}, 'slug'],
  ])('in a variable too: %s', async (_, query, variables, field) => {
    expectRefusal(await essaim.ask(query, variables), field);
  });

  it.each(['academies', 'regions', 'themes', 'services', 'structures', 'statuses', 'maturities'])(
    'more than 100 values for %s',
    async (list) => {
      const value = { statuses: 'ACTIF', maturities: 'SUIVI' }[list] ?? 'x';
      expectRefusal(await filtered({ [list]: Array<string>(101).fill(value) }), `filter.${list}`);
    },
  );
});

describe('a bad query is the caller’s fault', () => {
  it.each([
    ['9 levels', deep(9)],
    [
      '9 levels, in fragments',
      `fragment a on Academy { labs { academy { labs { academy { slug } } } } } { labs { labs { academy { labs { academy { ...a } } } } } }`,
    ],
    ['11 aliases', `{ ${repeat(11, (index) => `a${index}: labs { total }`)} }`],
    [
      '11 aliases, in fragments',
      `{ ...f } fragment f on Query { ${repeat(11, (index) => `a${index}: labs { total }`)} }`,
    ],
    ['more than 1,000 tokens', `{ labs { ${'total '.repeat(1_000)} } }`],
    ['a field that does not exist', '{ labs { couleur } }'],
    ['an argument that does not exist', '{ labs(couleur: "bleu") { total } }'],
    ['a filter that does not exist', '{ labs(filter: { couleur: "bleu" }) { total } }'],
    ['a missing argument', '{ lab { slug } }'],
    ['a type that does not exist', 'query ($filter: Couleur) { labs(filter: $filter) { total } }'],
    ['a query cut short', '{ labs {'],
    ['no query', ''],
    ['two operations', 'query a { labs { total } } query b { labs { total } }'],
    ['an operation that does not exist', 'mutation { oublier }'],
    ['a subscription', 'subscription { labs { total } }'],
    ['a fragment within itself', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
    ['a fragment that does not exist', '{ ...inconnu }'],
    ['a directive that does not exist', '{ labs @couleur { total } }'],
  ])('%s', async (_, query) => {
    expectRefusal(await essaim.ask(query));
  });

  it.each([
    ['9 levels', deep(9)],
    ['11 aliases', `{ ${repeat(11, (index) => `a${index}: labs { total }`)} }`],
    ['more than 1,000 tokens', `{ labs { ${'total '.repeat(1_000)} } }`],
  ])('and is told that it is too big: %s', async (_, query) => {
    expect((await essaim.ask(query)).errors![0]!.message).toMatch(/^Requête trop grande/);
  });
});

describe('a bad request is the caller’s fault', () => {
  const JSON_TYPE = 'application/json';
  const LABS = '{ labs { total } }';
  const asked = JSON.stringify({ query: LABS });

  it.each([
    ['JSON cut short', '{', JSON_TYPE],
    ['no body', '', JSON_TYPE],
    ['null', 'null', JSON_TYPE],
    ['a number', '5', JSON_TYPE],
    ['a text', '"x"', JSON_TYPE],
    ['nothing in the body', '{}', JSON_TYPE],
    ['a batch', `[${asked}]`, JSON_TYPE],
    ['an empty batch', '[]', JSON_TYPE],
    ['a query that is a number', '{ "query": 5 }', JSON_TYPE],
    ['variables that are a text', `{ "query": "${LABS}", "variables": "x" }`, JSON_TYPE],
    ['variables that are a list', `{ "query": "${LABS}", "variables": [1] }`, JSON_TYPE],
    ['an unknown operation name', `{ "query": "${LABS}", "operationName": "x" }`, JSON_TYPE],
    ['a persisted query', '{ "extensions": { "persistedQuery": { "version": 1, "sha256Hash": "x" } } }', JSON_TYPE],
    [
      'a persisted query and its text',
      `{ "query": "${LABS}", "extensions": { "persistedQuery": { "version": 1, "sha256Hash": "x" } } }`,
      JSON_TYPE,
    ],
    ['a poisoned prototype', `{ "query": "${LABS}", "__proto__": { "a": 1 } }`, JSON_TYPE],
    ['more than 100 kB', JSON.stringify({ query: `${LABS} # ${'x'.repeat(100_000)}` }), JSON_TYPE],
    ['XML', '<query/>', 'application/xml'],
    ['plain text', asked, 'text/plain'],
    ['a form', `query=${LABS}`, 'application/x-www-form-urlencoded'],
    ['a form of many parts', asked, 'multipart/form-data; boundary=x'],
    ['no type that exists', asked, 'zzz'],
  ])('%s', async (_, body, type) => {
    const { status, text } = await essaim.post(body, { 'content-type': type });
    expect(status).toBeLessThan(500);
    expectRefusal(JSON.parse(text) as GraphqlResult<unknown>);
  });

  it('a GET that any page could make a browser send', async () => {
    const { status, text } = await essaim.get(`/graphql?query=${encodeURIComponent(LABS)}`);
    expect(status).toBe(400);
    expectRefusal(JSON.parse(text) as GraphqlResult<unknown>);
  });
});

const filtered = (filter: object | null) => essaim.ask(WITH_FILTER, { filter });

/** The caller's fault, told in a sentence, with the field where there is one, and nothing of our own. */
function expectRefusal({ data, errors }: GraphqlResult<unknown>, field?: string): void {
  expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  expect(errors!.length).toBeGreaterThan(0);
  for (const error of errors!) {
    expect(error.extensions.code).toBe('BAD_USER_INPUT');
    expectNothingInternal(error);
  }
  if (field) expect(errors![0]!.extensions).toEqual({ code: 'BAD_USER_INPUT', field });
}

function expectNothingInternal(error: GraphqlError): void {
  expect(['message', 'locations', 'path', 'extensions']).toEqual(expect.arrayContaining(Object.keys(error)));
  expect(['code', 'field']).toEqual(expect.arrayContaining(Object.keys(error.extensions)));
  expect(error.message).not.toMatch(
    /node_modules|\.[jt]s\b|\bat \w+ \(|SELECT |INSERT |PostgreSQL|Error:.*\n|\/\w+\/\w+\//,
  );
}
