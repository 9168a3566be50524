import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { VisitState, VisitWay } from '../../domain/residences.ts';
import { Academy } from '../academies/academy.entity.ts';
import { Account } from '../accounts/account.entity.ts';
import { Lab } from '../labs/lab.entity.ts';
import { Interaction } from './interaction.entity.ts';

/** A « résidence croisée » of the 110 bis with a lab, or with an académie that has none. */
@Entity('residence')
@Check('residence_with_one', `num_nonnulls(lab, academy) = 1`)
@Index('residence_of_lab', ['lab'])
@Index('residence_of_academy', ['academy'])
export class Residence {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Lab)
  lab!: string | null;

  @Column('text', { nullable: true })
  @ForeignKey(() => Academy)
  academy!: string | null;

  /** What it is to bring, in a line; null when not said. */
  @Column('text', { nullable: true })
  goal!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  by!: string | null;

  @Column('text')
  byFunction!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;
}

/** One of a residence's two visits; the way back has none until someone plans it. */
@Entity('residence_visit')
@Unique(['residence', 'way'])
@Unique(['interaction'])
@Check('residence_visit_way', `way IN ('ALLER', 'RETOUR')`)
@Check('residence_visit_state', `state IN ('PLANNED', 'HELD', 'POSTPONED', 'DROPPED')`)
@Check('residence_visit_days', `(first_day IS NULL) = (last_day IS NULL) AND last_day >= first_day`)
@Check('residence_visit_length', `way = 'RETOUR' OR last_day - first_day < 3`)
@Check(
  'residence_visit_held',
  `(state = 'HELD') = (interaction IS NOT NULL) AND (state <> 'HELD' OR first_day IS NOT NULL)`,
)
@Check('residence_visit_why', `state NOT IN ('POSTPONED', 'DROPPED') OR why IS NOT NULL`)
@Index('residence_visit_ahead', ['firstDay'], { where: `state IN ('PLANNED', 'POSTPONED')` })
export class ResidenceVisit {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint')
  @ForeignKey(() => Residence)
  residence!: string;

  @Column('text')
  way!: VisitWay;

  /** A postponed one may have its new days already. */
  @Column('text')
  state!: VisitState;

  /** null while no day is set. */
  @Column('date', { nullable: true })
  firstDay!: string | null;

  @Column('date', { nullable: true })
  lastDay!: string | null;

  /** From afar, « faute de mieux ». */
  @Column('boolean', { default: false })
  virtual!: boolean;

  /** Why it was postponed or dropped, last. */
  @Column('text', { nullable: true })
  why!: string | null;

  /** The entry of the journal that tells of it, once it was held. */
  @Column('bigint', { nullable: true })
  @ForeignKey(() => Interaction)
  interaction!: string | null;

  /** 1 for the first; the stale-save check compares it. */
  @Column('integer', { default: 1 })
  revision!: number;
}
