import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { LabRole } from '../../access/actor.ts';
import { Lab } from '../../labs/lab.entity.ts';
import { Account } from '../account.entity.ts';

/** That someone is invited to a role in a lab, to central staff, or just to an account. */
@Entity('invitation')
@Check('invitation_email', `email = lower(email)`)
@Check('invitation_role', `role IN ('REFERENT', 'CONTRIBUTOR')`)
@Check('invitation_to', `(lab IS NULL) = (role IS NULL)`)
@Check('invitation_succeeds', `succeeds IS NULL OR role = 'REFERENT'`)
export class Invitation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  email!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Lab)
  @Index('invitation_to_lab')
  lab!: string | null;

  @Column('text', { nullable: true })
  role!: LabRole | null;

  @Column('boolean', { default: false })
  central!: boolean;

  /** The referent of the lab who hands over by it; null when nobody does. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  succeeds!: string | null;

  /** Whether that referent stays in the team then, as a contributor. */
  @Column('boolean', { default: false })
  stays!: boolean;

  /** null until its mail is written. */
  @Column('bytea', { nullable: true, unique: true })
  tokenHash!: Buffer | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  by!: string | null;

  /** The function of who invites: the mail says it. */
  @Column('text')
  byFunction!: string;

  /** Or when it was renewed: its fourteen days run from then. */
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
