import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Account } from './account.entity.ts';

/** Somewhere where an account is signed in. */
@Entity('session')
export class AccountSession {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** SHA-256 of the token in the cookie: who reads the database cannot sign in with it. */
  @Column('bytea', { unique: true })
  tokenHash!: Buffer;

  @Column('uuid')
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  @Index('session_of_account')
  account!: string;

  /** « Firefox sous Windows »: for the person to know it again. */
  @Column('text', { nullable: true })
  device!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  usedAt!: Date;
}
