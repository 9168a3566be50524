import { describe, expect, it } from 'vitest';
import { CONSENT_WORDING, CONSENT_WORDINGS } from '../../../domain/consent.ts';
import { OWN_DATA_PATH } from '../../../domain/pages.ts';
import { hashOf } from '../../../server/accounts/secrets.ts';
import { anAccount } from '../../factories/accounts.ts';
import { save } from '../../factories/drafts.ts';
import { application, type Reader } from '../../setup/application.ts';
import { mailTo } from '../../setup/shown-mails.ts';

const essaim = application({ forEach: 'test' });
const ADDRESS = 'quelquune@ac-essai.fr';

const ownData = async (reader: Reader) => {
  const answer = await essaim.get(OWN_DATA_PATH, reader.headers);
  return { ...answer, data: JSON.parse(answer.text) as Record<string, Record<string, unknown>[]> };
};

/** Someone of whom everything is kept that can be. */
async function someoneKnown(): Promise<Reader & { account: string }> {
  const someone = await anAccount(essaim, {
    email: ADDRESS,
    function: 'Chargée de mission',
    roles: { creteil: 'REFERENT' },
  });
  await essaim.graphql('mutation ($email: String!) { requestSignIn(email: $email) }', { email: ADDRESS });
  await mailTo(essaim, ADDRESS);
  await save(someone, { name: 'Lab 113' });
  await someone.graphql('{ draft(lab: "creteil", edition: 2021) { revision } }');
  await someone.graphql('mutation { stayOnDraft(lab: "creteil", edition: 2021) { revision } }');
  await someone.graphql('mutation { invite(email: "autre@ac-essai.fr", lab: "creteil", role: CONTRIBUTOR) { id } }');
  await someone.graphql(
    'mutation ($wording: Int!) { giveName(lab: "creteil", name: "Camille Essai", audience: PUBLIC, wording: $wording) { lab } }',
    { wording: CONSENT_WORDING },
  );
  await essaim.dataSource.query(
    `INSERT INTO request (kind, state, email, message, decided_at, decided_function) VALUES
     ('CONTACT', 'WAITING', $1, 'Bonjour', NULL, NULL), ('CONTACT', 'ACCEPTED', $1, 'Merci', now(), 'Équipe centrale')`,
    [ADDRESS],
  );
  const central = await essaim.signedIn('centrale');
  await central.graphql('mutation ($email: String!) { invite(email: $email, central: true) { id } }', {
    email: ADDRESS,
  });
  await mailTo(essaim, ADDRESS, 2);
  return someone;
}

describe('« mes données »', () => {
  it('are all that is kept of whoever asks, as a file of the day', async () => {
    const { status, headers, data } = await ownData(await someoneKnown());
    expect(status).toBe(200);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="essaim-mes-donnees-\d{4}-\d\d-\d\d\.json"$/);
    expect(headers['cache-control']).toBe('no-store');
    const lab = 'Lab d’académie de Créteil';
    expect(data).toMatchObject({
      compte: { adresse: ADDRESS, fonction: 'Chargée de mission', equipe_centrale: false },
      roles: [{ lab, role: 'REFERENT' }],
      sessions: [{ appareil: null }],
      demandes_de_connexion: [{ utilisee_le: null }],
      invitations_recues: [{ lab: null, equipe_centrale: true, de_la_part_de: 'Équipe centrale' }],
      invitations_envoyees: [{ lab, role: 'CONTRIBUTOR', signee: 'Chargée de mission' }],
      courriels: [{ genre: 'sign-in' }, { genre: 'invitation' }],
      noms: [{ lab, nom: 'Camille Essai', accord: CONSENT_WORDINGS[CONSENT_WORDING - 1]!.PUBLIC }],
      versions_de_fiches: [{ lab, edition: 2021, numero: 1, acte: 'SAVED', signe: 'Chargée de mission' }],
      presence_sur_les_brouillons: [{ lab }],
      demandes: [{ message: 'Bonjour' }, { message: 'Merci', decidee_par: 'Équipe centrale' }],
      actes: [{ acte: 'INVITATION_SENT', lien: 'fait par vous', lab }],
    });
  });

  it('hold no secret, no hash of one, and nobody else’s address', async () => {
    const someone = await someoneKnown();
    const { text } = await ownData(someone);
    const token = someone.headers.cookie!.split('=')[1]!;
    for (const secret of [token, hashOf(token).toString('hex'), hashOf(token).toString('base64')]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/hash|token|secret/i);
    expect(text.match(/[\w.-]+@[\w.-]+/g)).toEqual([ADDRESS]);
  });

  it('are for whoever is signed in, and nobody else', async () => {
    expect((await ownData(essaim.reader())).status).toBe(401);
    const { account, headers } = await anAccount(essaim);
    await essaim.dataSource.query('UPDATE account SET suspended_at = now() WHERE id = $1', [account]);
    expect((await essaim.get(OWN_DATA_PATH, headers)).status).toBe(401);
  });
});

describe('closing one’s account', () => {
  const CLOSE = 'mutation ($email: String!) { closeAccount(email: $email) }';
  const close = (reader: Reader, email = ADDRESS) => reader.refusal(CLOSE, { email });
  const sql = (statement: string, values: unknown[] = []) => essaim.dataSource.query<object[]>(statement, values);

  it('takes the person out of everything, and keeps what was done, by the function', async () => {
    const someone = await someoneKnown();
    await anAccount(essaim, { roles: { creteil: 'REFERENT' } });
    expect(await close(someone)).toBeUndefined();
    expect(await someone.graphql('{ me { id } }')).toEqual({ me: null });
    const { lab } = await essaim.graphql<{ lab: object }>('{ lab(slug: "creteil") { people { name } } }');
    expect(lab).toEqual({ people: [] });
    const kept = await keptOf([ADDRESS, someone.account, 'Camille Essai']);
    expect(kept).toEqual([]);
    expect(await sql(`SELECT by, by_function FROM fiche_revision WHERE act = 'SAVED'`)).toEqual([
      { by: null, by_function: 'Chargée de mission' },
    ]);
    expect(await sql('SELECT state, message FROM request')).toEqual([{ state: 'ACCEPTED', message: null }]);
    expect(await sql('SELECT act, by, by_function, account FROM audit_entry ORDER BY id DESC LIMIT 1')).toEqual([
      { act: 'ACCOUNT_CLOSED', by: null, by_function: 'Chargée de mission', account: null },
    ]);
  });

  it('takes back the mails that wait for that address', async () => {
    const someone = await anAccount(essaim, { email: ADDRESS });
    await sql(
      `INSERT INTO mail (id, recipient, kind, subject, text, html, state, message_id)
       VALUES (gen_random_uuid(), $1, 'x', 'x', 'x', 'x', 'QUEUED', 'x')`,
      [ADDRESS],
    );
    await close(someone);
    expect(await sql('SELECT recipient, text, state FROM mail')).toEqual([
      { recipient: null, text: null, state: 'FAILED' },
    ]);
  });

  it('is confirmed by its address', async () => {
    const someone = await anAccount(essaim, { email: ADDRESS });
    expect(await close(someone, 'autre@ac-essai.fr')).toMatchObject({ code: 'BAD_USER_INPUT', field: 'email' });
    expect(await someone.graphql('{ me { email } }')).toEqual({ me: { email: ADDRESS } });
    expect(await close(someone, ` ${ADDRESS.toUpperCase()} `)).toBeUndefined();
  });

  it('waits for a successor of who alone answers for a lab; a suspended one is none', async () => {
    const alone = await anAccount(essaim, { email: ADDRESS, roles: { nice: 'REFERENT' } });
    const { errors } = await alone.ask(CLOSE, { email: ADDRESS });
    expect(errors![0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(errors![0]!.message).toContain('« Lab d’académie de Nice »');
    const { account } = await anAccount(essaim, { roles: { nice: 'REFERENT' } });
    await sql('UPDATE account SET suspended_at = now() WHERE id = $1', [account]);
    expect((await close(alone))?.code).toBe('FORBIDDEN');
    await sql('UPDATE account SET suspended_at = NULL WHERE id = $1', [account]);
    expect(await close(alone)).toBeUndefined();
  });

  it('is free to who answers for a lab that has stopped', async () => {
    await sql(`UPDATE lab SET closed_on = '2021-06-01' WHERE slug = 'nice'`);
    expect(await close(await anAccount(essaim, { email: ADDRESS, roles: { nice: 'REFERENT' } }))).toBeUndefined();
  });

  it('is refused to the last of central staff', async () => {
    const central = await essaim.signedIn('centrale');
    const ALONE = '{ me { centralAlone } }';
    const { account: away } = await anAccount(essaim, { central: true });
    await sql('UPDATE account SET suspended_at = now() WHERE id = $1', [away]);
    expect(await central.graphql(ALONE)).toEqual({ me: { centralAlone: true } });
    expect((await close(central, 'centrale@essaim.example'))?.code).toBe('FORBIDDEN');
    const second = await anAccount(essaim, { central: true });
    expect(await second.graphql(ALONE)).toEqual({ me: { centralAlone: false } });
    expect(await close(central, 'centrale@essaim.example')).toBeUndefined();
  });

  it('leaves one of two referents, and of two central accounts, who close theirs at the same time', async () => {
    await sql(`DELETE FROM account WHERE central`);
    for (const given of [{ roles: { nice: 'REFERENT' } }, { central: true }] as const) {
      const emails = ['une@ac-essai.fr', 'autre@ac-essai.fr'];
      const both = await Promise.all(emails.map((email) => anAccount(essaim, { email, ...given })));
      const codes = await Promise.all(both.map(async (one, at) => (await close(one, emails[at]))?.code));
      expect(codes.sort()).toEqual(['FORBIDDEN', undefined]);
      await sql('DELETE FROM account WHERE email = ANY ($1)', [emails]);
    }
  });

  /** The tables in which one of these words still stands. */
  async function keptOf(words: string[]): Promise<string[]> {
    const tables = await essaim.dataSource.query<{ name: string }[]>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const [{ text }] = (await sql(`SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM ${name} t`)) as [
        { text: string },
      ];
      if (words.some((word) => text.includes(word))) found.push(name);
    }
    return found;
  }
});
