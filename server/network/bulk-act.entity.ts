import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.ts';

export type BulkActKind = 'PLANNED' | 'WRITTEN';

/** Something that was done for many labs at once, under an id of the browser’s making: sent twice, it is done once. */
@Entity('bulk_act')
@Check('bulk_act_act', `act IN ('PLANNED', 'WRITTEN')`)
export class BulkAct {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  act!: BulkActKind;

  /** How many actions were planned, or to how many people it was written. */
  @Column('integer')
  done!: number;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Account, { onDelete: 'SET NULL' })
  by!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;
}
