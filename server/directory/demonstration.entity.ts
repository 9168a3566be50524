import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One row, once the demonstration set was loaded: from then on every page says that some of what it shows is invented. */
@Entity('demonstration')
@Check('demonstration_one_row', 'one_row')
export class Demonstration {
  @PrimaryColumn('boolean', { default: true })
  oneRow!: true;

  /** The day of loading, from which all its days are counted. */
  @Column('date')
  day!: string;
}
