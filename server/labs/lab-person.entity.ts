import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Audience } from './audience.entity.ts';

/**
 * The name by which someone who writes a lab's fiche wishes to be named with it, for readers of its own choice. It is
 * in no fiche, edition, export, search or page without JavaScript: what is copied out cannot be withdrawn.
 * It goes with the role (see its migration), and whoever withdraws it leaves nothing.
 */
@Entity('lab_person')
@ForeignKey('LabRoleOfAccount', ['account', 'lab'], ['account', 'lab'], { onDelete: 'CASCADE' })
@Check('lab_person_audience', `audience IN ('PUBLIC', 'NETWORK', 'CENTRAL')`)
export class LabPerson {
  @PrimaryColumn('uuid')
  account!: string;

  @PrimaryColumn('uuid')
  @Index('lab_person_of_lab')
  lab!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  function!: string | null;

  @Column('text')
  audience!: Audience;

  /** The number of the words that the person agreed to (`domain/consent.ts`). */
  @Column('integer')
  wording!: number;

  @Column('timestamptz', { default: () => 'now()' })
  consentedAt!: Date;
}
