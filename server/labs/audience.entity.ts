import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SECTION_KEYS } from '../../domain/headings.ts';
import { Lab } from './lab.entity.ts';

/** Who may read a part of a fiche: everybody, whoever is signed in, or central staff. Widest first. */
export const AUDIENCES = ['PUBLIC', 'NETWORK', 'CENTRAL'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The parts that have an audience; all others are always public. OWN_WORDS: own themes, own services and notes on services. */
export const AUDIENCE_KEYS = [...SECTION_KEYS, 'TEAM_NOTE', 'OWN_WORDS', 'CONTACT'] as const;
export type AudienceKey = (typeof AUDIENCE_KEYS)[number];

export type Audiences = Record<AudienceKey, Audience>;

/** The audience of a part where its lab has chosen none. Reference data. */
@Entity('default_audience')
@Check('default_audience_audience', `audience IN ('PUBLIC', 'NETWORK', 'CENTRAL')`)
export class DefaultAudience {
  @PrimaryColumn('text')
  key!: AudienceKey;

  @Column('text')
  audience!: Audience;
}

/** The audience that a lab has chosen for a part. */
@Entity('lab_audience')
@Check('lab_audience_audience', `audience IN ('PUBLIC', 'NETWORK', 'CENTRAL')`)
export class LabAudience {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Lab)
  lab!: string;

  @PrimaryColumn('text')
  key!: AudienceKey;

  @Column('text')
  audience!: Audience;
}
