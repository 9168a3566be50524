import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What Essaim can count that a declared figure may be shown beside. */
export const COUNTED_THINGS = ['SESSIONS', 'OFFICE_HOURS', 'FICHES'] as const;
export type CountedThing = (typeof COUNTED_THINGS)[number];

/** A figure that a source gives without its detail. It is shown beside what is recorded, and never mixed with it. */
@Entity('declared_figure')
@Check('declared_figure_counted', `counted IN ('SESSIONS', 'OFFICE_HOURS', 'FICHES')`)
@Check('declared_figure_days', `last_day >= first_day`)
export class DeclaredFigure {
  @PrimaryColumn('text')
  code!: string;

  /** What is counted, in words. */
  @Column('text')
  label!: string;

  @Column('date')
  firstDay!: string;

  @Column('date')
  lastDay!: string;

  @Column('integer')
  number!: number;

  /** « plus de 30 » */
  @Column('boolean')
  atLeast!: boolean;

  @Column('text')
  unit!: string;

  /** Where it is said, in words. */
  @Column('text')
  source!: string;

  /** What can be counted beside it; null: nothing. */
  @Column('text', { nullable: true })
  counted!: CountedThing | null;

  @Column('integer')
  position!: number;
}
