import { beforeAll, describe, expect, it } from 'vitest';
import { Fiche } from '../../server/labs/fiche.entity.ts';
import { LabAudience } from '../../server/labs/audience.entity.ts';
import { anAccount } from '../factories/accounts.ts';
import { aPublishedFiche, labOf } from '../factories/labs.ts';
import { application, type Reader } from '../setup/application.ts';
import { everyAnswer } from '../setup/every-answer.ts';
import { CODED, type Ground, PRIVATE, PUBLIC } from '../setup/private-columns.ts';
import { mailTo } from '../setup/shown-mails.ts';

const essaim = application();
const sql = <Row>(statement: string, values: unknown[] = []) => essaim.dataSource.query<Row[]>(statement, values);

/** A word of its own for each private column, which stands nowhere else. */
const mark = (table: string, column: string) => `marque-${table}-${column}-fin`.replaceAll('_', '-');
const MARKS = Object.entries(PRIVATE).flatMap(([table, { columns }]) => columns.map((column) => mark(table, column)));
/** The words for what everybody with an account may read. */
const NETWORK_MARKS = ['marque-reseau-nom-fin', 'marque-reseau-partie-fin'];

/** The marks in a text, also those that stand there as bytes do. */
const marksIn = (text: string) =>
  [...MARKS, ...NETWORK_MARKS].filter((word) =>
    [word, Buffer.from(word).toString('hex'), Buffer.from(word).toString('base64url').slice(0, -1)].some((shape) =>
      text.includes(shape),
    ),
  );

let owner: Reader & { account: string };

beforeAll(async () => {
  owner = await anAccount(essaim, { roles: { creteil: 'REFERENT' } });
  const named = await anAccount(essaim, { roles: { creteil: 'CONTRIBUTOR' } });
  await essaim.change(async (transaction) => {
    const lab = await labOf(transaction, 'creteil');
    const sections = [{ key: 'NEWS' as const, heading: null, text: NETWORK_MARKS[1]! }];
    await aPublishedFiche(transaction, { lab, content: { sections } });
    await transaction.insert(LabAudience, { lab: lab.id, key: 'NEWS', audience: 'NETWORK' });
    await transaction.query(
      `INSERT INTO lab_person (account, lab, name, audience, wording) VALUES ($1, $2, $3, 'NETWORK', 1)`,
      [named.account, lab.id, NETWORK_MARKS[0]],
    );
    const { id: fiche } = await transaction.findOneByOrFail(Fiche, { lab: lab.id, year: 2021 });
    const ground: Ground = { account: owner.account, lab: lab.id, fiche };
    for (const [table, { plant }] of Object.entries(PRIVATE)) {
      await transaction.query(plant((column) => mark(table, column), ground));
    }
  });
});

describe('every column that can hold words', () => {
  const columnsOf = (tables: Record<string, readonly string[]>) =>
    Object.entries(tables).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`));

  it('is declared public, coded or private, once, in test/setup/private-columns.ts', async () => {
    const columns = await sql<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name <> 'migration'
         AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')`,
    );
    const hidden = Object.fromEntries(Object.entries(PRIVATE).map(([table, { columns }]) => [table, columns]));
    const declared = [PUBLIC, CODED, hidden].flatMap(columnsOf);
    expect(declared.sort()).toEqual(columns.map(({ name }) => name).sort());
  });

  it('bears its mark when it is private', async () => {
    for (const [table, { columns }] of Object.entries(PRIVATE)) {
      for (const column of columns) {
        const bearing = await sql(
          `SELECT FROM ${table} WHERE CASE WHEN pg_typeof(${column}) = 'bytea'::regtype
             THEN encode(${column}::text::bytea, 'escape') ELSE ${column}::text END LIKE '%' || $1 || '%'`,
          [mark(table, column)],
        );
        expect(bearing, `${table}.${column}`).toHaveLength(1);
      }
    }
  });
});

describe('what is private', () => {
  it('is in nothing that a visitor can read', async () => {
    expect(marksIn(await everyAnswer(essaim, essaim.reader()))).toEqual([]);
  });

  it('is in nothing that a member can read, but what is for the network', async () => {
    const seen = marksIn(await everyAnswer(essaim, await essaim.signedIn('membre')));
    expect(seen).toEqual(NETWORK_MARKS);
  });

  it('is in nothing that the team of another lab can read', async () => {
    const seen = marksIn(await everyAnswer(essaim, await essaim.signedIn('contributeur.limoges')));
    expect(seen).toEqual(NETWORK_MARKS);
  });

  it('is found by no search', async () => {
    for (const text of [...MARKS, ...NETWORK_MARKS]) {
      for (const reader of [essaim.reader(), await essaim.signedIn('membre')]) {
        const { labs } = await reader.graphql<{ labs: { total: number } }>(
          'query ($text: String) { labs(filter: { text: $text }) { total } }',
          { text },
        );
        expect(labs.total, text).toBe(0);
      }
    }
  });

  it('is in no mail to somebody else, but the function of who invites', async () => {
    const invited = 'invitee@ac-essai.fr';
    await owner.graphql(
      'mutation ($email: String!) { invite(email: $email, lab: "creteil", role: CONTRIBUTOR) { id } }',
      {
        email: invited,
      },
    );
    await mailTo(essaim, invited);
    const member = 'membre@essaim.example';
    await essaim.graphql('mutation ($email: String!) { requestSignIn(email: $email) }', { email: member });
    await mailTo(essaim, member);
    const mails = await sql('SELECT * FROM mail WHERE recipient IN ($1, $2)', [invited, member]);
    expect(mails).toHaveLength(2);
    expect(marksIn(JSON.stringify(mails))).toEqual([mark('account', 'function')]);
  });

  it('is found here where it may be read: by its owner, and by central staff', async () => {
    const seen = marksIn(await everyAnswer(essaim, owner));
    expect(seen).toEqual(expect.arrayContaining([mark('account', 'email'), mark('fiche_revision', 'sections')]));
    expect(marksIn(await everyAnswer(essaim, await essaim.signedIn('centrale')))).toEqual(
      expect.arrayContaining([
        mark('audit_entry', 'detail'),
        mark('lab_person', 'name'),
        mark('invitation', 'email'),
        mark('interaction', 'note'),
      ]),
    );
    for (const column of ['token_hash', 'request_hash', 'code_hash']) {
      expect(seen.filter((word) => word.includes(column.replace('_', '-')))).toEqual([]);
    }
  });
});
