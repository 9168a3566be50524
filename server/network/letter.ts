import type { NewMail } from '../platform/mail/mail.service.ts';
import type { Settings } from '../platform/settings.ts';

interface Letter {
  subject: string;
  message: string;
  /** The function of who writes. */
  by: string;
}

/** What central staff write to labs, as a mail: its answers go where the instance is written to, or by a form of Essaim. */
export function letter(
  { subject, message, by }: Letter,
  { contactMail, publicUrl }: Pick<Settings, 'contactMail' | 'publicUrl'>,
): Omit<NewMail, 'to'> {
  const said = [...message.split(/\n{2,}/), `De la part de : ${by}.`];
  const mail = { kind: 'letter', subject, replyTo: contactMail };
  if (contactMail) {
    return { ...mail, paragraphs: said, closing: `Vous pouvez répondre à ce message : il va à ${contactMail}.` };
  }
  const form = { link: `${publicUrl}/ecrire`, label: 'Répondre à l’équipe centrale' };
  return {
    ...mail,
    paragraphs: [...said, form],
    closing: 'Ne répondez pas directement à ce message : personne ne le lirait.',
  };
}
