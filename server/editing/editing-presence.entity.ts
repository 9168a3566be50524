import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Lab } from '../labs/lab.entity.ts';

/** That someone has a lab's fiche open for writing. Forgotten when they leave; old ones mean nothing. */
@Entity('editing_presence')
export class EditingPresence {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Lab)
  lab!: string;

  @PrimaryColumn('uuid')
  @ForeignKey('Account', { onDelete: 'CASCADE' })
  account!: string;

  @Column('timestamptz', { default: () => 'now()' })
  since!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  seenAt!: Date;
}
