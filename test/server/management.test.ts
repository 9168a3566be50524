import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { MailService } from '../../server/platform/mail/mail.service.ts';
import { actsSeenBy } from '../factories/teams.ts';
import { raisedBy } from '../factories/worklist.ts';
import { type Reader, TestApplication } from '../setup/application.ts';
import { seededDatabase } from '../setup/database.ts';
import { hurryJobs } from '../setup/jobs.ts';
import { MailServer, refusal } from '../setup/mail-server.ts';

vi.spyOn(Logger.prototype, 'warn').mockReturnValue();

const MAILS =
  'query ($id: ID) { troubledMails(id: $id) { next entries { id kind recipient state reason resendable } } }';
const FLOW = '{ mailFlow { way waiting held } }';
const RESEND = 'mutation ($id: ID!) { resendMail(id: $id) { state } }';

interface Troubled {
  id: string;
  state: string;
  reason: string | null;
  resendable: boolean;
}
const mailsOf = async (reader: Reader, id: string | null = null) =>
  (await reader.graphql<{ troubledMails: { next: number | null; entries: Troubled[] } }>(MAILS, { id })).troubledMails;
/** What « À faire » tells central staff of mails. */
const toldOf = async (reader: Reader) => {
  const rules = ['MAIL_IN_TROUBLE', 'MAILS_WAITING'] as const;
  const lines = await Promise.all(rules.map((rule) => raisedBy(reader, rule)));
  return lines.flat().map(({ why }) => why.split(/,| le serveur/)[0]);
};

describe('a mail in trouble', () => {
  it('that failed says why; central staff send it again, and the log tells of it', async () => {
    const { mailServer, essaim, central } = await withMail();
    mailServer.onRecipient = () => refusal(550, 'No such user here');
    await queue(essaim, 'plume@essaim.example');
    await expect.poll(() => toldOf(central)).toEqual(['En échec']);
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
    const { id } = entries[0]!;
    expect((await mailsOf(central, id)).entries).toMatchObject([{ id }]);
    for (const other of [randomUUID(), 'x']) expect((await mailsOf(central, other)).entries).toEqual([]);
    mailServer.onRecipient = () => null;
    expect(await central.graphql(RESEND, { id })).toEqual({ resendMail: { state: 'QUEUED' } });
    await expect.poll(() => mailServer.recipients).toEqual(['plume@essaim.example']);
    await expect.poll(async () => (await mailsOf(central, id)).entries).toEqual([]);
    expect(await actsSeenBy(central)).toMatchObject([{ act: 'MAIL_RESENT', detail: 'test', account: null }]);
    expect(await central.refusal(RESEND, { id })).toEqual({ code: 'BAD_USER_INPUT', field: 'id' });
    expect(await actsSeenBy(central)).toHaveLength(1);
  });

  it('that is cut off is unsure, and asks for an act', async () => {
    const { mailServer, essaim, central } = await withMail();
    mailServer.onMessage = (_, drop) => drop();
    await queue(essaim, 'plume@essaim.example');
    await expect.poll(() => toldOf(central)).toEqual(['Envoi incertain']);
    expect((await mailsOf(central)).entries).toMatchObject([{ state: 'UNSURE', resendable: true }]);
  });

  it('that waits since the mail server is down is told from one that failed', async () => {
    const { mailServer, essaim, central } = await withMail();
    await mailServer.close();
    await queue(essaim, 'plume@essaim.example');
    await expect.poll(() => central.graphql(FLOW)).toEqual({ mailFlow: { way: 'SERVER', waiting: 1, held: 0 } });
    expect((await mailsOf(central)).entries).toMatchObject([{ state: 'QUEUED', resendable: false }]);
    expect(await toldOf(central)).toEqual(['Un courriel attend']);
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
    expect(await toldOf(central)).toEqual([]);
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
