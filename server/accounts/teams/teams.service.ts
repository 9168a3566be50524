import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, type LabRole, roleWords, saidFunction } from '../../access/actor.ts';
import { recordAct } from '../../audit/record-act.ts';
import { labToEdit } from '../../editing/fiche-in-hand.ts';
import type { Lab } from '../../labs/lab.entity.ts';
import { BadUserInput, Forbidden } from '../../platform/errors.ts';
import { invitationsWhere } from '../invitations/invitation-rows.ts';
import { InvitationsService, type Successor } from '../invitations/invitations.service.ts';
import { holdTeam, isLastReferent, roleIn, setRole } from '../lab-roles.ts';
import { RoleActs } from '../role-acts.ts';
import type { LabTeam, TeamMember } from './lab-team.view.ts';

interface Row {
  account: string;
  email: string;
  function: string | null;
  central: boolean;
  role: LabRole;
  suspended: boolean;
}

/** A lab's team: who is in, who was invited, and how one leaves it. */
@Injectable()
export class TeamsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly invitations: InvitationsService,
    private readonly roles: RoleActs,
  ) {}

  /** @throws NotFound, Forbidden */
  async team(actor: Actor, slug: string): Promise<LabTeam> {
    const { manager } = this.dataSource;
    return teamOf(manager, actor, await labToEdit(manager, actor, slug));
  }

  /** @throws NotFound, Forbidden, BadUserInput */
  async handOver(actor: Actor, slug: string, successor: Successor): Promise<LabTeam> {
    return this.dataSource.transaction(async (transaction) => {
      const lab = await labToEdit(transaction, actor, slug);
      await this.invitations.handOver(transaction, actor, lab, successor);
      return teamOf(transaction, actor, lab);
    });
  }

  /** One who has left already may leave again. @throws BadUserInput to the last referent */
  async leave(actor: Actor, slug: string): Promise<void> {
    await this.dataSource.transaction(async (transaction) => {
      const lab = await labToEdit(transaction, actor, slug);
      const place = { lab: lab.id, account: actor.account!.id };
      await holdTeam(transaction, lab.id);
      const role = await roleIn(transaction, place);
      if (role === null) return;
      if (await isLastReferent(transaction, place)) {
        throw new BadUserInput(
          'lab',
          'Vous êtes le dernier référent de ce lab : passez d’abord la main à quelqu’un, ou demandez à l’équipe centrale de reprendre le lab.',
        );
      }
      await setRole(transaction, place, null);
      await recordAct(transaction, actor, {
        act: 'TEAM_LEFT',
        lab: lab.id,
        account: place.account,
        detail: roleWords({ role, central: false }),
      });
    });
  }

  /**
   * A referent removes contributors; central staff anybody: to remove its last referent is to take a lab back.
   * @throws NotFound; Forbidden to others
   */
  async remove(actor: Actor, slug: string, account: string): Promise<LabTeam> {
    return this.dataSource.transaction(async (transaction) => {
      const lab = await labToEdit(transaction, actor, slug);
      if (!actor.answersFor(lab.id)) throw new Forbidden('Seul un référent du lab peut retirer quelqu’un de l’équipe.');
      await holdTeam(transaction, lab.id);
      const role = await roleIn(transaction, { lab: lab.id, account });
      if (role === 'REFERENT' && !actor.is('central')) {
        throw new Forbidden('Seule l’équipe centrale peut retirer un référent.');
      }
      await this.roles.change(transaction, actor, { lab, account, role: null });
      return teamOf(transaction, actor, lab);
    });
  }
}

/** As the database has it now: who asks may have become another since. */
async function teamOf(manager: EntityManager, actor: Actor, { id, slug, name }: Lab): Promise<LabTeam> {
  const me = actor.account!.id;
  const rows = await manager.query<Row[]>(
    `SELECT a.id AS account, a.email, a.function, a.central, r.role, a.suspended_at IS NOT NULL AS suspended
     FROM lab_role r JOIN account a ON a.id = r.account
     WHERE r.lab = $1 ORDER BY r.role DESC, a.email`,
    [id],
  );
  const mayManage = actor.answersFor(id);
  return {
    lab: { slug, name },
    members: rows.map((row) => memberOf(row, { self: row.account === me, mayManage })),
    invitations: mayManage
      ? await invitationsWhere(manager, actor, ['i.lab = $1 AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL', id])
      : [],
    mayManage,
    lastReferent: await isLastReferent(manager, { lab: id, account: me }),
  };
}

const memberOf = (
  { account, email, role, suspended, ...row }: Row,
  { self, mayManage }: { self: boolean; mayManage: boolean },
): TeamMember => ({
  account,
  function: saidFunction(row),
  email: mayManage || self ? email : null,
  role,
  suspended: mayManage && suspended,
  self,
});
