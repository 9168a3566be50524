import { Logger } from '@nestjs/common';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { MailService } from '../../server/platform/mail/mail.service.ts';
import { anAccount } from '../factories/accounts.ts';
import { aLab } from '../factories/labs.ts';
import { actsSeenBy } from '../factories/teams.ts';
import { application, type Reader, TestApplication } from '../setup/application.ts';
import { seededDatabase } from '../setup/database.ts';
import { hurryJobs } from '../setup/jobs.ts';
import { MailServer, refusal } from '../setup/mail-server.ts';

vi.spyOn(Logger.prototype, 'warn').mockReturnValue();

const MAILS = '{ troubledMails { next entries { id kind recipient state reason resendable } } }';
const FLOW = '{ mailFlow { way waiting held } }';
const RESEND = 'mutation ($id: ID!) { resendMail(id: $id) { state } }';

interface Troubled {
  id: string;
  state: string;
  reason: string | null;
  resendable: boolean;
}
const mailsOf = async (reader: Reader) =>
  (await reader.graphql<{ troubledMails: { next: number | null; entries: Troubled[] } }>(MAILS)).troubledMails;
const pendingOf = async (reader: Reader) => {
  const { pendingActs } = await reader.graphql<{ pendingActs: { act: string; count: number }[] }>(
    '{ pendingActs { act count } }',
  );
  return Object.fromEntries(pendingActs.map(({ act, count }) => [act, count]));
};

describe('labs without a referent', () => {
  const essaim = application({ forEach: 'test' });
  const LABS = `query ($after: String) { labsWithoutReferent(after: $after) { next entries { slug academy invited } } }`;
  type Labs = { labsWithoutReferent: { next: string | null; entries: { slug: string; invited: boolean }[] } };
  const slugs = async (reader: Reader) =>
    (await reader.graphql<Labs>(LABS)).labsWithoutReferent.entries.map(({ slug }) => slug);

  it('are those that live and have none who may sign in', async () => {
    const central = await essaim.signedIn('centrale');
    const before = await slugs(central);
    expect(before).toContain('limoges');
    expect(before).not.toContain('creteil');
    expect(await pendingOf(central)).toMatchObject({ LABS_WITHOUT_REFERENT: before.length });
    const { manager } = essaim.dataSource;
    const kept = await aLab(manager, { slug: 'lab-vivant' });
    await aLab(manager, { slug: 'lab-clos', closedOn: '2021-01-01' });
    await aLab(manager, { slug: 'lab-fondu', mergedInto: kept.id });
    expect((await slugs(central)).filter((slug) => slug.startsWith('lab-'))).toEqual(['lab-vivant']);
    await anAccount(essaim, { roles: { 'lab-vivant': 'REFERENT' } });
    await essaim.dataSource.query(`UPDATE account SET suspended_at = now() WHERE email LIKE 'referent.creteil@%'`);
    expect(await slugs(central)).toEqual([...before, 'creteil'].sort());
  });

  it('say whether somebody is invited, and are read page by page', async () => {
    const central = await essaim.signedIn('centrale');
    await central.graphql('mutation { invite(email: "x@ac-essai.fr", lab: "limoges", role: REFERENT) { id } }');
    for (let count = 0; count < 60; count++) await aLab(essaim.dataSource.manager);
    const seen: { slug: string; invited: boolean }[] = [];
    let after: string | null = null;
    do {
      const page: Labs = await central.graphql<Labs>(LABS, { after });
      seen.push(...page.labsWithoutReferent.entries);
      after = page.labsWithoutReferent.next;
    } while (after !== null);
    expect(new Set(seen.map(({ slug }) => slug)).size).toBe(seen.length);
    expect(seen.filter(({ invited }) => invited).map(({ slug }) => slug)).toEqual(['limoges']);
    expect(await pendingOf(central)).toMatchObject({ LABS_WITHOUT_REFERENT: seen.length });
  });

  it('invitations that ran out ask for an act until they are renewed or withdrawn', async () => {
    const central = await essaim.signedIn('centrale');
    const { invite } = await central.graphql<{ invite: { id: string } }>(
      'mutation { invite(email: "x@ac-essai.fr", lab: "limoges", role: REFERENT) { id } }',
    );
    expect(await pendingOf(central)).toMatchObject({ EXPIRED_INVITATIONS: 0 });
    await essaim.dataSource.query(`UPDATE invitation SET created_at = now() - interval '15 days'`);
    expect(await pendingOf(central)).toMatchObject({ EXPIRED_INVITATIONS: 1 });
    await central.graphql('mutation ($id: ID!) { withdrawInvitation(id: $id) { id } }', { id: invite.id });
    expect(await pendingOf(central)).toMatchObject({ EXPIRED_INVITATIONS: 0 });
  });
});

describe('a mail in trouble', () => {
  it('that failed says why; central staff send it again, and the log tells of it', async () => {
    const { mailServer, essaim, central } = await withMail();
    mailServer.onRecipient = () => refusal(550, 'No such user here');
    await queue(essaim, 'plume@essaim.example');
    await expect.poll(() => pendingOf(central)).toMatchObject({ FAILED_MAILS: 1 });
    const { entries } = await mailsOf(central);
    expect(entries).toMatchObject([
      {
        kind: 'test',
        recipient: 'plume@essaim.example',
        state: 'FAILED',
        reason: 'Le serveur de courriel a répondu : 550 No such user here',
        resendable: true,
      },
    ]);
    mailServer.onRecipient = () => null;
    expect(await central.graphql(RESEND, { id: entries[0]!.id })).toEqual({ resendMail: { state: 'QUEUED' } });
    await expect.poll(() => mailServer.recipients).toEqual(['plume@essaim.example']);
    await expect.poll(async () => (await mailsOf(central)).entries).toEqual([]);
    expect(await actsSeenBy(central)).toMatchObject([{ act: 'MAIL_RESENT', detail: 'test', account: null }]);
    expect(await central.refusal(RESEND, { id: entries[0]!.id })).toEqual({ code: 'BAD_USER_INPUT', field: 'id' });
    expect(await actsSeenBy(central)).toHaveLength(1);
  });

  it('that is cut off is unsure, and asks for an act', async () => {
    const { mailServer, essaim, central } = await withMail();
    mailServer.onMessage = (_, drop) => drop();
    await queue(essaim, 'plume@essaim.example');
    await expect.poll(() => pendingOf(central)).toMatchObject({ UNSURE_MAILS: 1 });
    expect((await mailsOf(central)).entries).toMatchObject([{ state: 'UNSURE', resendable: true }]);
  });

  it('that waits since the mail server is down is told from one that failed', async () => {
    const { mailServer, essaim, central } = await withMail();
    await mailServer.close();
    await queue(essaim, 'plume@essaim.example');
    await expect.poll(() => central.graphql(FLOW)).toEqual({ mailFlow: { way: 'SERVER', waiting: 1, held: 0 } });
    expect((await mailsOf(central)).entries).toMatchObject([{ state: 'QUEUED', resendable: false }]);
    expect(await pendingOf(central)).toMatchObject({ WAITING_MAILS: 1, FAILED_MAILS: 0 });
    await mailServer.open();
    await hurryJobs(essaim.connection);
    await expect.poll(() => central.graphql(FLOW)).toEqual({ mailFlow: { way: 'SERVER', waiting: 0, held: 0 } });
  });

  it('that is out of date cannot be sent again, and asks for nothing', async () => {
    const { mailServer, essaim, central } = await withMail();
    mailServer.onRecipient = () => refusal(550, 'No such user here');
    await queue(essaim, 'plume@essaim.example', new Date(Date.now() + 3_600_000));
    await expect.poll(async () => (await mailsOf(central)).entries[0]?.state).toBe('FAILED');
    await essaim.dataSource.query(`UPDATE mail SET expires_at = now() - interval '1 minute'`);
    const { entries } = await mailsOf(central);
    expect(entries).toMatchObject([{ resendable: false }]);
    expect(await central.refusal(RESEND, { id: entries[0]!.id })).toEqual({ code: 'BAD_USER_INPUT', field: 'id' });
    expect(await pendingOf(central)).toMatchObject({ FAILED_MAILS: 0 });
  });

  it('that was held back outside production is counted', async () => {
    const { essaim, central } = await withMail();
    await queue(essaim, 'plume@ailleurs.example');
    await expect.poll(() => central.graphql(FLOW)).toEqual({ mailFlow: { way: 'SERVER', waiting: 0, held: 1 } });
    expect((await mailsOf(central)).entries).toEqual([]);
  });
});

async function withMail() {
  const mailServer = await MailServer.start();
  const database = await seededDatabase();
  const essaim = new TestApplication();
  await essaim.start(database.connection, {
    SMTP_URL: mailServer.url,
    MAIL_FROM: 'Essaim <essaim@essaim.example>',
    MAIL_ALLOW: '@essaim.example',
  });
  onTestFinished(async () => {
    await essaim.stop();
    await database.drop();
  });
  return { mailServer, essaim, central: await essaim.signedIn('centrale') };
}

const queue = (essaim: TestApplication, to: string, expiresAt?: Date) =>
  essaim.dataSource.transaction((transaction) =>
    essaim.app
      .get(MailService)
      .queue(transaction, { to, kind: 'test', expiresAt, subject: 'Essai', paragraphs: ['Bonjour'], closing: 'Fin' }),
  );
