import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AuditAct } from '../../../domain/audit-acts.ts';
import type { Actor, LabRole } from '../../access/actor.ts';
import { recordAct } from '../../audit/record-act.ts';
import { knownLabAt } from '../../labs/lab-at.ts';
import { BadUserInput, NotFound } from '../../platform/errors.ts';
import { AccountMails } from '../account-mails.ts';
import { Account } from '../account.entity.ts';
import { OPEN } from '../invitations/invitation-rows.ts';
import { mailAddress } from '../mail-address.ts';
import { RoleActs } from '../role-acts.ts';
import type { AccountFilter, AccountPage, KnownAccount } from './known-account.view.ts';
import { knownAccount, knownAccounts } from './known-accounts.ts';

/** What was done, for the log; null: nothing, or it is logged already. */
type Done = { act: AuditAct; detail?: string } | null;

interface Held {
  account: Account;
  /** Whether nobody else is left in central staff. */
  lastCentral: boolean;
}

const LAST_CENTRAL =
  'C’est le dernier compte de l’équipe centrale : faites d’abord entrer quelqu’un d’autre, ou rétablissez un compte.';

/**
 * What central staff do with accounts. Each act says what holds then: done twice, or by two people at once, it is as
 * done once, and whoever asks gets the account as it is now.
 */
@Injectable()
export class AccountActs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mails: AccountMails,
    private readonly roles: RoleActs,
  ) {}

  list(filter: AccountFilter, after: string | null): Promise<AccountPage> {
    return knownAccounts(this.dataSource.manager, filter, after);
  }

  one(id: string): Promise<KnownAccount> {
    return knownAccount(this.dataSource.manager, id);
  }

  /** In place of the role that it had in the lab, if any. @throws NotFound */
  giveRole(actor: Actor, id: string, slug: string, role: LabRole): Promise<KnownAccount> {
    return this.changeRole(actor, id, slug, role);
  }

  /** Nothing is taken when the account has another role there by now. @throws NotFound */
  takeRole(actor: Actor, id: string, slug: string, role: LabRole): Promise<KnownAccount> {
    return this.changeRole(actor, id, slug, null, role);
  }

  giveCentral(actor: Actor, id: string): Promise<KnownAccount> {
    return this.act(actor, id, async (transaction, { account }) => {
      if (account.central) return null;
      await transaction.update(Account, account.id, { central: true });
      return { act: 'CENTRAL_GIVEN' };
    });
  }

  /** @throws BadUserInput for the last one */
  takeCentral(actor: Actor, id: string): Promise<KnownAccount> {
    return this.act(actor, id, async (transaction, { account, lastCentral }) => {
      if (lastCentral) throw new BadUserInput('account', LAST_CENTRAL);
      if (!account.central) return null;
      await transaction.update(Account, account.id, { central: false });
      return { act: 'CENTRAL_TAKEN' };
    });
  }

  /**
   * Out at once, everywhere; what it invited to and is not accepted is withdrawn with it.
   * @throws BadUserInput for oneself
   */
  suspend(actor: Actor, id: string): Promise<KnownAccount> {
    return this.act(actor, id, async (transaction, { account, lastCentral }) => {
      if (account.id === actor.account!.id) {
        throw new BadUserInput('account', 'Ce compte est le vôtre : un collègue peut le suspendre, pas vous-même.');
      }
      if (lastCentral) throw new BadUserInput('account', LAST_CENTRAL);
      if (account.suspendedAt) return null;
      await transaction.update(Account, account.id, { suspendedAt: () => 'now()' });
      const [, withdrawn] = await transaction.query<[unknown, number]>(
        `UPDATE invitation i SET withdrawn_at = now() WHERE i.by = $1 AND ${OPEN}`,
        [account.id],
      );
      await this.mails.tellSuspended(transaction, account.id);
      return { act: 'ACCOUNT_SUSPENDED', detail: withdrawn > 0 ? `invitations retirées : ${withdrawn}` : undefined };
    });
  }

  /** It signs in anew: its sessions, which the suspension ended, do not come back. */
  restore(actor: Actor, id: string): Promise<KnownAccount> {
    return this.act(actor, id, async (transaction, { account }) => {
      if (!account.suspendedAt) return null;
      await transaction.query('DELETE FROM session WHERE account = $1', [account.id]);
      await transaction.update(Account, account.id, { suspendedAt: null });
      await this.mails.tellRestored(transaction, account.id);
      return { act: 'ACCOUNT_RESTORED' };
    });
  }

  /** Links that wait in the mailbox of before sign in no more. @throws BadUserInput */
  changeAddress(actor: Actor, id: string, given: string): Promise<KnownAccount> {
    const email = mailAddress(given);
    return this.act(actor, id, async (transaction, { account }) => {
      if (email === account.email) return null;
      if (await transaction.existsBy(Account, { email })) {
        throw new BadUserInput('email', 'Un autre compte a déjà cette adresse.');
      }
      await transaction.update(Account, account.id, { email });
      await transaction.query('DELETE FROM sign_in_request WHERE account = $1', [account.id]);
      await transaction.query(`UPDATE invitation i SET email = $2 WHERE i.email = $1 AND ${OPEN}`, [
        account.email,
        email,
      ]);
      await this.mails.tellAddress(transaction, account.email, email);
      return { act: 'ADDRESS_CHANGED' };
    });
  }

  private changeRole(actor: Actor, id: string, slug: string, role: LabRole | null, only?: LabRole) {
    return this.act(actor, id, async (transaction, { account }) => {
      const lab = await knownLabAt(transaction, slug);
      await this.roles.change(transaction, actor, { lab, account: account.id, role, only });
      return null;
    });
  }

  /** The account is the act’s alone while it lasts. @throws NotFound */
  private act(
    actor: Actor,
    id: string,
    work: (transaction: EntityManager, held: Held) => Promise<Done>,
  ): Promise<KnownAccount> {
    return this.dataSource.transaction(async (transaction) => {
      const held = await hold(transaction, id);
      const done = await work(transaction, held);
      if (done) await recordAct(transaction, actor, { ...done, account: held.account.id });
      return knownAccount(transaction, held.account.id);
    });
  }
}

/**
 * Takes the account in hand, together with those of central staff: two of them who take each other out at the same
 * moment would each count the other among those who stay.
 */
async function hold(transaction: EntityManager, id: string): Promise<Held> {
  const rows = await transaction
    .createQueryBuilder(Account, 'account')
    .where('account.central OR account.id::text = :id', { id })
    .orderBy('account.id')
    .setLock('for_no_key_update')
    .getMany();
  const account = rows.find((each) => each.id === id);
  if (!account) throw new NotFound('Ce compte n’existe pas.');
  const living = rows.filter(({ central, suspendedAt }) => central && suspendedAt === null);
  return { account, lastCentral: living.length === 1 && living[0] === account };
}
