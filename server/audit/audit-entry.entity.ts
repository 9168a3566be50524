import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { AuditAct } from '../../domain/audit-acts.ts';
import { Lab } from '../labs/lab.entity.ts';

/** One administrative act. PostgreSQL refuses to change or remove it (see its migration). */
@Entity('audit_entry')
@Index('audit_entry_of_lab', ['lab', 'id'])
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;

  @Column('text')
  act!: AuditAct;

  /** Who did it; null when no account did, or when it was closed since. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @Index('audit_entry_by')
  by!: string | null;

  /** The function of who did it, never a name. */
  @Column('text')
  byFunction!: string;

  /** The lab that it is about, if it is about one. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Lab)
  lab!: string | null;

  /** The account that it is about; null when it is about none, or when it was closed since. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Account', { onDelete: 'SET NULL' })
  @Index('audit_entry_of_account')
  account!: string | null;

  /** The invitation that it is about; null when it is about none, or when that was forgotten since. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Invitation', { onDelete: 'SET NULL' })
  @Index('audit_entry_of_invitation')
  invitation!: string | null;

  /** The request that it is about; null when it is about none, or when that was forgotten since. */
  @Column('uuid', { nullable: true })
  @ForeignKey('VisitorRequest', { onDelete: 'SET NULL' })
  @Index('audit_entry_of_request')
  request!: string | null;

  /** « contributeur → référent »: never an address or a person's name, since this cannot be taken out. */
  @Column('text', { nullable: true })
  detail!: string | null;
}
