import { parseArgs } from 'node:util';
import type { EntityManager } from 'typeorm';
import * as z from 'zod';
import { INVITATION_DAYS } from '../domain/retention.ts';
import { Invitation } from './accounts/invitations/invitation.entity.ts';
import { hashOf, newSecret } from './accounts/secrets.ts';
import { ADMINISTRATION, recordAct } from './audit/record-act.ts';
import { readSettings } from './platform/settings.ts';
import { StartError } from './platform/start-error.ts';
import { openReadyDatabase } from './start.ts';

const USAGE = 'Usage : npm run account -- invite --central <adresse de courriel>';

/**
 * `npm run account -- invite --central <mail>`: invites to central staff, as the first account needs. The link is
 * printed for the operator, who may do anything with the database anyway; nothing is mailed.
 */
const closers: (() => Promise<unknown>)[] = [];
try {
  const email = invitedAddress(process.argv.slice(2));
  const settings = readSettings(process.env);
  const { dataSource } = await openReadyDatabase(settings, console.log, closers);
  const token = await dataSource.transaction((transaction) => inviteToCentral(transaction, email));
  console.log(`Invitation à l’équipe centrale pour ${email}, valable ${INVITATION_DAYS} jours. Transmettez ce lien :`);
  console.log(`${settings.publicUrl}/invitation#${token}`);
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const close of closers.reverse()) await close();
}

/** @throws StartError when the words of the command are others */
function invitedAddress(words: string[]): string {
  const { positionals, values } = parsed(words);
  const [act, ...more] = positionals;
  const email = values.central?.trim().toLowerCase();
  if (act !== 'invite' || more.length > 0 || !email) throw new StartError(USAGE);
  if (!z.email().safeParse(email).success) throw new StartError(`« ${email} » n’est pas une adresse de courriel.`);
  return email;
}

function parsed(words: string[]) {
  try {
    return parseArgs({ args: words, options: { central: { type: 'string' } }, allowPositionals: true });
  } catch {
    throw new StartError(USAGE);
  }
}

async function inviteToCentral(transaction: EntityManager, email: string): Promise<string> {
  const token = newSecret();
  const { id } = await transaction.save(Invitation, {
    email,
    central: true,
    byFunction: ADMINISTRATION.saidFunction,
    tokenHash: hashOf(token),
  });
  await recordAct(transaction, ADMINISTRATION, { act: 'INVITATION_SENT', invitation: id, detail: 'équipe centrale' });
  return token;
}
