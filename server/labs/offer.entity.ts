import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a lab can say that it works on. Reference data, in the order of `position`. */
@Entity('theme')
@ObjectType()
export class Theme {
  @Field(() => String)
  @PrimaryColumn('text')
  code!: string;

  @Field(() => String)
  @Column('text')
  label!: string;

  @Field(() => String, { description: 'For lists and tables, where what it is about goes without saying.' })
  @Column('text')
  shortLabel!: string;

  @Column('integer')
  position!: number;
}

/** What a lab can say that it offers. Reference data, in the order of `position`. */
@Entity('service')
@ObjectType()
export class Service {
  @Field(() => String)
  @PrimaryColumn('text')
  code!: string;

  @Field(() => String)
  @Column('text')
  label!: string;

  @Field(() => String, { description: 'For lists and tables, where what it is about goes without saying.' })
  @Column('text')
  shortLabel!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  explanation!: string | null;

  @Column('integer')
  position!: number;
}
