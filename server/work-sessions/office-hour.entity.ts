import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.ts';

/** « Office hours »: an appointment that someone of the field asked for, to have advice or be put in touch. */
@Entity('office_hour')
@Check('office_hour_minutes', `minutes BETWEEN 1 AND 1440`)
@Index('office_hour_by_day', ['day', 'id'], { where: 'removed_at IS NULL' })
export class OfficeHour {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('date')
  day!: string;

  @Column('integer')
  minutes!: number;

  /** With whom, in general terms: « une enseignante de lycée », never a name. */
  @Column('text')
  withWhom!: string;

  @Column('text', { nullable: true })
  about!: string | null;

  /** 1 for the first; the stale-save check compares it. */
  @Column('integer', { default: 1 })
  revision!: number;

  /** Who wrote it; null when the account was closed since. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Index('office_hour_by')
  by!: string | null;

  @Column('text')
  byFunction!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
