import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../accounts/account.entity.ts';

/** The private address of an account's calendar: whoever knows its secret reads it, until it is renewed. */
@Entity('calendar_address')
export class CalendarAddress {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Account, { onDelete: 'CASCADE' })
  account!: string;

  @Column('bytea', { unique: true })
  tokenHash!: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  renewedAt!: Date;
}
