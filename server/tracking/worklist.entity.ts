import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm';
import type { Maturity } from '../../domain/stages.ts';
import { Academy } from '../academies/academy.entity.ts';
import { Account } from '../accounts/account.entity.ts';
import { Lab } from '../labs/lab.entity.ts';

/**
 * What was decided of a line of « À faire »: taken, put off or settled. A line is its rule, its lab or académie, and
 * the fact that raised it; when that fact changes the line is another one, and nothing is decided of it.
 */
@Entity('worklist_decision')
@Check('worklist_decision_one', `num_nonnulls(lab, academy) = 1`)
@Check('worklist_decision_settled', `settled_at IS NULL OR reason IS NOT NULL`)
@Index('worklist_decision_of_lab', ['lab', 'rule', 'fact'], { unique: true })
@Index('worklist_decision_of_academy', ['academy', 'rule', 'fact'], { unique: true })
export class WorklistDecision {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  rule!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Lab)
  lab!: string | null;

  @Column('text', { nullable: true })
  @ForeignKey(() => Academy)
  academy!: string | null;

  /** In the rule's own words: « last-contact:2021-03-01 ». */
  @Column('text')
  fact!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  takenBy!: string | null;

  @Column('date', { nullable: true })
  putOffTo!: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  /** Why it is settled, though its fact stands. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** 1 for the first; two people at once are told apart by it. */
  @Column('integer', { default: 1 })
  revision!: number;

  /** Who decided last. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  by!: string | null;

  @Column('text')
  byFunction!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;
}

/** After how many months without contact a lab of this maturity is to be called, where central staff set it. */
@Entity('contact_term')
@Check('contact_term_months', `months > 0`)
export class ContactTerm {
  @PrimaryColumn('text')
  maturity!: Maturity;

  @Column('integer')
  months!: number;
}
