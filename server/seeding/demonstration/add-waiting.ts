import { randomUUID } from 'node:crypto';
import { daysAfter } from '../../../domain/day.ts';
import { Invitation } from '../../accounts/invitations/invitation.entity.ts';
import { hashOf, newSecret } from '../../accounts/secrets.ts';
import { composeMail } from '../../platform/mail/compose-mail.ts';
import { Mail } from '../../platform/mail/mail.entity.ts';
import { VisitorRequest } from '../../requests/visitor-request.entity.ts';
import { type Ground, subjectsIn } from './demonstration-ground.ts';
import type { SeedWaiting } from './demonstration-shapes.ts';

/** What waits for an act of central staff. None of it sends anything: its mails failed, and its addresses are nobody's. */
export async function addWaiting(ground: Ground, { requests, invitations, mails }: SeedWaiting): Promise<void> {
  const { transaction, today, author } = ground;
  const noon = (day: number) => new Date(`${daysAfter(today, day)}T12:00:00Z`);
  for (const { day, function: saidFunction, ...request } of requests) {
    const at = noon(day);
    const waiting = { state: 'WAITING' as const, createdAt: at, confirmedAt: at };
    await transaction.insert(VisitorRequest, { ...request, ...waiting, saidFunction });
  }
  for (const [line, { lab: slug, day, ...invitation }] of invitations.entries()) {
    const [lab] = subjectsIn(ground, 'waiting.yaml', line, { labs: [slug], academies: [] }).labs;
    const sent = { createdAt: noon(day), tokenHash: hashOf(newSecret()) };
    await transaction.insert(Invitation, {
      ...invitation,
      ...sent,
      lab,
      by: author.account.id,
      byFunction: author.saidFunction,
    });
  }
  for (const { to, day, subject, text, error } of mails) {
    const id = randomUUID();
    const words = composeMail({ subject, paragraphs: [text], closing: author.saidFunction }, 'démonstration');
    await transaction.insert(Mail, {
      ...words,
      id,
      recipient: to,
      kind: 'demonstration',
      state: 'FAILED',
      attempts: 1,
      lastError: error,
      queuedAt: noon(day),
      messageId: `<${id}@essaim.example>`,
    });
  }
}
