import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type AuditAct } from '../../../domain/audit-acts.ts';
import { type Actor, type LabRole, roleWords } from '../../access/actor.ts';
import { recordAct } from '../../audit/record-act.ts';
import { labAtSlug } from '../../labs/lab-at.ts';
import type { Lab } from '../../labs/lab.entity.ts';
import { BadUserInput, Forbidden, NotFound } from '../../platform/errors.ts';
import { JobQueue } from '../../platform/jobs/job-queue.ts';
import { holdTeam, roleIn } from '../lab-roles.ts';
import { mailAddress } from '../mail-address.ts';
import { INVITATION_MAIL_TASK } from './invitation-mail.ts';
import { invitationAt, invitationsWhere, inState, isTheirs, type Offer, refuseTwice } from './invitation-rows.ts';
import { Invitation } from './invitation.entity.ts';
import type { InvitationFilter, InvitationPage, InvitationView } from './invitation.view.ts';

/** Someone, and what they are to become. */
export interface Invited extends Offer {
  email: string;
  /** The slug of the lab. */
  lab: string | null;
}
/** Who is to follow a referent, who then leaves, or stays as a contributor. */
export interface Successor {
  email: string;
  stays: boolean;
}

interface Row {
  lab: string | null;
  role: LabRole | null;
  central: boolean;
  succeeds: string | null;
  accepted: boolean;
}

const AT_ONCE = 50;

/** Central staff invite to anything; a referent, contributors to its lab and its own successor. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly jobs: JobQueue,
  ) {}

  /** @throws BadUserInput, NotFound, Forbidden */
  invite(actor: Actor, given: Invited): Promise<InvitationView> {
    return this.dataSource.transaction((transaction) => this.inviteWithin(transaction, actor, given));
  }

  /** As a part of something else that is done. @throws as `invite` */
  async inviteWithin(transaction: EntityManager, actor: Actor, given: Invited): Promise<InvitationView> {
    const email = mailAddress(given.email);
    if ((given.lab === null) !== (given.role === null)) {
      throw new BadUserInput('role', 'Un rôle va avec un lab, et un lab avec un rôle.');
    }
    const lab = given.lab === null ? null : await labToInviteTo(transaction, given.lab);
    refuseUnlessItsToGive(actor, lab, given);
    await refuseTwice(transaction, email, lab, given);
    const { role, central } = given;
    const id = await this.send(transaction, actor, { email, lab: lab?.id ?? null, role, central });
    await recordAct(transaction, actor, {
      act: 'INVITATION_SENT',
      lab: lab?.id,
      invitation: id,
      detail: roleWords(given),
    });
    return invitationAt(transaction, actor, id);
  }

  /**
   * Names who is to follow a referent. Nothing changes until the successor accepts.
   * @throws BadUserInput; Forbidden to whoever is no referent of the lab
   */
  async handOver(transaction: EntityManager, actor: Actor, lab: Lab, { stays, ...given }: Successor): Promise<void> {
    const email = mailAddress(given.email);
    const me = actor.account!;
    await holdTeam(transaction, lab.id);
    if ((await roleIn(transaction, { lab: lab.id, account: me.id })) !== 'REFERENT') {
      throw new Forbidden('Seul un référent du lab peut passer la main.');
    }
    if (email === me.email) {
      throw new BadUserInput('email', 'Cette adresse est la vôtre : nommez quelqu’un d’autre.');
    }
    const waiting = 'i.lab = $1 AND i.succeeds = $2 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL';
    if ((await invitationsWhere(transaction, actor, [waiting, lab.id, me.id])).length > 0) {
      throw new BadUserInput('email', 'Vous avez déjà nommé quelqu’un : retirez d’abord cette proposition.');
    }
    const offer = { role: 'REFERENT', central: false } as const;
    await refuseTwice(transaction, email, lab, offer);
    const invitation = await this.send(transaction, actor, { email, lab: lab.id, ...offer, succeeds: me.id, stays });
    const detail = afterwards(stays);
    await recordAct(transaction, actor, { act: 'HANDOVER_PROPOSED', lab: lab.id, invitation, detail });
  }

  /** For central staff, page by page. */
  async list(actor: Actor, { id, email, state }: InvitationFilter, before: string | null): Promise<InvitationPage> {
    const rows = await invitationsWhere(
      this.dataSource.manager,
      actor,
      [
        `($1::text IS NULL OR strpos(i.email, $1) > 0) AND ($3::text IS NULL OR i.id::text = $3)
         AND ${state ? inState(state) : '(i.accepted_at IS NULL OR i.id::text = $3)'}
         AND ($2::text IS NULL OR (i.created_at, i.id) < (SELECT created_at, id FROM invitation WHERE id::text = $2))`,
        email?.trim().toLowerCase() || null,
        before,
        id ?? null,
      ],
      AT_ONCE + 1,
    );
    const entries = rows.slice(0, AT_ONCE);
    return { entries, next: rows.length > entries.length ? entries.at(-1)!.id : null };
  }

  /** Fourteen days more, and another mail: the link of before works no more. */
  renew(actor: Actor, id: string): Promise<InvitationView> {
    return this.change(actor, id, 'INVITATION_RENEWED', async (transaction, { lab, succeeds }) => {
      if (lab && succeeds && (await roleIn(transaction, { lab, account: succeeds })) !== 'REFERENT') {
        throw new BadUserInput('id', 'Qui passait la main n’est plus référent de ce lab : invitez plutôt un référent.');
      }
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

  private async send(transaction: EntityManager, actor: Actor, invited: Partial<Invitation>): Promise<string> {
    const { id } = await transaction.save(Invitation, {
      ...invited,
      by: actor.account!.id,
      byFunction: actor.saidFunction,
    });
    await this.jobs.add(transaction, INVITATION_MAIL_TASK, { invitation: id });
    return id;
  }

  private async change(
    actor: Actor,
    id: string,
    act: AuditAct,
    work: (transaction: EntityManager, row: Row) => Promise<void>,
  ): Promise<InvitationView> {
    return this.dataSource.transaction(async (transaction) => {
      await holdTeamOf(transaction, id);
      const [row] = await transaction.query<Row[]>(
        `SELECT lab, role, central, succeeds, accepted_at IS NOT NULL AS accepted
         FROM invitation WHERE id::text = $1 FOR UPDATE`,
        [id],
      );
      if (!row || !isTheirs(actor, row)) throw new NotFound('Cette invitation n’existe pas.');
      if (row.accepted) throw new BadUserInput('id', 'Cette invitation est déjà acceptée.');
      await work(transaction, row);
      const handover = row.succeeds !== null && act === 'INVITATION_WITHDRAWN';
      await recordAct(transaction, actor, {
        act: handover ? 'HANDOVER_WITHDRAWN' : act,
        lab: row.lab,
        invitation: id,
        detail: roleWords(row),
      });
      return invitationAt(transaction, actor, id);
    });
  }
}

/** The lab to invite to; nobody merges it until the transaction ends, so that the invitation moves with its team. */
async function labToInviteTo(transaction: EntityManager, slug: string): Promise<Lab> {
  const lab = await labAtSlug(transaction, slug, { lock: { mode: 'for_no_key_update' } });
  if (!lab) throw new NotFound('Ce lab n’existe pas.');
  if (lab.mergedInto) throw new BadUserInput('lab', `« ${lab.name} » est réuni à un autre lab : invitez à celui-là.`);
  return lab;
}

/** « puis contributeur »: what becomes of a referent who has handed over, in the words of logs. */
export const afterwards = (stays: boolean) => (stays ? 'puis contributeur' : 'puis départ');

/** A team is held before its invitations, here as in accepting, so that nobody waits for one who waits for them. */
async function holdTeamOf(transaction: EntityManager, id: string): Promise<void> {
  const [row] = await transaction.query<{ lab: string | null }[]>('SELECT lab FROM invitation WHERE id::text = $1', [
    id,
  ]);
  if (row?.lab) await holdTeam(transaction, row.lab);
}

function refuseUnlessItsToGive(actor: Actor, lab: Lab | null, { role, central }: Offer): void {
  const its = lab !== null && role === 'CONTRIBUTOR' && !central && actor.answersFor(lab.id);
  if (!actor.is('central') && !its) {
    throw new Forbidden('Un référent invite des contributeurs à son lab ; pour le reste, écrivez à l’équipe centrale.');
  }
}
