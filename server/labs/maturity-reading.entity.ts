import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Maturity } from '../../domain/stages.ts';
import { Lab } from './lab.entity.ts';

/**
 * What central staff read of a lab's link with the 110 bis. Append only, as PostgreSQL sees to: a mistake is withdrawn by
 * a reading that corrects it, and takes its place in the history.
 */
@Entity('maturity_reading')
@Unique(['corrects'])
@Index('maturity_reading_of_lab', ['lab', 'id'])
@Check('maturity_reading_level', `level IN ('SUIVI', 'PREMIERS_CONTACTS', 'VEILLE')`)
export class MaturityReading {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Lab)
  lab!: string;

  @Column('text')
  level!: Maturity;

  /** The day from which it holds; null when not known. */
  @Column('date', { nullable: true })
  since!: string | null;

  /** false: a hypothesis, shown as « à confirmer ». */
  @Column('boolean')
  confirmed!: boolean;

  @Column('text', { nullable: true })
  reason!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  recordedAt!: Date;

  /** The id of the reading that this one withdraws as a mistake; null otherwise. */
  @Column('bigint', { nullable: true })
  @ForeignKey(() => MaturityReading)
  corrects!: string | null;

  /** Who read it; null when no account did, or when it was closed since. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { onDelete: 'SET NULL' })
  by!: string | null;

  /** The function of who read it, never a name. */
  @Column('text', { default: 'Reprise de données' })
  byFunction!: string;
}
