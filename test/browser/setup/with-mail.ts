import { onTestFinished, vi } from 'vitest';
import { seededDatabase } from '../../setup/database.ts';
import { type Arrived, MailServer } from '../../setup/mail-server.ts';
import { ServedApplication } from './served-application.ts';

/** The real application, which sends its mails to a real mail server. */
export async function withMail(): Promise<{ essaim: ServedApplication; mails: MailServer }> {
  const mails = await MailServer.start();
  const database = await seededDatabase();
  const essaim = new ServedApplication();
  const from = 'Essaim <essaim@exemple.fr>';
  await essaim.start(database.connection, {
    SMTP_URL: mails.url,
    MAIL_FROM: from,
    MAIL_ALLOW: '@ac-creteil.fr, @essaim.example',
  });
  onTestFinished(async () => {
    await essaim.stop();
    await database.drop();
  });
  return { essaim, mails };
}

/** The so-manieth mail that arrives. */
export const nextMail = (mails: MailServer, count: number): Promise<Arrived> =>
  vi.waitFor(() => mails.arrived[count - 1] ?? Promise.reject(new Error('No mail yet')), { timeout: 15_000 });
