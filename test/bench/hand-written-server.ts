import { createServer } from 'node:http';
import { Pool } from 'pg';
import { LAB_STATUSES, MATURITIES, MATURITY_LABELS, STATUS_LABELS } from '../../domain/stages.ts';
import { databaseOf, listenAndSay } from './baseline.ts';
import { asTsquery } from './questions.ts';

/*
 * (b) What one would write by hand: node:http, pg, and one query per request, in which PostgreSQL makes the whole JSON.
 * The query is prepared, uses indexes, and reads plain tables (plain-tables.ts). It gives what Essaim's answer gives,
 * facets too, but for excerpts, relaxations, peers, editions and the snapshot's state, which it is spared.
 */

const json = (fields: Record<string, string>) =>
  `json_build_object(${Object.entries(fields)
    .map(([name, value]) => `'${name}', ${value}`)
    .join(', ')})`;
const list = (item: string, order: string) => `coalesce(json_agg(${item} ORDER BY ${order}), '[]')`;

const LAUNCH = json({ from: 'launch_from', label: 'launch_label', precision: 'launch_precision', to: 'launch_to' });
const offered = (what: 'theme' | 'service', fields: Record<string, string>) =>
  `CASE WHEN ${what}s_answered THEN (
    SELECT ${list(json(fields), 'position')} FROM lab_${what} JOIN ${what} ON code = ${what} WHERE lab = shown.id
  ) END`;
const common = {
  closedOn: 'closed_on',
  edition: 'edition',
  launch: LAUNCH,
  name: 'shown.name',
  otherServices: 'other_services',
  otherThemes: 'other_themes',
  slug: 'shown.slug',
  status: 'status',
  subject: 'subject',
};
const maturity = (fields: Record<string, string>) => `CASE WHEN maturity_level IS NOT NULL THEN ${json(fields)} END`;
const standing = { confirmed: 'maturity_confirmed', level: 'maturity_level' };

const LAB_IN_LIST = json({
  ...common,
  academy: json({ name: 'academy_name', region: 'academy_region', slug: 'academy_slug' }),
  maturity: maturity(standing),
  services: offered('service', { code: 'code', shortLabel: 'short_label' }),
  team: json({ headcount: 'headcount', structures: 'structures' }),
  themes: offered('theme', { code: 'code', shortLabel: 'short_label' }),
});

const FICHE = `
  SELECT json_build_object('data', json_build_object('lab', ${json({
    ...common,
    academy: json({ name: 'a.name', region: 'region', slug: 'a.slug', type: 'type', website: 'website' }),
    contact: `CASE WHEN coalesce(contact_function, contact_email, contact_url) IS NOT NULL THEN
      ${json({ email: 'contact_email', function: 'contact_function', url: 'contact_url' })} END`,
    maturity: maturity({ ...standing, since: 'maturity_since' }),
    mergedInto: 'NULL',
    people: `'[]'::json`,
    sections: `(SELECT ${list(json({ heading: 'heading', key: 'key', text: 'text' }), 'position')}
      FROM section WHERE lab = shown.id)`,
    services: offered('service', { code: 'code', explanation: 'explanation', label: 'label', note: 'note' }),
    team: json({ fte: 'fte', headcount: 'headcount', note: 'note', structures: 'structures' }),
    themes: offered('theme', { code: 'code', label: 'label' }),
  })}))::text AS json
  FROM lab shown JOIN academy a ON a.code = shown.academy WHERE shown.slug = $1`;

const NO_COUNT = { count: 'coalesce(count, 0)', label: 'label', value: 'value' };
/** The values of a list that is known, with how many of `counted` have each. */
const facet = (options: string, counted: string, fields: Record<string, string> = NO_COUNT) =>
  `(SELECT ${list(json(fields), 'position')} FROM (${options}) AS options
    LEFT JOIN (SELECT value, count(*) FROM ${counted} GROUP BY value) AS counted USING (value))`;
const words = (values: readonly string[], labels: Record<string, string>) =>
  `VALUES ${values.map((value, position) => `('${value}', '${labels[value]}', ${position})`).join(', ')}`;
const worded = (values: readonly string[], labels: Record<string, string>) =>
  `SELECT * FROM (${words(values, labels)}) AS worded (value, label, position)`;
const coded = (what: string) => `SELECT code AS value, label, short_label, position FROM ${what}`;
/** The values that the labs themselves have. */
const spoken = (values: string) =>
  `SELECT DISTINCT value, replace(value, '''', '’') AS label, value AS position FROM ${values} WHERE value IS NOT NULL`;
const STRUCTURES = 'unnest(structures) AS value';
const YEARS = `LATERAL (
  SELECT generate_series(extract(year FROM launch_from)::int, extract(year FROM launch_to)::int)::text AS value
) AS years`;

/** $1 a tsquery, $2 themes, $3 services; null for none. Text is no facet, so what fails it counts nowhere. */
const NETWORK = `
  WITH found AS MATERIALIZED (
    SELECT lab.*, a.name AS academy_name, a.slug AS academy_slug, a.region AS academy_region,
      $2::text[] IS NULL OR EXISTS (SELECT FROM lab_theme WHERE lab = id AND theme = ANY ($2)) AS theme_fits,
      $3::text[] IS NULL OR EXISTS (SELECT FROM lab_service WHERE lab = id AND service = ANY ($3)) AS service_fits
    FROM lab JOIN academy a ON a.code = lab.academy
    WHERE $1::tsquery IS NULL OR words @@ $1::tsquery
  ),
  shown AS MATERIALIZED (SELECT * FROM found WHERE theme_fits AND service_fits)
  SELECT json_build_object('data', json_build_object('labs', ${json({
    facets: json({
      launchYears: facet(spoken(`lab, ${YEARS}`), `shown, ${YEARS}`),
      maturities: facet(worded(MATURITIES, MATURITY_LABELS), '(SELECT maturity_level AS value FROM shown) AS levels'),
      regions: facet(
        spoken('(SELECT region AS value FROM academy WHERE code IN (SELECT academy FROM lab)) AS regions'),
        '(SELECT academy_region AS value FROM shown) AS regions',
      ),
      services: facet(
        coded('service'),
        '(SELECT service AS value FROM found JOIN lab_service ON lab = id WHERE theme_fits) AS services',
        { ...NO_COUNT, shortLabel: 'short_label' },
      ),
      statuses: facet(worded(LAB_STATUSES, STATUS_LABELS), '(SELECT status AS value FROM shown) AS statuses'),
      structures: facet(spoken(`lab, ${STRUCTURES}`), `shown, ${STRUCTURES}`),
      themes: facet(
        coded('theme'),
        '(SELECT theme AS value FROM found JOIN lab_theme ON lab = id WHERE service_fits) AS themes',
        { ...NO_COUNT, shortLabel: 'short_label' },
      ),
    }),
    labs: `(SELECT ${list(LAB_IN_LIST, 'shown.id')} FROM shown)`,
    total: '(SELECT count(*) FROM shown)',
  })}))::text AS json`;

const pool = new Pool({ ...databaseOf(process.env), options: '-c search_path=plain' });

async function answer(url: URL): Promise<string | null> {
  const [, room, slug] = url.pathname.split('/');
  if (room !== 'labs') return null;
  const given = (name: string) => url.searchParams.get(name) || null;
  const query = slug
    ? { name: 'fiche', text: FICHE, values: [slug] }
    : {
        name: 'network',
        text: NETWORK,
        values: [asTsquery(given('text') ?? '') || null, given('themes')?.split(','), given('services')?.split(',')],
      };
  const { rows } = await pool.query<{ json: string }>(query);
  return rows[0]?.json ?? null;
}

listenAndSay(
  createServer((request, response) => {
    answer(new URL(request.url ?? '/', 'http://localhost')).then(
      (body) => {
        const bytes = Buffer.from(body ?? '');
        const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length };
        response.writeHead(body === null ? 404 : 200, headers).end(bytes);
      },
      (error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  }),
);
