import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Account } from '../account.entity.ts';

/** That someone asked to sign in with an address. Only if it is an account's does a link go out. */
@Entity('sign_in_request')
@Index('sign_in_request_of_email', ['email', 'createdAt'])
export class SignInRequest {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** SHA-256 of what the page that asked keeps: only there does the code work. */
  @Column('bytea', { unique: true })
  requestHash!: Buffer;

  @Column('text')
  email!: string;

  /** null until the mail is written. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  account!: string | null;

  @Column('bytea', { nullable: true, unique: true })
  tokenHash!: Buffer | null;

  @Column('bytea', { nullable: true })
  codeHash!: Buffer | null;

  @Column('integer', { default: 0 })
  wrongCodes!: number;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
