import { expect, it, onTestFinished, vi } from 'vitest';
import { MailService } from '../../../server/platform/mail/mail.service.ts';
import { TestApplication } from '../../setup/application.ts';
import { COUNTS, TIMEOUT_MS } from '../../setup/counts.ts';
import { seededDatabase } from '../../setup/database.ts';
import { hurryJobs } from '../../setup/jobs.ts';
import { MailServer, refusal } from '../../setup/mail-server.ts';

vi.setConfig({ testTimeout: TIMEOUT_MS });

const NOBODY_THERE = 'Le serveur de courriel ne répond pas (ECONNREFUSED).';

const essaim = new TestApplication();

it('while the mail server is down and comes back, twice, the mails wait; all arrive, and none twice', async ({
  task,
}) => {
  const mailServer = await MailServer.start();
  const database = await seededDatabase();
  const settings = { SMTP_URL: mailServer.url, MAIL_FROM: 'essaim@essaim.example', MAIL_ALLOW: '@essaim.example' };
  await essaim.start(database.connection, settings);
  onTestFinished(async () => {
    await essaim.stop();
    await database.drop();
  });
  const recipients = Array.from({ length: COUNTS.mails }, (_, index) => `lab-${index + 1000}@essaim.example`);

  await mailServer.close();
  for (const to of recipients) await queue(to);
  const refused = async () => (await mails()).filter(({ error }) => error === NOBODY_THERE).length;
  await expect.poll(refused, { timeout: 60_000 }).toBe(COUNTS.mails); // one may be under way again by now
  expect((await mails()).filter(({ state }) => state === 'SENT')).toEqual([]);

  const half = COUNTS.mails / 2;
  mailServer.onRecipient = () => (mailServer.arrived.length < half ? null : refusal(421, 'Shutting down'));
  await mailServer.open();
  await hurryJobs(essaim.connection);
  await expect
    .poll(async () => (await mails()).every(({ state, error }) => state === 'SENT' || error?.includes('421')), {
      timeout: 60_000,
    })
    .toBe(true);
  const before = mailServer.arrived.length;
  await mailServer.close();

  mailServer.onRecipient = () => null;
  await mailServer.open();
  const sent = async () => {
    await hurryJobs(essaim.connection);
    return (await mails()).filter(({ state }) => state === 'SENT').length;
  };
  await expect.poll(sent, { timeout: 60_000 }).toBe(COUNTS.mails);
  expect(mailServer.recipients).toEqual(recipients);
  expect(before).toBeLessThan(COUNTS.mails);
  task.meta.figures = {
    mails: COUNTS.mails,
    'that met nobody while it was down': COUNTS.mails,
    'arrived before it went down again': before,
    'arrived in all': mailServer.arrived.length,
    'arrived twice': mailServer.arrived.length - new Set(mailServer.recipients).size,
  };
});

const queue = (to: string) =>
  essaim.dataSource.transaction((transaction) =>
    essaim.app.get(MailService).queue(transaction, {
      to,
      kind: 'test',
      subject: 'Une résidence à Orléans',
      paragraphs: ['Le lab de Nice vous répond.'],
      closing: 'L’équipe du 110 bis',
    }),
  );

const mails = () =>
  essaim.dataSource.query<{ state: string; error: string | null }[]>('SELECT state, last_error AS error FROM mail');
