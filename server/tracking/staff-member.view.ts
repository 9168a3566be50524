import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type ActorAccount, saidFunction } from '../access/actor.ts';

@ObjectType({ description: 'Someone of central staff.' })
export class StaffMember {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  function!: string;

  @Field(() => String)
  email!: string;
}

/** An account as it is stored. */
export type StoredAccount = Pick<ActorAccount, 'id' | 'email' | 'function' | 'central'>;

export const staffMember = (account: StoredAccount): StaffMember => ({
  id: account.id,
  email: account.email,
  function: saidFunction(account),
});
