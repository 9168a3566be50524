import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Academy } from '../academies/academy.entity.ts';

/** A lab, or a project of one, in an académie. What it says of itself is in its fiches. */
@Entity('lab')
export class Lab {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  slug!: string;

  /** The académie's code. */
  @Column('text')
  @ForeignKey(() => Academy)
  academy!: string;

  /** What it is called today: its team changes it by publishing a fiche that says another, central staff by renaming. */
  @Column('text')
  name!: string;

  /** The day on which the lab stopped; null while it lives. */
  @Column('date', { nullable: true })
  closedOn!: string | null;

  /** The id of the lab that carries on its work; null otherwise. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Lab)
  mergedInto!: string | null;

  /** Counts what was changed of it: whoever decides on an old page is told. */
  @Column('integer', { default: 0 })
  revision!: number;
}

/** A slug that a lab had before: its address redirects. */
@Entity('lab_slug')
export class LabSlug {
  @PrimaryColumn('text')
  slug!: string;

  @Column('uuid')
  @ForeignKey(() => Lab)
  lab!: string;
}
