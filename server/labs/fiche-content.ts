import { Column } from 'typeorm';
import type { FicheSubject, SectionKey } from '../../domain/headings.ts';
import type { LaunchPrecision } from '../../domain/launch.ts';
import type { LabStatus } from '../../domain/stages.ts';

/** A told part. `heading` is the fiche's own, null when it is the usual one. */
export interface ToldSection {
  key: SectionKey;
  heading: string | null;
  /** Markdown without raw HTML. */
  text: string;
}

export interface TickedService {
  code: string;
  note: string | null;
}

/** What a fiche says, as one value. null is « not answered » or « unknown »; an empty list or 0 is an answer: none. */
export class FicheContent {
  @Column('text')
  name!: string;

  @Column('text')
  subject!: FicheSubject;

  @Column('text', { nullable: true })
  status!: LabStatus | null;

  @Column('text')
  launchPrecision!: LaunchPrecision;

  @Column('date', { nullable: true })
  launchFrom!: string | null;

  @Column('date', { nullable: true })
  launchTo!: string | null;

  @Column('integer', { nullable: true })
  headcount!: number | null;

  /** Full-time equivalents, when said so. */
  @Column('double precision', { nullable: true })
  fte!: number | null;

  /** The services that carry the lab: CARDIE, DANE, DSI, … */
  @Column('text', { array: true })
  structures!: string[];

  @Column('text', { nullable: true })
  teamNote!: string | null;

  @Column('text', { array: true, nullable: true })
  themes!: string[] | null;

  @Column('text', { array: true })
  otherThemes!: string[];

  @Column('jsonb', { nullable: true })
  services!: TickedService[] | null;

  @Column('text', { array: true })
  otherServices!: string[];

  @Column('jsonb')
  sections!: ToldSection[];

  @Column('text', { nullable: true })
  contactFunction!: string | null;

  @Column('text', { nullable: true })
  contactEmail!: string | null;

  @Column('text', { nullable: true })
  contactUrl!: string | null;
}
