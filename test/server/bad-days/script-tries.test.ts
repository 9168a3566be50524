import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { typedLine, typedText } from '../../../domain/typed-text.ts';
import { labsThatTry, type Tried } from '../../factories/labs-that-try.ts';
import { SCRIPT_TRIES } from '../../factories/script-tries.ts';
import { TEXT_FIELDS } from '../../factories/text-fields.ts';
import { type Reader, TestApplication } from '../../setup/application.ts';
import { TIMEOUT_MS } from '../../setup/counts.ts';
import { seededDatabase } from '../../setup/database.ts';
import { MailServer } from '../../setup/mail-server.ts';

vi.setConfig({ testTimeout: TIMEOUT_MS, hookTimeout: TIMEOUT_MS });

const essaim = new TestApplication();
const mailServer = new MailServer();
let tried: Tried;

beforeAll(async () => {
  await mailServer.open();
  const database = await seededDatabase();
  const settings = { SMTP_URL: mailServer.url, MAIL_FROM: 'essaim@essaim.example', MAIL_ALLOW: '@lab.example' };
  await essaim.start(database.connection, settings);
  tried = await labsThatTry(essaim);
  return async () => {
    await essaim.stop();
    await database.drop();
  };
});
afterAll(() => mailServer.close());

describe('of the texts that try to run something', () => {
  it('there are more than a hundred', ({ task }) => {
    expect(SCRIPT_TRIES.length).toBeGreaterThan(100);
    expect(tried.stored + tried.refused).toBe(tried.labs.length * TEXT_FIELDS.length);
    expect(tried.used).toBe(Math.min(SCRIPT_TRIES.length, tried.labs.length * TEXT_FIELDS.length));
    task.meta.figures = {
      tries: tried.used,
      'text fields': TEXT_FIELDS.length,
      'labs that hold them': tried.labs.length,
      'texts stored': tried.stored,
      'texts refused with their field': tried.refused,
    };
  });

  it('each field holds some, but those that take addresses alone', () => {
    const empty = TEXT_FIELDS.filter(({ name }) => !tried.labs.some(({ holds }) => holds.has(name)));
    expect(empty.filter(({ name }) => !/email|^contact\.url$/.test(name))).toEqual([]);
  });

  it('none is a formula in the CSV, which stays a table', async ({ task }) => {
    const { body } = await essaim.get('/exports/labs.csv?edition=2021');
    const rows: string[][] = parse(body, { bom: true, delimiter: ';' });
    const [head, ...lines] = rows;
    expect(lines).toHaveLength(tried.labs.length);
    for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    const names = lines.map((line) => line[head!.indexOf('Lab')]!.replace(/^'(?=[=+\-@＝])/, ''));
    expect(names.sort()).toEqual(held('name', typedLine).sort());
    task.meta.figures = { 'cells of the CSV': lines.flat().length };
  });

  it('none is a formula in the Excel file', async ({ task }) => {
    const { body } = await essaim.get('/exports/labs.xlsx?edition=2021');
    const [head, ...lines] = await readSheet(body);
    const texts = (title: string) => lines.map((line) => line[head!.indexOf(title)]);
    expect(texts('Lab').sort()).toEqual(held('name', typedLine).sort());
    expect(texts('Note sur l’équipe').sort()).toEqual(held('team.note', typedText).sort());
    task.meta.figures = { 'cells of the Excel file': lines.flat().length };
  });

  it('the GeoJSON is what it says, for no browser to take for a page', async () => {
    const { text, headers } = await essaim.get('/exports/labs.geojson?edition=2021');
    const { features } = JSON.parse(text) as { features: { properties: { name: string } }[] };
    expect(features.map(({ properties }) => properties.name).sort()).toEqual(held('name', typedLine).sort());
    expect([headers['content-type'], headers['x-content-type-options']]).toEqual([
      'application/geo+json; charset=utf-8',
      'nosniff',
    ]);
  });

  it('none adds a line to the head of a mail, a recipient, or markup to what it says', async ({ task }) => {
    const central = await essaim.signedIn('centrale');
    await invite(central, { email: 'sans-malice@lab.example', lab: 'nice' });
    await expect.poll(() => mailTo('sans-malice')).toBeDefined();
    const harmless = mailTo('sans-malice');
    for (const { slug, holds } of tried.labs) {
      const said = holds.get('account.function') ?? 'Référent';
      await tried.writer.graphql('mutation ($said: String!) { sayFunction(function: $said) }', { said });
      await invite(tried.writer, { email: `${slug}@lab.example`, lab: slug });
    }
    for (const { slug } of tried.labs) {
      await expect.poll(() => mailTo(slug), { timeout: 60_000 }).toBeDefined();
      const mail = mailTo(slug)!;
      expect([mail.recipients, mail.to?.length, mail.cc, mail.bcc]).toEqual([
        [`${slug}@lab.example`],
        1,
        undefined,
        undefined,
      ]);
      expect(mail.headers.map(({ key }) => key)).toEqual(harmless!.headers.map(({ key }) => key));
      expect(mail.subject).toBe(harmless!.subject);
      expect(tagsOf(mail.html!)).toEqual(tagsOf(harmless!.html!));
      expect(mail.attachments).toEqual([]);
    }
    task.meta.figures = { 'mails that quote a try': tried.labs.length };
  });

  it('the pictures of shared addresses are pictures', async () => {
    for (const { slug } of tried.labs.slice(0, 3)) {
      const { status, headers, body } = await essaim.get(`/cards/labs/${slug}.png`);
      expect([status, headers['content-type'], body.subarray(1, 4).toString()]).toEqual([200, 'image/png', 'PNG']);
    }
  });
});

/** What a field holds in each lab, as it is kept. */
const held = (field: string, kept: (text: string) => string) => tried.labs.map(({ holds }) => kept(holds.get(field)!));

const mailTo = (name: string) => mailServer.arrived.find(({ recipients }) => recipients[0] === `${name}@lab.example`);

const invite = (reader: Reader, variables: object) =>
  reader.graphql(
    'mutation ($email: String!, $lab: String!) { invite(email: $email, lab: $lab, role: CONTRIBUTOR) { id } }',
    {
      ...variables,
    },
  );

/** The elements of a page, without where they lead. */
const tagsOf = (html: string) =>
  (html.match(/<\/?[a-z!][^>]*>/gi) ?? []).map((tag) => tag.replace(/href="[^"]*"/, 'href'));
