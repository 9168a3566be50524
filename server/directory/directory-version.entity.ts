import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One row: how many times something public has changed. Each snapshot bears the number that it was built from. */
@Entity('directory_version')
@Check('directory_version_one_row', 'one_row')
export class DirectoryVersion {
  @PrimaryColumn('boolean', { default: true })
  oneRow!: true;

  @Column('integer', { default: 0 })
  version!: number;
}
