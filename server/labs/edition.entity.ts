import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Academy } from '../academies/academy.entity.ts';
import type { Maturity } from '../../domain/stages.ts';
import type { Service, Theme } from './offer.entity.ts';

export type EditionState = 'OPEN' | 'FROZEN';

/** Names, labels and counts as they were when the edition was frozen: they answer for it ever after. */
export interface FrozenEdition {
  fiches: number;
  academies: Academy[];
  themes: Theme[];
  services: Service[];
  /** By the lab's id: what each lab with a fiche was called, and the code of its académie. */
  labs: Record<string, { name: string; academy: string }>;
  /** By the lab's id; a lab that had no reading is absent. */
  maturities: Record<string, { level: Maturity; confirmed: boolean; since: string | null }>;
}

/** A yearly round. One at a time is open. */
@Entity('edition')
@Index('edition_one_open', ['state'], { unique: true, where: `state = 'OPEN'` })
@Check('edition_state', `state IN ('OPEN', 'FROZEN')`)
@Check('edition_frozen', `(state = 'FROZEN') = (frozen IS NOT NULL)`)
export class Edition {
  @PrimaryColumn('integer')
  year!: number;

  @Column('text')
  state!: EditionState;

  /** How many labs or projects the 110 bis counted that year; null when it gave no count. */
  @Column('integer', { nullable: true })
  declaredLabs!: number | null;

  @Column('jsonb', { nullable: true })
  frozen!: FrozenEdition | null;
}
