import { describe, expect, it } from 'vitest';
import { AuditEntry } from '../../server/audit/audit-entry.entity.ts';
import { recordAct } from '../../server/audit/record-act.ts';
import { anAccount } from '../factories/accounts.ts';
import { labOf } from '../factories/labs.ts';
import { aRequest, DECIDE } from '../factories/requests.ts';
import { application, type Reader } from '../setup/application.ts';

const essaim = application({ forEach: 'test' });

interface Entry {
  id: string;
  act: string;
  byFunction: string;
  byEmail: string | null;
  account: string | null;
  about: string | null;
  lab: { slug: string } | null;
  detail: string | null;
}
const LOG = `query ($filter: AuditFilter, $before: ID) {
  auditLog(filter: $filter, before: $before) { next entries { id act byFunction byEmail account about lab { slug } detail } }
}`;
const logOf = async (reader: Reader, filter: object = {}, before: string | null = null) =>
  (await reader.graphql<{ auditLog: { next: string | null; entries: Entry[] } }>(LOG, { filter, before })).auditLog;

const INVITE = `mutation { invite(email: "nouvelle@ac-essai.fr", lab: "creteil", role: CONTRIBUTOR) { id } }`;

describe('an administrative act', () => {
  it('is in the log with who did it and to what, and without any address in what is kept', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    const { invite } = await referent.graphql<{ invite: { id: string } }>(INVITE);
    for (const act of ['renewInvitation', 'withdrawInvitation']) {
      await referent.graphql(`mutation ($id: ID!) { ${act}(id: $id) { id } }`, { id: invite.id });
    }
    await referent.graphql('mutation { setAudience(lab: "creteil", key: NEWS, audience: NETWORK) { key } }');
    const { entries } = await logOf(await essaim.signedIn('centrale'));
    expect(entries).toMatchObject([
      { act: 'AUDIENCE_SET', lab: { slug: 'creteil' }, detail: 'Des infos à partager : le réseau (avec un compte)' },
      { act: 'INVITATION_WITHDRAWN', about: 'nouvelle@ac-essai.fr', detail: 'contributeur' },
      { act: 'INVITATION_RENEWED' },
      {
        act: 'INVITATION_SENT',
        byFunction: 'Responsable de la fiche, académie de Créteil',
        byEmail: 'referent.creteil@essaim.example',
        lab: { slug: 'creteil' },
        detail: 'contributeur',
      },
    ]);
    expect(JSON.stringify(await essaim.dataSource.manager.find(AuditEntry))).not.toContain('@');
  });

  it('says whom it invited, and which lab was reported, for as long as that is kept', async () => {
    const central = await essaim.signedIn('centrale');
    await (await essaim.signedIn('referent.creteil')).graphql(INVITE);
    const { id } = await aRequest(essaim, { kind: 'LAB' });
    await central.graphql(DECIDE, { id, accepted: false, word: 'Ce n’est pas un lab.' });
    expect((await logOf(central)).entries).toMatchObject([
      { act: 'REQUEST_REFUSED', about: 'Lab des possibles' },
      { act: 'INVITATION_SENT', about: 'nouvelle@ac-essai.fr' },
    ]);
    expect((await logOf(central, { email: 'NOUVELLE' })).entries).toMatchObject([{ act: 'INVITATION_SENT' }]);
    await essaim.dataSource.query(`DELETE FROM invitation; UPDATE request SET lab_name = NULL`);
    expect((await logOf(central)).entries).toMatchObject([{ about: null }, { about: null, detail: 'contributeur' }]);
  });

  it('that fails leaves no trace', async () => {
    const referent = await essaim.signedIn('referent.creteil');
    await referent.graphql(INVITE);
    expect((await referent.refusal(INVITE))?.code).toBe('BAD_USER_INPUT');
    expect((await logOf(await essaim.signedIn('centrale'))).entries).toHaveLength(1);
  });

  it.each([
    ['changed', `UPDATE audit_entry SET detail = 'rien'`],
    ['ascribed to another', `UPDATE audit_entry SET by = (SELECT id FROM account WHERE email LIKE 'membre%')`],
    ['removed', 'DELETE FROM audit_entry'],
    ['emptied', 'TRUNCATE audit_entry'],
  ])('cannot be %s afterwards, whoever asks the database', async (_, statement) => {
    await (await essaim.signedIn('referent.creteil')).graphql(INVITE);
    await expect(essaim.dataSource.query(statement)).rejects.toThrow('audit_entry does not change');
  });

  it('outlives the account of who did it, with the function and without the person', async () => {
    const referent = await anAccount(essaim, { roles: { creteil: 'REFERENT' }, function: 'Chargée de mission' });
    await referent.graphql(INVITE);
    await essaim.dataSource.query('DELETE FROM account WHERE id = $1', [referent.account]);
    const { entries } = await logOf(await essaim.signedIn('centrale'));
    expect(entries).toMatchObject([{ byFunction: 'Chargée de mission', byEmail: null }]);
  });
});

describe('the log', () => {
  it('answers by act, lab, address and day, and a day that is none is refused', async () => {
    await (await essaim.signedIn('referent.creteil')).graphql(INVITE);
    const central = await essaim.signedIn('centrale');
    await central.graphql('mutation { setAudience(lab: "limoges", key: NEWS, audience: CENTRAL) { key } }');
    const actsOf = async (filter: object) => (await logOf(central, filter)).entries.map(({ act }) => act);
    expect(await actsOf({ act: 'INVITATION_SENT' })).toEqual(['INVITATION_SENT']);
    expect(await actsOf({ lab: 'limo' })).toEqual(['AUDIENCE_SET']);
    expect(await actsOf({ email: 'Referent.Creteil@' })).toEqual(['INVITATION_SENT']);
    expect(await actsOf({ email: 'centrale@essaim.example', act: 'INVITATION_SENT' })).toEqual([]);
    const [{ today }] = await essaim.dataSource.query(
      `SELECT to_char(now() AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS today`,
    );
    expect(await actsOf({ from: today, to: today })).toHaveLength(2);
    expect(await actsOf({ to: '2020-01-01' })).toEqual([]);
    expect(await central.refusal(LOG, { filter: { from: '2021-02-30' } })).toMatchObject({ field: 'from' });
  });

  it('is read page by page, each entry once', async () => {
    const central = await anAccount(essaim, { central: true, function: 'Équipe centrale' });
    await essaim.dataSource.transaction(async (transaction) => {
      const { id: lab } = await labOf(transaction, 'creteil');
      const author = { account: { id: central.account }, saidFunction: 'Équipe centrale' };
      for (let count = 0; count < 120; count++) await recordAct(transaction, author, { act: 'AUDIENCE_SET', lab });
    });
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const { entries, next } = await logOf(central, {}, before);
      seen.push(...entries.map(({ id }) => id));
      before = next;
    } while (before !== null);
    expect(new Set(seen).size).toBe(120);
    expect(seen).toEqual([...seen].sort((a, b) => Number(b) - Number(a)));
  });
});
