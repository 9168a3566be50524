import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Academy } from '../academies/academy.entity.ts';
import { Account } from '../accounts/account.entity.ts';
import { Lab } from '../labs/lab.entity.ts';

/** Who of central staff follows a lab, or an académie itself: one at most. Only `file-facts.ts` says whether they still can. */
@Entity('follower')
@Check('follower_of_one', `num_nonnulls(lab, academy) = 1`)
@Index('follower_account', ['account'])
export class Follower {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('uuid', { nullable: true, unique: true })
  @ForeignKey(() => Lab)
  lab!: string | null;

  @Column('text', { nullable: true, unique: true })
  @ForeignKey(() => Academy)
  academy!: string | null;

  @Column('uuid')
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  account!: string;

  /** Since when it is this one. */
  @Column('timestamptz', { default: () => 'now()' })
  since!: Date;
}
