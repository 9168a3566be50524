import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import * as z from 'zod';
import { type Actor, type LabRole, roleWords, saidFunction } from '../../access/actor.ts';
import { recordAct } from '../../audit/record-act.ts';
import type { AuditAct } from '../../../domain/audit-acts.ts';
import { INVITATION_DAYS } from '../../../domain/retention.ts';
import { labAtSlug } from '../../labs/lab-at.ts';
import type { Lab } from '../../labs/lab.entity.ts';
import { BadUserInput, Forbidden, NotFound } from '../../platform/errors.ts';
import { JobQueue } from '../../platform/jobs/job-queue.ts';
import { Account } from '../account.entity.ts';
import type { AccountView } from '../account.view.ts';
import { OwnSessionsService } from '../own-sessions.service.ts';
import { hashOf } from '../secrets.ts';
import { INVITATION_MAIL_TASK } from './invitation-mail.ts';
import { Invitation } from './invitation.entity.ts';
import type { InvitationOffer, InvitationView } from './invitation.view.ts';

/** Someone, and what they are to become. */
export interface Invited {
  email: string;
  lab: string | null;
  role: LabRole | null;
  central: boolean;
}

const ADDRESS = z.email();
const EXPIRED = `created_at < now() - interval '${INVITATION_DAYS} days'`;
const STATE = `CASE WHEN accepted_at IS NOT NULL THEN 'ACCEPTED' WHEN withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
  WHEN ${EXPIRED} THEN 'EXPIRED' ELSE 'PENDING' END`;
const VIEW = `SELECT i.id, i.email, lab.name AS lab, i.role, i.central, by_function AS by, ${STATE} AS state,
  to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "sentAt"
  FROM invitation i LEFT JOIN lab ON lab.id = i.lab`;

/** Central staff invite to anything; a referent, contributors to its lab. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobQueue,
    private readonly sessions: OwnSessionsService,
  ) {}

  /** @throws BadUserInput, NotFound, Forbidden */
  invite(actor: Actor, given: Invited): Promise<InvitationView> {
    return this.dataSource.transaction((transaction) => this.inviteWithin(transaction, actor, given));
  }

  /** As a part of something else that is done. @throws as `invite` */
  async inviteWithin(transaction: EntityManager, actor: Actor, given: Invited): Promise<InvitationView> {
    const email = given.email.trim().toLowerCase();
    if (!ADDRESS.safeParse(email).success) {
      throw new BadUserInput('email', 'Cette adresse de courriel n’est pas lisible.');
    }
    if ((given.lab === null) !== (given.role === null)) {
      throw new BadUserInput('role', 'Un rôle va avec un lab, et un lab avec un rôle.');
    }
    const lab = given.lab === null ? null : await labAt(transaction, given.lab);
    this.refuseUnlessItsToGive(actor, lab, given);
    await refuseTwice(transaction, email, lab, given);
    const { id } = await transaction.save(Invitation, {
      email,
      lab: lab?.id ?? null,
      role: given.role,
      central: given.central,
      by: actor.account!.id,
      byFunction: actor.saidFunction,
    });
    await this.jobs.add(transaction, INVITATION_MAIL_TASK, { invitation: id });
    await recordAct(transaction, actor, { act: 'INVITATION_SENT', lab: lab?.id, detail: roleWords(given) });
    return viewOf(transaction, id);
  }

  /** Those that the actor may give, latest first: of its labs, or all. */
  async list(actor: Actor): Promise<InvitationView[]> {
    const labs = [...actor.roles].filter(([, role]) => role === 'REFERENT').map(([lab]) => lab);
    return this.dataSource.query<InvitationView[]>(
      `${VIEW} WHERE ($1 OR i.lab = ANY ($2)) AND (accepted_at IS NULL) ORDER BY created_at DESC LIMIT 200`,
      [actor.is('central'), labs],
    );
  }

  /** Fourteen days more, and another mail: the link of before works no more. */
  renew(actor: Actor, id: string): Promise<InvitationView> {
    return this.change(actor, id, 'INVITATION_RENEWED', async (transaction) => {
      await transaction.query(
        `UPDATE invitation SET created_at = now(), withdrawn_at = NULL, token_hash = NULL WHERE id = $1`,
        [id],
      );
      await this.jobs.add(transaction, INVITATION_MAIL_TASK, { invitation: id });
    });
  }

  withdraw(actor: Actor, id: string): Promise<InvitationView> {
    return this.change(actor, id, 'INVITATION_WITHDRAWN', async (transaction) => {
      await transaction.query('UPDATE invitation SET withdrawn_at = now() WHERE id = $1', [id]);
    });
  }

  /** What a link invites to; null when it is none of ours, used, withdrawn or too old. */
  async offer(token: string): Promise<InvitationOffer | null> {
    const [found] = await this.dataSource.query<InvitationView[]>(`${VIEW} WHERE token_hash = $1`, [hashOf(token)]);
    return found?.state === 'PENDING' ? found : null;
  }

  /** Makes the account, or widens it, and signs in. @throws BadUserInput when the invitation does not hold */
  async accept(token: string, request: FastifyRequest, reply: FastifyReply): Promise<AccountView> {
    const account = await this.dataSource.transaction(async (transaction) => {
      const [[taken]] = await transaction.query<
        [{ email: string; lab: string | null; role: LabRole | null; central: boolean }[]]
      >(
        `UPDATE invitation SET accepted_at = now()
         WHERE token_hash = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL AND NOT ${EXPIRED}
         RETURNING email, lab, role, central`,
        [hashOf(token)],
      );
      if (!taken) throw new BadUserInput('token', 'Cette invitation n’est plus valable : demandez-en une autre.');
      return become(transaction, taken);
    });
    return this.sessions.begin(account, request, reply);
  }

  private refuseUnlessItsToGive(actor: Actor, lab: Lab | null, { role, central }: Invited): void {
    const its = lab !== null && role === 'CONTRIBUTOR' && !central && actor.answersFor(lab.id);
    if (!actor.is('central') && !its) {
      throw new Forbidden(
        'Un référent invite des contributeurs à son lab ; pour le reste, écrivez à l’équipe centrale.',
      );
    }
  }

  private async change(
    actor: Actor,
    id: string,
    act: AuditAct,
    work: (transaction: EntityManager) => Promise<void>,
  ): Promise<InvitationView> {
    return this.dataSource.transaction(async (transaction) => {
      const [row] = await transaction.query<
        { lab: string | null; role: LabRole | null; central: boolean; accepted: boolean }[]
      >(
        `SELECT lab, role, central, accepted_at IS NOT NULL AS accepted FROM invitation WHERE id::text = $1 FOR UPDATE`,
        [id],
      );
      const its = row?.lab && row.role === 'CONTRIBUTOR' && actor.answersFor(row.lab);
      if (!row || (!actor.is('central') && !its)) throw new NotFound('Cette invitation n’existe pas.');
      if (row.accepted) throw new BadUserInput('id', 'Cette invitation est déjà acceptée.');
      await work(transaction);
      await recordAct(transaction, actor, { act, lab: row.lab, detail: roleWords(row) });
      return viewOf(transaction, id);
    });
  }
}

/** Nobody merges it until the transaction ends: the invitations that it has then move with its team. */
async function labAt(transaction: EntityManager, slug: string): Promise<Lab> {
  const lab = await labAtSlug(transaction, slug, { lock: { mode: 'pessimistic_read' } });
  if (!lab) throw new NotFound('Ce lab n’existe pas.');
  if (lab.mergedInto) throw new BadUserInput('lab', `« ${lab.name} » est réuni à un autre lab : invitez à celui-là.`);
  return lab;
}

async function viewOf(manager: EntityManager, id: string): Promise<InvitationView> {
  const [view] = await manager.query<[InvitationView]>(`${VIEW} WHERE i.id = $1`, [id]);
  return view;
}

/** One who is there already, or was invited to the same. */
async function refuseTwice(manager: EntityManager, email: string, lab: Lab | null, { role }: Invited): Promise<void> {
  const [row] = await manager.query<[{ there: boolean; invited: boolean }]>(
    `SELECT
       EXISTS (SELECT FROM lab_role r JOIN account a ON a.id = r.account WHERE a.email = $1 AND r.lab = $2 AND r.role = $3) AS there,
       EXISTS (SELECT FROM invitation WHERE email = $1 AND lab IS NOT DISTINCT FROM $2 AND accepted_at IS NULL
         AND withdrawn_at IS NULL AND NOT ${EXPIRED}) AS invited`,
    [email, lab?.id ?? null, role],
  );
  if (row.there) throw new BadUserInput('email', 'Cette personne tient déjà ce rôle.');
  if (row.invited)
    throw new BadUserInput('email', 'Cette personne est déjà invitée : renouvelez plutôt son invitation.');
}

/** The account of this address, made if need be, with what the invitation gives; nothing that it has is taken away. */
async function become(
  transaction: EntityManager,
  { email, lab, role, central }: { email: string; lab: string | null; role: LabRole | null; central: boolean },
): Promise<string> {
  await transaction
    .createQueryBuilder()
    .insert()
    .into(Account)
    .values({ email, function: null, central: false, suspendedAt: null })
    .orIgnore() // it is there, or another invitation makes it at this very moment
    .execute();
  const { id, function: said } = await transaction.findOneByOrFail(Account, { email });
  if (central) await transaction.update(Account, id, { central: true });
  if (lab) {
    await transaction.query(
      `INSERT INTO lab_role AS held (account, lab, role) VALUES ($1, $2, $3)
       ON CONFLICT (account, lab) DO UPDATE SET role = excluded.role WHERE held.role = 'CONTRIBUTOR'`,
      [id, lab, role],
    );
  }
  const author = { account: { id }, saidFunction: saidFunction({ function: said, central }) };
  await recordAct(transaction, author, {
    act: 'INVITATION_ACCEPTED',
    lab,
    account: id,
    detail: roleWords({ role, central }),
  });
  return id;
}
