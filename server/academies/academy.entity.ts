import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum AcademyType {
  ACADEMIE = 'ACADEMIE',
  VICE_RECTORAT = 'VICE_RECTORAT',
  SERVICE = 'SERVICE',
}
registerEnumType(AcademyType, { name: 'AcademyType' });

/** One of the 34 territories: 30 académies, 3 vice-rectorats and 1 service. Reference data. */
@Entity('academy')
@ObjectType()
export class Academy {
  @Field(() => String)
  @PrimaryColumn('text')
  code!: string;

  @Field(() => String)
  @Column('text', { unique: true })
  slug!: string;

  @Field(() => String)
  @Column('text')
  name!: string;

  @Field(() => AcademyType)
  @Column('text')
  type!: AcademyType;

  @Field(() => String, { nullable: true, description: 'Région académique; null where there is none.' })
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'null when not verified.' })
  @Column('text', { nullable: true })
  website!: string | null;

  @Field(() => String, { nullable: true, description: 'The city of the seat.' })
  @Column('text', { nullable: true })
  seatCity!: string | null;

  /** Degrees north; null only until the reference data are loaded. */
  @Column('double precision', { nullable: true })
  seatLat!: number | null;

  /** Degrees east. */
  @Column('double precision', { nullable: true })
  seatLng!: number | null;
}
