import { randomBytes } from 'node:crypto';
import type { LabRole } from '../../server/access/actor.ts';
import { Account } from '../../server/accounts/account.entity.ts';
import { LabRoleOfAccount } from '../../server/accounts/lab-role.entity.ts';
import { SessionsService } from '../../server/accounts/sessions.service.ts';
import type { Reader, TestApplication } from '../setup/application.ts';
import { labOf } from './labs.ts';

interface Given {
  email?: string;
  function?: string;
  central?: boolean;
  /** By the lab's slug. */
  roles?: Record<string, LabRole>;
}

/** An account, signed in. */
export async function anAccount(essaim: TestApplication, given: Given = {}): Promise<Reader & { account: string }> {
  const { manager } = essaim.dataSource;
  const { id } = await manager.save(Account, {
    email: given.email ?? `${randomBytes(6).toString('hex')}@ac-essai.fr`,
    function: given.function ?? null,
    central: given.central ?? false,
    suspendedAt: null,
  });
  for (const [slug, role] of Object.entries(given.roles ?? {})) {
    await manager.insert(LabRoleOfAccount, { account: id, lab: (await labOf(manager, slug)).id, role });
  }
  const token = await essaim.app.get(SessionsService).open(id, null);
  return Object.assign(essaim.reader(`essaim=${token}`), { account: id });
}
