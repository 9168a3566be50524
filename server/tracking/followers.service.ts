import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, saidFunction } from '../access/actor.ts';
import { Account } from '../accounts/account.entity.ts';
import { recordAct } from '../audit/record-act.ts';
import { placeCount, subjectsOf, takePlaces } from './chosen-places.ts';
import { readOwner } from './next-action-in-hand.ts';
import type { NamedSubjects } from './subjects.ts';

/** Who of central staff follows which lab or académie. */
@Injectable()
export class FollowersService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Gives all of them to one account, whoever followed them before; null: to nobody. Returns how many they are.
   * @throws BadUserInput on `account`; as `takePlaces`
   */
  async set(actor: Actor, named: NamedSubjects, account: string | null): Promise<number> {
    return this.dataSource.transaction(async (transaction) => {
      const places = await takePlaces(transaction, named);
      const follower = await readOwner(transaction, 'account', account);
      const { labs, academies } = subjectsOf(places);
      if (follower) await transaction.query(GIVE, [labs, academies, follower]);
      else await transaction.query(TAKE_BACK, [labs, academies]);
      const to = follower ? saidFunction(await transaction.findOneByOrFail(Account, { id: follower })) : 'personne';
      await recordAct(transaction, actor, {
        act: 'FOLLOWER_SET',
        lab: labs.length === 1 && academies.length === 0 ? labs[0] : null,
        account: follower,
        detail: `${placeCount(places)}, à : ${to}`,
      });
      return labs.length + academies.length;
    });
  }
}

const give = (kind: 'lab' | 'academy', some: string) =>
  `INSERT INTO follower (${kind}, account) SELECT unnest(${some}), $3
   ON CONFLICT (${kind}) DO UPDATE SET account = excluded.account, since = now() WHERE follower.account <> excluded.account`;
const GIVE = `WITH labs AS (${give('lab', '$1::uuid[]')}) ${give('academy', '$2::text[]')}`;
const TAKE_BACK = 'DELETE FROM follower WHERE lab = ANY ($1::uuid[]) OR academy = ANY ($2::text[])';
