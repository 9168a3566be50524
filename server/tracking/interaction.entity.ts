import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import type { InteractionKind, SharingTopic } from '../../domain/interactions.ts';
import type { Mode } from '../../domain/mode.ts';
import { Academy } from '../academies/academy.entity.ts';
import { Account } from '../accounts/account.entity.ts';
import { Lab } from '../labs/lab.entity.ts';
import { Obstacle } from './obstacle.entity.ts';

/** What is said of an interaction, but for whom and what it is about. */
class InteractionFacts {
  @Column('text')
  kind!: InteractionKind;

  @Column('date')
  date!: string;

  /** The last day; null when it was one day. */
  @Column('date', { nullable: true })
  endDate!: string | null;

  @Column('text', { nullable: true })
  mode!: Mode | null;

  /** Only of shared experience. */
  @Column('text', { nullable: true })
  topic!: SharingTopic | null;

  /** Who took part, names perhaps: goes when its term is over. */
  @Column('text', { nullable: true })
  participants!: string | null;

  /** Markdown without raw HTML. */
  @Column('text', { nullable: true })
  note!: string | null;
}

/**
 * An entry of the journal: something that the 110 bis did with labs or académies. Whom it is about and its obstacles
 * are rows of their own, which go when it is removed; its trace keeps them. Its text is found through the index
 * `interaction_words`, which stands on an expression (see the migration).
 */
@Entity('interaction')
@Unique(['id', 'date'])
@Check(
  'interaction_kind',
  `kind IN ('ENTRETIEN_PREFIGURATION', 'POINT_SUIVI', 'RESIDENCE_ALLER', 'RESIDENCE_RETOUR', 'PARTAGE_EXPERIENCE',
    'RECHERCHE_FINANCEMENTS', 'APPUI_SPONSOR', 'MISE_EN_RELATION', 'AUTRE')`,
)
@Check('interaction_mode', `mode IN ('PRESENTIEL', 'DISTANCIEL', 'HYBRIDE')`)
@Check('interaction_topic', `topic IN ('MODE_PROJET', 'FONCTIONNEMENT', 'METHODES_OUTILS')`)
@Check('interaction_days', `end_date > date`)
@Index('interaction_by_date', ['date', 'id'], { where: 'removed_at IS NULL' })
@Index('interaction_of_kind', ['kind', 'date', 'id'], { where: 'removed_at IS NULL' })
@Index('interaction_removed', ['removedAt'], { where: 'removed_at IS NOT NULL' })
@Index('interaction_with_names', ['date'], { where: 'participants IS NOT NULL' })
@Index('interaction_words', { synchronize: false })
export class Interaction extends InteractionFacts {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  /** 1 for the first; the stale-save check compares it. */
  @Column('integer', { default: 1 })
  revision!: number;

  /** What the page called it before it was sent: sent again after a lost answer, it is written once. */
  @Column('uuid', { nullable: true, unique: true })
  draft!: string | null;

  /** Who wrote it; null when the account was closed since. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  by!: string | null;

  /** The function of who wrote it, never a name. */
  @Column('text')
  byFunction!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}

/** That a standing entry is about a lab, or about an académie itself. Its date is here too: the last contact is one look-up. */
@Entity('interaction_subject')
@ForeignKey(() => Interaction, ['interaction', 'date'], ['id', 'date'], { onUpdate: 'CASCADE' })
@Unique(['interaction', 'lab'])
@Unique(['interaction', 'academy'])
@Check('interaction_subject_one', `num_nonnulls(lab, academy) = 1`)
@Index('interaction_of_lab', ['lab', 'date', 'interaction'])
@Index('interaction_of_academy', ['academy', 'date', 'interaction'])
export class InteractionSubject {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint')
  interaction!: string;

  @Column('date')
  date!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Lab)
  lab!: string | null;

  @Column('text', { nullable: true })
  @ForeignKey(() => Academy)
  academy!: string | null;
}

/** That a standing entry tells of an obstacle. */
@Entity('interaction_obstacle')
@ForeignKey(() => Interaction, ['interaction', 'date'], ['id', 'date'], { onUpdate: 'CASCADE' })
@Index('interaction_with_obstacle', ['obstacle', 'date', 'interaction'])
export class InteractionObstacle {
  @PrimaryColumn('bigint')
  interaction!: string;

  @PrimaryColumn('text')
  @ForeignKey(() => Obstacle)
  obstacle!: string;

  @Column('date')
  date!: string;
}

/** All that an entry says, as its trace keeps it. */
export interface InteractionContent {
  kind: InteractionKind;
  date: string;
  endDate: string | null;
  mode: Mode | null;
  topic: SharingTopic | null;
  note: string | null;
  /** Absent once their term is over. */
  participants?: string | null;
  /** Ids. */
  labs: string[];
  /** Codes. */
  academies: string[];
  /** Codes. */
  obstacles: string[];
}

export const INTERACTION_ACTS = ['EDITED', 'REMOVED', 'RESTORED'] as const;
export type InteractionAct = (typeof INTERACTION_ACTS)[number];

/** The trace of an entry: what it said before and after. PostgreSQL lets only names out of it. */
@Entity('interaction_change')
@Check('interaction_change_act', `act IN ('EDITED', 'REMOVED', 'RESTORED')`)
@Index('interaction_change_of', ['interaction', 'id'])
export class InteractionChange {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint')
  @ForeignKey(() => Interaction)
  interaction!: string;

  @Column('text')
  act!: InteractionAct;

  /** null when it was restored. */
  @Column('jsonb', { nullable: true })
  before!: InteractionContent | null;

  /** null when it was removed. */
  @Column('jsonb', { nullable: true })
  after!: InteractionContent | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  by!: string | null;

  @Column('text')
  byFunction!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;
}
