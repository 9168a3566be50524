import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Edition } from './edition.entity.ts';
import { FicheContent } from './fiche-content.ts';
import { Lab } from './lab.entity.ts';

/** What one lab says of itself for one edition: it names the revision being written and the one that is published. */
@Entity('fiche')
@Unique(['lab', 'year'])
export class Fiche {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Lab)
  lab!: string;

  @Column('integer')
  @ForeignKey(() => Edition)
  year!: number;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => FicheRevision, { deferrable: 'INITIALLY DEFERRED' })
  draft!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => FicheRevision, { deferrable: 'INITIALLY DEFERRED' })
  published!: string | null;
}

/** What was done when a revision was made. */
export const REVISION_ACTS = ['IMPORTED', 'SAVED', 'RESTORED', 'PUBLISHED'] as const;
export type RevisionAct = (typeof REVISION_ACTS)[number];

/** One value of a fiche's content. Never updated: saving, restoring and publishing add one or name one. */
@Entity('fiche_revision')
@Unique(['fiche', 'number'])
@Check('fiche_revision_act', `act IN ('IMPORTED', 'SAVED', 'RESTORED', 'PUBLISHED')`)
@Check('fiche_revision_subject', `subject IN ('LAB', 'PROJECT')`)
@Check('fiche_revision_status', `status IN ('ACTIF', 'PREFIGURATION', 'EN_COURS')`)
@Check('fiche_revision_launch', `launch_precision IN ('DAY', 'MONTH', 'SEASON', 'YEAR', 'UNKNOWN')`)
@Check(
  'fiche_revision_launch_days',
  `(launch_precision = 'UNKNOWN') = (launch_from IS NULL)
    AND (launch_from IS NULL) = (launch_to IS NULL) AND launch_from <= launch_to`,
)
@Check('fiche_revision_headcount', `headcount >= 0`)
@Check('fiche_revision_fte', `fte >= 0`)
export class FicheRevision {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Fiche)
  fiche!: string;

  /** 1 for the first; the stale-save check compares it. */
  @Column('integer')
  number!: number;

  @Column(() => FicheContent, { prefix: false })
  content!: FicheContent;

  @Column('text')
  act!: RevisionAct;

  /** Who made it; null when no account did, or when it was closed since. The name is enough: accounts know labs, not the reverse. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { onDelete: 'SET NULL' })
  by!: string | null;

  /** The function of who made it, never a name. */
  @Column('text')
  byFunction!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;
}
