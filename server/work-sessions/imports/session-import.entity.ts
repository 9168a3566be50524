import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Account } from '../../accounts/account.entity.ts';

/** A file of sessions that was imported: which, when, by whom, and how many it added. */
@Entity('session_import')
export class SessionImport {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  fileName!: string;

  @Column('integer')
  added!: number;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  @Index('session_import_by')
  by!: string | null;

  @Column('text')
  byFunction!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;
}
