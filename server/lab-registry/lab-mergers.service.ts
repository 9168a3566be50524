import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { recordAct } from '../audit/record-act.ts';
import { livingHeir } from '../labs/lab-at.ts';
import { Lab } from '../labs/lab.entity.ts';
import { BadUserInput } from '../platform/errors.ts';
import { type KnownLab, LabActs, refuseMerged, takeLab } from './lab-acts.service.ts';
import type { LabRecord } from './registered-lab.view.ts';

/** A lab that joins another: its address leads there, its fiches stay in their editions, its team goes along. */
@Injectable()
export class LabMergers {
  constructor(private readonly acts: LabActs) {}

  /**
   * Its draft and its audiences stay with it, set aside. Both labs live before, so no circle can come of it.
   * @throws as `LabActs.change`; NotFound or BadUserInput on `into`
   */
  merge(actor: Actor, known: KnownLab, into: string): Promise<LabRecord> {
    return this.acts.change(known, async (transaction, lab) => {
      refuseMerged(lab);
      const heir = await takeLab(transaction, into);
      if (heir.id === lab.id) throw new BadUserInput('into', 'Un lab ne peut pas être réuni à lui-même.');
      if (heir.mergedInto) {
        const living = await livingHeir(transaction, heir);
        const instead = living.id === lab.id ? 'ce lab' : `« ${living.name} » : choisissez celui-là`;
        throw new BadUserInput('into', `« ${heir.name} » est lui-même réuni à ${instead}.`);
      }
      await moveTeam(transaction, lab, heir);
      await outdate(transaction, heir);
      const detail = `« ${lab.name} » → « ${heir.name} »`;
      await recordAct(transaction, actor, { act: 'LAB_MERGED', lab: lab.id, detail });
      return { mergedInto: heir.id };
    });
  }

  /** It has its address and its draft again; its team stays where it went. @throws as `LabActs.change`; BadUserInput on `lab` */
  separate(actor: Actor, known: KnownLab): Promise<LabRecord> {
    return this.acts.change(known, async (transaction, lab) => {
      if (!lab.mergedInto) throw new BadUserInput('lab', 'Ce lab n’est réuni à aucun autre.');
      const heir = await transaction.findOneByOrFail(Lab, { id: lab.mergedInto });
      await outdate(transaction, heir);
      const detail = `« ${lab.name} », de « ${heir.name} »`;
      await recordAct(transaction, actor, { act: 'LAB_SEPARATED', lab: lab.id, detail });
      return { mergedInto: null };
    });
  }
}

/** Pages that show the lab as it was can decide nothing of it any more. */
const outdate = (transaction: EntityManager, { id }: Lab) => transaction.increment(Lab, { id }, 'revision', 1);

/**
 * With the invitations, which go first, so that none is accepted to the lab left behind, and with what it was asked and
 * has not answered. Who is in both teams keeps the wider role.
 */
async function moveTeam(transaction: EntityManager, { id: from }: Lab, { id: to }: Lab): Promise<void> {
  await transaction.query('UPDATE invitation SET lab = $2 WHERE lab = $1 AND accepted_at IS NULL', [from, to]);
  await transaction.query('UPDATE request SET lab = $2 WHERE lab = $1 AND decided_at IS NULL', [from, to]);
  await transaction.query(
    `INSERT INTO lab_role AS held (account, lab, role) SELECT account, $2, role FROM lab_role WHERE lab = $1
     ON CONFLICT (account, lab) DO UPDATE SET role = 'REFERENT' WHERE excluded.role = 'REFERENT'`,
    [from, to],
  );
  await transaction.query('DELETE FROM lab_role WHERE lab = $1', [from]);
}
