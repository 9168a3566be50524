import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor.ts';
import { type Author, recordAct } from '../../audit/record-act.ts';
import { DirectoryService } from '../../directory/directory.service.ts';
import { type Owner, OwnData } from '../../own-data/own-data.ts';
import { BadUserInput } from '../../platform/errors.ts';
import { Account } from '../account.entity.ts';
import { SessionCookie } from '../session-cookie.ts';
import { refuseToLeaveAlone } from './left-alone.ts';

/** Closes accounts. What history and the log of acts say stays, signed by the function; the person is in neither. */
@Injectable()
export class AccountClosing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ownData: OwnData,
    private readonly directory: DirectoryService,
    private readonly cookie: SessionCookie,
  ) {}

  /**
   * One's own, for good, and signs out. `email`: one's address, typed as a confirmation.
   * @throws BadUserInput when it is another one; Forbidden to who would leave a lab, or central staff, without anybody
   */
  async closeOwn(actor: Actor, email: string, reply: FastifyReply): Promise<void> {
    const own = actor.account!;
    if (email.trim().toLowerCase() !== own.email) {
      throw new BadUserInput('email', 'Ce n’est pas l’adresse de ce compte : recopiez celle qui est affichée.');
    }
    await this.dataSource.transaction(async (transaction) => {
      await refuseToLeaveAlone(transaction, own.id);
      await this.close(transaction, { account: own.id, email: own.email }, actor, 'par la personne elle-même');
    });
    this.cookie.clear(reply);
    await this.directory.refresh();
  }

  /** Sessions, roles and names go with the account's row. */
  async close(transaction: EntityManager, owner: Owner, by: Author, why: string): Promise<void> {
    await this.ownData.forget(transaction, owner);
    await recordAct(transaction, by, { act: 'ACCOUNT_CLOSED', detail: why });
    await transaction.delete(Account, owner.account);
  }
}
