import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Academy } from '../academies/academy.entity.ts';
import { Account } from '../accounts/account.entity.ts';
import { Lab } from '../labs/lab.entity.ts';
import { Interaction } from './interaction.entity.ts';

/** What comes next with labs or académies. */
@Entity('next_action')
@Check('next_action_settled', `(settled_at IS NULL) = (settled_by_function IS NULL)`)
@Check('next_action_put_off', `put_off OR first_due IS NULL`)
@Index('next_action_open', ['due'], { where: 'settled_at IS NULL' })
@Index('next_action_away', ['due'], { where: 'put_off AND settled_at IS NULL' })
@Index('next_action_of_owner', ['owner'], { where: 'settled_at IS NULL' })
@Index('next_action_of_interaction', ['interaction'])
export class NextAction {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  what!: string;

  /** The day by which it is to be done; null when none was said. Putting it off changes it. */
  @Column('date', { nullable: true })
  due!: string | null;

  /** Whether its day is one to which it was put off. */
  @Column('boolean', { default: false })
  putOff!: boolean;

  /** The first day that was said, once it was put off; null otherwise, and when none was. */
  @Column('date', { nullable: true })
  firstDue!: string | null;

  /** Who does it; null when nobody took it, or when the account was closed since. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  owner!: string | null;

  /** The entry that it came from. */
  @Column('bigint', { nullable: true })
  @ForeignKey(() => Interaction)
  interaction!: string | null;

  /** 1 for the first; two people at once are told apart by it. */
  @Column('integer', { default: 1 })
  revision!: number;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  by!: string | null;

  @Column('text')
  byFunction!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  settledBy!: string | null;

  @Column('text', { nullable: true })
  settledByFunction!: string | null;

  /** How it ended; null when nothing was said. */
  @Column('text', { nullable: true })
  outcome!: string | null;
}

/** That an action is about a lab, or about an académie itself. */
@Entity('next_action_subject')
@Unique(['action', 'lab'])
@Unique(['action', 'academy'])
@Check('next_action_subject_one', `num_nonnulls(lab, academy) = 1`)
@Index('next_action_of_lab', ['lab'])
@Index('next_action_of_academy', ['academy'])
export class NextActionSubject {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint')
  @ForeignKey(() => NextAction)
  action!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Lab)
  lab!: string | null;

  @Column('text', { nullable: true })
  @ForeignKey(() => Academy)
  academy!: string | null;
}
