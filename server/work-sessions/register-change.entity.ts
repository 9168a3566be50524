import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.ts';
import { OfficeHour } from './office-hour.entity.ts';
import { WorkSession } from './work-session.entity.ts';

export type RegisterAct = 'EDITED' | 'REMOVED' | 'RESTORED';

/**
 * The trace of a session or an appointment: what it said before and after. PostgreSQL refuses to change it, so it never
 * holds who took part.
 */
@Entity('register_change')
@Check('register_change_act', `act IN ('EDITED', 'REMOVED', 'RESTORED')`)
@Check('register_change_one', `num_nonnulls(session, office_hour) = 1`)
export class RegisterChange {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => WorkSession)
  @Index('register_change_of_session')
  session!: string | null;

  @Column('bigint', { nullable: true })
  @ForeignKey(() => OfficeHour)
  @Index('register_change_of_office_hour')
  officeHour!: string | null;

  @Column('text')
  act!: RegisterAct;

  /** null when it was restored. */
  @Column('jsonb', { nullable: true })
  before!: object | null;

  /** null when it was removed. */
  @Column('jsonb', { nullable: true })
  after!: object | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Index('register_change_by')
  by!: string | null;

  @Column('text')
  byFunction!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;
}
