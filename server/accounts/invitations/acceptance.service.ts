import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { type LabRole, roleWords, saidFunction } from '../../access/actor.ts';
import { type Author, recordAct } from '../../audit/record-act.ts';
import { Lab } from '../../labs/lab.entity.ts';
import { BadUserInput, Forbidden } from '../../platform/errors.ts';
import { AccountMails } from '../account-mails.ts';
import { Account } from '../account.entity.ts';
import type { AccountView } from '../account.view.ts';
import { holdTeam, roleIn, setRole } from '../lab-roles.ts';
import { OwnSessionsService } from '../own-sessions.service.ts';
import { hashOf } from '../secrets.ts';
import { EXPIRED, invitationsWhere, OPEN } from './invitation-rows.ts';
import { Invitation } from './invitation.entity.ts';
import type { InvitationOffer } from './invitation.view.ts';
import { afterwards } from './invitations.service.ts';

interface Taken {
  email: string;
  lab: string | null;
  role: LabRole | null;
  central: boolean;
  succeeds: string | null;
  stays: boolean;
}

/** What whoever has the link of an invitation sees and does. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: OwnSessionsService,
    private readonly mails: AccountMails,
  ) {}

  /** What a link invites to; null when it is none of ours, used, withdrawn or too old. */
  async offer(token: string): Promise<InvitationOffer | null> {
    const where = [`i.token_hash = $1 AND ${OPEN}`, hashOf(token)] as const;
    return (await invitationsWhere(this.dataSource.manager, null, where))[0] ?? null;
  }

  /** Makes the account, or widens it, and signs in. @throws BadUserInput when the invitation does not hold */
  async accept(token: string, request: FastifyRequest, reply: FastifyReply): Promise<AccountView> {
    const account = await this.dataSource.transaction(async (transaction) => {
      const taken = await take(transaction, hashOf(token));
      const { id, ...author } = await become(transaction, taken);
      if (taken.lab && taken.succeeds && taken.succeeds !== id) {
        await this.succeed(transaction, author, { ...taken, lab: taken.lab, succeeds: taken.succeeds });
      }
      return id;
    });
    return this.sessions.begin(account, request, reply);
  }

  /** The referent who handed over goes, and is told. */
  private async succeed(
    transaction: EntityManager,
    author: Author,
    { lab, succeeds, stays }: { lab: string; succeeds: string; stays: boolean },
  ): Promise<void> {
    await setRole(transaction, { lab, account: succeeds }, stays ? 'CONTRIBUTOR' : null);
    await recordAct(transaction, author, {
      act: 'HANDOVER_ACCEPTED',
      lab,
      account: succeeds,
      detail: afterwards(stays),
    });
    await this.mails.tellSucceeded(transaction, { lab, account: succeeds, stays });
  }
}

/** Takes the invitation, which then holds for nobody else. */
async function take(transaction: EntityManager, tokenHash: Buffer): Promise<Taken> {
  const found = await transaction.findOneBy(Invitation, { tokenHash, acceptedAt: IsNull() });
  if (found?.lab) await holdTeam(transaction, found.lab);
  const [[taken]] = await transaction.query<[Taken[]]>(
    `UPDATE invitation i SET accepted_at = now()
     WHERE token_hash = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL AND NOT ${EXPIRED}
     RETURNING email, lab, role, central, succeeds, stays`,
    [tokenHash],
  );
  if (!taken) throw new BadUserInput('token', 'Cette invitation n’est plus valable : demandez-en une autre.');
  return taken;
}

/**
 * The account of this address, made if need be, with what the invitation gives; nothing that it has is taken away.
 * @throws BadUserInput when it gives no more than the account has, and nobody hands over by it
 */
async function become(
  transaction: EntityManager,
  { email, lab, role, central, succeeds }: Taken,
): Promise<Author & { id: string }> {
  await transaction
    .createQueryBuilder()
    .insert()
    .into(Account)
    .values({ email, function: null, central: false, suspendedAt: null })
    .orIgnore() // it is there, or another invitation makes it at this very moment
    .execute();
  const { id, function: said, suspendedAt } = await transaction.findOneByOrFail(Account, { email });
  if (suspendedAt) throw new Forbidden('Ce compte est suspendu : écrivez à l’équipe centrale.');
  if (central) await transaction.update(Account, id, { central: true });
  if (lab) {
    const held = await roleIn(transaction, { lab, account: id });
    if (!succeeds && (held === 'REFERENT' || held === role)) {
      const { name } = await transaction.findOneByOrFail(Lab, { id: lab });
      const as = roleWords({ role: held, central: false });
      throw new BadUserInput('token', `Vous êtes déjà ${as} de « ${name} » : connectez-vous avec l’adresse ${email}.`);
    }
    if (held !== 'REFERENT') await setRole(transaction, { lab, account: id }, role);
  }
  const author = { account: { id }, saidFunction: saidFunction({ function: said, central }) };
  await recordAct(transaction, author, {
    act: 'INVITATION_ACCEPTED',
    lab,
    account: id,
    detail: roleWords({ role, central }),
  });
  return { id, ...author };
}
