import { vi } from 'vitest';
import { MailService } from '../../server/platform/mail/mail.service.ts';
import type { TestApplication } from './application.ts';

/** The latest mail that was written to an address, once there are so many to it. */
export async function mailTo(
  essaim: TestApplication,
  address: string,
  count = 1,
): Promise<{ subject: string; text: string }> {
  return vi.waitFor(
    async () => {
      const mails = (await essaim.app.get(MailService).latest(100)).filter(({ recipient }) => recipient === address);
      if (mails.length < count) throw new Error(`${mails.length} mails to ${address}`);
      return { subject: mails[0]!.subject, text: mails[0]!.text! };
    },
    { timeout: 15_000 },
  );
}

/** The secret behind the « # » of the link in a mail. */
export const secretIn = (text: string): string => /#([\w-]{43})/.exec(text)![1]!;
export const codeIn = (text: string): string => /^ {4}(\d{3} \d{3})$/m.exec(text)![1]!;
