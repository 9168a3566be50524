import type { DataSource } from 'typeorm';
import { splitWords, wordStem } from '../../domain/search-text.ts';
import { STATUS_LABELS } from '../../domain/stages.ts';
import type { Snapshot } from '../../server/directory/snapshot.ts';
import type { LabView } from '../../server/labs/lab.view.ts';
import { insert } from './network.ts';

/**
 * The tables of the hand-written server and of plain NestJS: the public network alone, as a textbook would store it,
 * with an index on each key and on the words. They are spared what Essaim keeps besides (drafts, revisions, audiences,
 * editions, the label of a launch), and their text is stemmed when written, just as Essaim stems it.
 */
const TABLES = `
  CREATE SCHEMA plain;
  CREATE TABLE plain.academy (
    code text PRIMARY KEY, slug text NOT NULL UNIQUE, name text NOT NULL, type text NOT NULL, region text, website text
  );
  CREATE TABLE plain.theme (
    code text PRIMARY KEY, label text NOT NULL, short_label text NOT NULL, position integer NOT NULL
  );
  CREATE TABLE plain.service (
    code text PRIMARY KEY, label text NOT NULL, short_label text NOT NULL, explanation text, position integer NOT NULL
  );
  CREATE TABLE plain.lab (
    id integer PRIMARY KEY, slug text NOT NULL UNIQUE, name text NOT NULL, subject text NOT NULL,
    academy text NOT NULL REFERENCES plain.academy, edition integer, status text,
    launch_label text NOT NULL, launch_precision text NOT NULL, launch_from date, launch_to date,
    headcount integer, fte double precision, structures text[] NOT NULL, note text,
    themes_answered boolean NOT NULL, other_themes text[] NOT NULL,
    services_answered boolean NOT NULL, other_services text[] NOT NULL,
    contact_function text, contact_email text, contact_url text,
    maturity_level text, maturity_confirmed boolean, maturity_since date, closed_on date, words tsvector
  );
  CREATE TABLE plain.lab_theme (
    lab integer REFERENCES plain.lab, theme text REFERENCES plain.theme, PRIMARY KEY (lab, theme)
  );
  CREATE TABLE plain.lab_service (
    lab integer REFERENCES plain.lab, service text REFERENCES plain.service, note text, PRIMARY KEY (lab, service)
  );
  CREATE TABLE plain.section (
    lab integer REFERENCES plain.lab, position integer, key text NOT NULL, heading text NOT NULL, text text NOT NULL,
    PRIMARY KEY (lab, position)
  );
`;
const INDEXES = `
  CREATE INDEX ON plain.lab (academy);
  CREATE INDEX ON plain.lab USING gin (words);
  CREATE INDEX ON plain.lab_theme (theme);
  CREATE INDEX ON plain.lab_service (service);
  ANALYZE;
`;

/** Copies what a snapshot shows into plain tables, in the same database. */
export async function fillPlainTables(dataSource: DataSource, { latest }: Snapshot): Promise<void> {
  const labs = latest.labs.map((lab, index) => ({ id: index + 1, lab }));
  const position = <T>(item: T, index: number) => ({ ...item, position: index + 1 });
  await dataSource.query(TABLES);
  await dataSource.transaction(async (transaction) => {
    const fill = (table: string, rows: object[]) => insert(transaction, `plain.${table}`, rows);
    await transaction.query(
      'INSERT INTO plain.academy SELECT code, slug, name, type, region, website FROM public.academy',
    );
    await transaction.query('INSERT INTO plain.theme SELECT code, label, short_label, position FROM public.theme');
    await transaction.query(
      'INSERT INTO plain.service SELECT code, label, short_label, explanation, position FROM public.service',
    );
    await fill(
      'lab',
      labs.map(({ id, lab }) => labRow(id, lab)),
    );
    await fill(
      'lab_theme',
      labs.flatMap(({ id, lab }) => lab.themes?.map(({ code }) => ({ lab: id, theme: code })) ?? []),
    );
    await fill(
      'lab_service',
      labs.flatMap(({ id, lab }) => lab.services?.map(({ code, note }) => ({ lab: id, service: code, note })) ?? []),
    );
    await fill(
      'section',
      labs.flatMap(({ id, lab }) => lab.sections.map(position).map((section) => ({ lab: id, ...section }))),
    );
  });
  await dataSource.query(INDEXES);
}

function labRow(id: number, lab: LabView) {
  const { launch, team, contact, maturity } = lab;
  return {
    id,
    slug: lab.slug,
    name: lab.name,
    subject: lab.subject,
    academy: lab.academy.code,
    edition: lab.edition,
    status: lab.status,
    launch_label: launch.label,
    launch_precision: launch.precision,
    launch_from: launch.from,
    launch_to: launch.to,
    headcount: team.headcount,
    fte: team.fte,
    structures: team.structures,
    note: team.note,
    themes_answered: lab.themes !== null,
    other_themes: lab.otherThemes,
    services_answered: lab.services !== null,
    other_services: lab.otherServices,
    contact_function: contact?.function ?? null,
    contact_email: contact?.email ?? null,
    contact_url: contact?.url ?? null,
    maturity_level: maturity?.level ?? null,
    maturity_confirmed: maturity?.confirmed ?? null,
    maturity_since: maturity?.since ?? null,
    closed_on: lab.closedOn,
    words: [...new Set(splitWords(textOf(lab)).map(wordStem))].join(' '),
  };
}

/** All the text that Essaim searches in. */
function textOf(lab: LabView): string {
  const services = lab.services?.flatMap(({ label, explanation, note }) => [label, explanation, note]) ?? [];
  return [
    lab.name,
    lab.academy.name,
    lab.academy.region,
    lab.status && STATUS_LABELS[lab.status],
    lab.team.structures.join(' '),
    lab.team.note,
    ...(lab.themes ?? []).map(({ label }) => label),
    ...lab.otherThemes,
    ...services,
    ...lab.otherServices,
    ...lab.sections.map(({ text }) => text),
  ].join('\n');
}
