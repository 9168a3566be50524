import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, type LabRole, roleWords } from '../access/actor.ts';
import { recordAct } from '../audit/record-act.ts';
import type { Lab } from '../labs/lab.entity.ts';
import { AccountMails } from './account-mails.ts';
import { holdTeam, isLastReferent, roleIn, setRole } from './lab-roles.ts';

interface RoleChange {
  lab: Lab;
  /** An account's id. */
  account: string;
  /** null: none any more. */
  role: LabRole | null;
  /** Nothing is changed when it has another role than this by now. */
  only?: LabRole;
}

/** Giving and taking roles by another's hand: it is logged, and whose role it is is told. */
@Injectable()
export class RoleActs {
  constructor(private readonly mails: AccountMails) {}

  async change(transaction: EntityManager, actor: Actor, { lab, account, role, only }: RoleChange): Promise<void> {
    const place = { lab: lab.id, account };
    await holdTeam(transaction, lab.id);
    const before = await roleIn(transaction, place);
    if (before === role || (only && before !== only)) return;
    const last = await isLastReferent(transaction, place);
    await setRole(transaction, place, role);
    await recordAct(transaction, actor, {
      act: last ? 'LAB_TAKEN_BACK' : role ? 'ROLE_GIVEN' : 'ROLE_TAKEN',
      ...place,
      detail: [before, role].flatMap((each) => (each ? roleWords({ role: each, central: false }) : [])).join(' → '),
    });
    await this.mails.tellRole(transaction, { account, lab }, role);
  }
}
