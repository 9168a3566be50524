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
import type { Mode } from '../../domain/mode.ts';
import type { SessionHelp, SessionNature } from '../../domain/work-sessions.ts';
import { Academy } from '../academies/academy.entity.ts';
import { Account } from '../accounts/account.entity.ts';
import { Lab } from '../labs/lab.entity.ts';
import { SessionImport } from './imports/session-import.entity.ts';

/**
 * A working session that the 110 bis hosted or helped. Removed, it stays, marked, so that it can be brought back. Its
 * text is found through the index `work_session_words`, which stands on an expression (see the migration).
 */
@Entity('work_session')
@Check(
  'work_session_nature',
  `nature IN ('ACCOMPAGNEMENT_ACADEMIQUE', 'PROJET', 'VALORISATION', 'ACCULTURATION', 'SEMINAIRE', 'REUNION_RECTEURS')`,
)
@Check('work_session_help', `help IN ('LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'ROOM_ONLY')`)
@Check('work_session_mode', `mode IN ('PRESENTIEL', 'DISTANCIEL', 'HYBRIDE')`)
@Check('work_session_days', `last_day > first_day`)
@Check('work_session_count', `participant_count >= 0`)
@Index('work_session_by_day', ['firstDay', 'id'], { where: 'removed_at IS NULL' })
@Index('work_session_of_nature', ['nature', 'firstDay', 'id'], { where: 'removed_at IS NULL' })
@Index('work_session_with_names', ['firstDay'], { where: 'participants IS NOT NULL' })
@Index('work_session_words', { synchronize: false })
export class WorkSession {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  title!: string;

  @Column('date')
  firstDay!: string;

  /** null when it was one day. */
  @Column('date', { nullable: true })
  lastDay!: string | null;

  @Column('text')
  nature!: SessionNature;

  @Column('text')
  help!: SessionHelp;

  /** null when it was not said. */
  @Column('text', { nullable: true })
  mode!: Mode | null;

  /** How many took part; null when it was not said. */
  @Column('integer', { nullable: true })
  participantCount!: number | null;

  /** Who took part, names perhaps: goes when its term is over. */
  @Column('text', { nullable: true })
  participants!: string | null;

  /** The ministry's directions that it concerned, in the words of who wrote it. */
  @Column('text', { array: true, default: () => `'{}'` })
  directions!: string[];

  /** What came out of it: Markdown without raw HTML. */
  @Column('text', { nullable: true })
  outcome!: string | null;

  /** 1 for the first; the stale-save check compares it. */
  @Column('integer', { default: 1 })
  revision!: number;

  /** Who wrote it; null when the account was closed since. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Index('work_session_by')
  by!: string | null;

  /** The function of who wrote it, never a name. */
  @Column('text')
  byFunction!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;

  /** The file that it came in with; null when it was typed. */
  @Column('bigint', { nullable: true })
  @ForeignKey(() => SessionImport)
  @Index('work_session_of_import')
  import!: string | null;

  /** What its line in the file said, as a hash, so that the same file again changes nothing. */
  @Column('text', { nullable: true, unique: true })
  fingerprint!: string | null;
}

/** That a session concerned a lab. */
@Entity('work_session_lab')
@Index('work_session_lab_of', ['lab', 'session'])
export class WorkSessionLab {
  @PrimaryColumn('bigint')
  @ForeignKey(() => WorkSession)
  session!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Lab)
  lab!: string;
}

/** That a session concerned an académie. */
@Entity('work_session_academy')
@Index('work_session_academy_of', ['academy', 'session'])
export class WorkSessionAcademy {
  @PrimaryColumn('bigint')
  @ForeignKey(() => WorkSession)
  session!: string;

  @PrimaryColumn('text')
  @ForeignKey(() => Academy)
  academy!: string;
}
