import { Check, Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Someone who may sign in. */
@Entity('account')
@Check('account_email', `email = lower(email)`)
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  email!: string;

  /** « chargée de mission innovation », never a name: what history and other people see. */
  @Column('text', { nullable: true })
  function!: string | null;

  /** Staff of the 110 bis. */
  @Column('boolean', { default: false })
  central!: boolean;

  /** Since when it may not sign in; null when it may. */
  @Column('timestamptz', { nullable: true })
  suspendedAt!: Date | null;

  /** When it was last used, within five minutes; null: never. */
  @Column('timestamptz', { nullable: true })
  lastSeenAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  /** When its owner was told that it will be closed unless someone signs in; null: there is no reason to. */
  @Column('timestamptz', { nullable: true })
  warnedAt!: Date | null;
}
