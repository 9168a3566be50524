import {
  Column,
  Entity,
  JoinColumn,
  JoinTable,
  ManyToMany,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import type { SectionKey, FicheSubject } from '../../domain/headings.ts';
import type { LaunchPrecision } from '../../domain/launch.ts';
import type { LabStatus, Maturity } from '../../domain/stages.ts';
import type { AcademyType } from '../../server/academies/academy.entity.ts';

/** The plain tables (plain-tables.ts) as TypeORM entities with relations. */
const schema = 'plain';

@Entity('academy', { schema })
export class PlainAcademy {
  @PrimaryColumn('text')
  code!: string;

  @Column('text', { unique: true })
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  type!: AcademyType;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('text', { nullable: true })
  website!: string | null;
}

@Entity('theme', { schema })
export class PlainTheme {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  label!: string;

  @Column('text', { name: 'short_label' })
  shortLabel!: string;

  @Column('integer')
  position!: number;
}

@Entity('service', { schema })
export class PlainService {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  label!: string;

  @Column('text', { name: 'short_label' })
  shortLabel!: string;

  @Column('text', { nullable: true })
  explanation!: string | null;

  @Column('integer')
  position!: number;
}

@Entity('lab', { schema })
export class PlainLab {
  @PrimaryColumn('integer')
  id!: number;

  @Column('text', { unique: true })
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  subject!: FicheSubject;

  @ManyToOne(() => PlainAcademy)
  @JoinColumn({ name: 'academy' })
  academy!: Relation<PlainAcademy>;

  @Column('integer', { nullable: true })
  edition!: number | null;

  @Column('text', { nullable: true })
  status!: LabStatus | null;

  @Column('text', { name: 'launch_label' })
  launchLabel!: string;

  @Column('text', { name: 'launch_precision' })
  launchPrecision!: LaunchPrecision;

  @Column('date', { name: 'launch_from', nullable: true })
  launchFrom!: string | null;

  @Column('date', { name: 'launch_to', nullable: true })
  launchTo!: string | null;

  @Column('integer', { nullable: true })
  headcount!: number | null;

  @Column('double precision', { nullable: true })
  fte!: number | null;

  @Column('text', { array: true })
  structures!: string[];

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('boolean', { name: 'themes_answered' })
  themesAnswered!: boolean;

  @ManyToMany(() => PlainTheme)
  @JoinTable({ name: 'lab_theme', schema, joinColumn: { name: 'lab' }, inverseJoinColumn: { name: 'theme' } })
  themes!: PlainTheme[];

  @Column('text', { name: 'other_themes', array: true })
  otherThemes!: string[];

  @Column('boolean', { name: 'services_answered' })
  servicesAnswered!: boolean;

  @OneToMany(() => PlainLabService, ({ lab }) => lab)
  services!: PlainLabService[];

  @Column('text', { name: 'other_services', array: true })
  otherServices!: string[];

  @OneToMany(() => PlainSection, ({ lab }) => lab)
  sections!: PlainSection[];

  @Column('text', { name: 'contact_function', nullable: true })
  contactFunction!: string | null;

  @Column('text', { name: 'contact_email', nullable: true })
  contactEmail!: string | null;

  @Column('text', { name: 'contact_url', nullable: true })
  contactUrl!: string | null;

  @Column('text', { name: 'maturity_level', nullable: true })
  maturityLevel!: Maturity | null;

  @Column('boolean', { name: 'maturity_confirmed', nullable: true })
  maturityConfirmed!: boolean | null;

  @Column('date', { name: 'maturity_since', nullable: true })
  maturitySince!: string | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column('tsvector', { select: false, nullable: true })
  words!: string;
}

@Entity('lab_service', { schema })
export class PlainLabService {
  @ManyToOne(() => PlainLab, ({ services }) => services)
  @JoinColumn({ name: 'lab' })
  lab!: Relation<PlainLab>;

  @PrimaryColumn('integer', { name: 'lab' })
  labId!: number;

  @ManyToOne(() => PlainService)
  @JoinColumn({ name: 'service' })
  service!: Relation<PlainService>;

  @PrimaryColumn('text', { name: 'service' })
  serviceCode!: string;

  @Column('text', { nullable: true })
  note!: string | null;
}

@Entity('section', { schema })
export class PlainSection {
  @ManyToOne(() => PlainLab, ({ sections }) => sections)
  @JoinColumn({ name: 'lab' })
  lab!: Relation<PlainLab>;

  @PrimaryColumn('integer', { name: 'lab' })
  labId!: number;

  @PrimaryColumn('integer')
  position!: number;

  @Column('text')
  key!: SectionKey;

  @Column('text')
  heading!: string;

  @Column('text')
  text!: string;
}
