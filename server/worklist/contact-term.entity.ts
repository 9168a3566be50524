import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactSubject } from '../../domain/contact-terms.ts';

/** After how many months without contact one is to be called, where central staff set it. */
@Entity('contact_term')
@Check('contact_term_months', `months > 0`)
export class ContactTerm {
  @PrimaryColumn('text')
  subject!: ContactSubject;

  /** null: never. */
  @Column('integer', { nullable: true })
  months!: number | null;
}
