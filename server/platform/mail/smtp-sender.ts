import { createTransport, type NodemailerError } from 'nodemailer';
import type { MailSettings } from '../settings.ts';
import { oneLine } from './compose-mail.ts';

export interface OutgoingMail {
  recipient: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  messageId: string;
}

/** `unsure`: cut off when the mail server had begun to receive it, and had not said whether it took it. */
export type Outcome =
  { state: 'sent' } | { state: 'refused'; forGood: boolean; reason: string } | { state: 'unsure'; reason: string };

/** Short until the connection stands, patient with a mail server that examines what it got. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 60_000 };

/** Nobody answers these: no « absent du bureau » comes back. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** Gives one mail to the mail server, on a connection of its own, and says what is known of it then. */
export async function sendBySmtp({ smtpUrl, from }: MailSettings, mail: OutgoingMail): Promise<Outcome> {
  let begun = false;
  try {
    const transport = createTransport({ url: smtpUrl!, disableFileAccess: true, disableUrlAccess: true, ...TIMEOUTS });
    transport.use('stream', ({ message }, done) => {
      // it is first read from when the mail server has said, to DATA, that it listens
      message.processFunc((stream) => stream.once('resume', () => (begun = true)));
      done();
    });
    await transport.sendMail({
      from: from!,
      to: { name: '', address: mail.recipient },
      envelope: { from: from!.address, to: [mail.recipient] },
      ...(mail.replyTo && { replyTo: { name: '', address: mail.replyTo } }),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      headers: AUTOMATIC,
    });
    return { state: 'sent' };
  } catch (error) {
    return outcomeOf(error as NodemailerError & { originalCode?: string }, begun);
  }
}

function outcomeOf(error: NodemailerError & { originalCode?: string }, begun: boolean): Outcome {
  const code = error.originalCode ?? error.code ?? error.name;
  if (error.responseCode) {
    const reason = `Le serveur de courriel a répondu : ${oneLine(error.response ?? '').slice(0, 500)}`;
    return { state: 'refused', forGood: isAboutThisMail(error), reason };
  }
  if (begun) return { state: 'unsure', reason: `La connexion s’est rompue pendant l’envoi (${code}).` };
  if (isAboutThisMail(error)) return { state: 'refused', forGood: true, reason: 'L’adresse n’est pas valable.' };
  return { state: 'refused', forGood: false, reason: `Le serveur de courriel ne répond pas (${code}).` };
}

/** Not about the sender, the account or the server's mood, which an operator can mend while the mail waits. */
function isAboutThisMail({ code, command, responseCode, permanent }: NodemailerError): boolean {
  if (responseCode) return permanent === true && (command === 'RCPT TO' || command === 'DATA');
  return code === 'EENVELOPE' && command === 'API';
}
