import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What stands in a lab's way, from a list that the reference data begin and central staff extend. */
@Entity('obstacle')
export class Obstacle {
  @PrimaryColumn('text')
  code!: string;

  @Column('text', { unique: true })
  label!: string;

  @Column('integer')
  position!: number;

  /** No longer offered since; entries that name it keep it. */
  @Column('timestamptz', { nullable: true })
  retiredAt!: Date | null;
}
