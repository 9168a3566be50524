import type { EntityManager } from 'typeorm';
import type { AuditAct } from '../../domain/audit-acts.ts';
import { AuditEntry } from './audit-entry.entity.ts';

/** Who does an administrative act: whoever is signed in, or the operator. */
export interface Author {
  account: { id: string } | null;
  readonly saidFunction: string;
}

/** Who works on the server itself, or the server by itself. */
export const ADMINISTRATION: Author = { account: null, saidFunction: 'Administration d’Essaim' };

interface Recorded {
  act: AuditAct;
  /** The id of the lab that it is about. */
  lab?: string | null;
  /** The id of the account that it is about. */
  account?: string | null;
  /** The id of the invitation, or of the request, that it is about. */
  invitation?: string | null;
  request?: string | null;
  /** In words, without any address or person's name: it is kept for ever. */
  detail?: string;
}

/** Writes an act into the audit log, in the transaction that does it. */
export async function recordAct(
  transaction: EntityManager,
  { account: by, saidFunction }: Author,
  { act, lab = null, account = null, invitation = null, request = null, detail }: Recorded,
): Promise<void> {
  await transaction.insert(AuditEntry, {
    act,
    by: by?.id ?? null,
    byFunction: saidFunction,
    lab,
    account,
    invitation,
    request,
    detail: detail ?? null,
  });
}
