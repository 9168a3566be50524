import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { FichePart, RequestKind } from '../../domain/requests.ts';
import { Academy } from '../academies/academy.entity.ts';
import { Lab } from '../labs/lab.entity.ts';

/** UNCONFIRMED: its sender has yet to open the mail that proves the address. It reaches nobody before. */
export type RequestState = 'UNCONFIRMED' | 'WAITING' | 'ACCEPTED' | 'REFUSED';

/**
 * What someone without any right asks of central staff or of a lab. Nothing of it enters an account, a lab or a fiche
 * by itself. What it says is removed some time after the decision; that it was asked and decided stays.
 */
@Entity('request')
@Index('request_confirmed_at', ['confirmedAt', 'id'])
@Check('request_kind', `kind IN ('ACCOUNT', 'LAB', 'CORRECTION', 'CONTACT')`)
@Check('request_state', `state IN ('UNCONFIRMED', 'WAITING', 'ACCEPTED', 'REFUSED')`)
@Check('request_email', `email = lower(email)`)
@Check('request_sender', `decided_at IS NOT NULL OR (email IS NOT NULL AND message IS NOT NULL)`)
@Check('request_decision', `(decided_at IS NULL) = (state IN ('UNCONFIRMED', 'WAITING'))`)
export class VisitorRequest {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  kind!: RequestKind;

  @Column('text')
  state!: RequestState;

  /** The sender's. */
  @Column('text', { nullable: true })
  @Index('request_of_email')
  email!: string | null;

  /** « chargée de mission », never a name: how the sender says who asks. */
  @Column('text', { nullable: true })
  saidFunction!: string | null;

  /** Whether the sender shows the address to whoever answers. */
  @Column('boolean', { default: false })
  givesAddress!: boolean;

  /** The lab that it goes to, that an account is asked for, or that was made of a report; null: none in particular. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Lab)
  @Index('request_of_lab')
  lab!: string | null;

  /** The code of the académie of a lab that is reported. */
  @Column('text', { nullable: true })
  @ForeignKey(() => Academy)
  academy!: string | null;

  /** The name of a lab that is reported. */
  @Column('text', { nullable: true })
  labName!: string | null;

  /** The part of the fiche that a correction is about; null: none in particular. */
  @Column('text', { nullable: true })
  part!: FichePart | null;

  @Column('text', { nullable: true })
  message!: string | null;

  /** Where one reads of a lab that is reported. */
  @Column('text', { nullable: true })
  link!: string | null;

  /** SHA-256 of the secret that the confirming mail holds; null when none was needed. */
  @Column('bytea', { nullable: true, unique: true })
  tokenHash!: Buffer | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  /** Since when it waits; null before. */
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @Index('request_decided_by')
  decidedBy!: string | null;

  /** The function of who decided, never a name. */
  @Column('text', { nullable: true })
  decidedFunction!: string | null;

  /** What the sender was told with the decision. */
  @Column('text', { nullable: true })
  word!: string | null;
}
