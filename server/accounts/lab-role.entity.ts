import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LabRole } from '../access/actor.ts';
import { Lab } from '../labs/lab.entity.ts';
import { Account } from './account.entity.ts';

/** What an account may do for a lab. */
@Entity('lab_role')
@Check('lab_role_role', `role IN ('REFERENT', 'CONTRIBUTOR')`)
export class LabRoleOfAccount {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  account!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => Lab)
  @Index('lab_role_of_lab')
  lab!: string;

  @Column('text')
  role!: LabRole;
}
