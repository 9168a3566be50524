import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type AskedNetwork, NETWORK_ROWS, NETWORK_SORTS, type NetworkRows } from '../../domain/network-choice.ts';
import { LETTER_READERS } from '../../domain/network.ts';
import type { LabStatus, Maturity } from '../../domain/stages.ts';
import { Academy } from '../academies/academy.entity.ts';
import { LabStatusEnum, LabView, MaturityEnum } from '../labs/lab.view.ts';
import { enumOf } from '../platform/graphql/enum-of.ts';
import { StaffMember } from '../tracking/staff-member.view.ts';

const NetworkRowsEnum = enumOf(NETWORK_ROWS);
export const NetworkSortEnum = enumOf(NETWORK_SORTS);
export const LetterReadersEnum = enumOf(LETTER_READERS);
registerEnumType(NetworkRowsEnum, { name: 'NetworkRows', description: 'WITHOUT_LAB: académies that have none.' });
registerEnumType(NetworkSortEnum, { name: 'NetworkSort', description: 'What is not known comes last, both ways.' });
registerEnumType(LetterReadersEnum, { name: 'LetterReaders' });

@ObjectType({ description: 'Someone who answers for a lab’s fiche, and can sign in.' })
export class LabReferent {
  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  function!: string | null;
}

@ObjectType({ description: 'A living lab, or an académie itself, as central staff follow it.' })
export class NetworkRow {
  @Field(() => Academy)
  academy!: Academy;

  @Field(() => LabView, { nullable: true, description: 'null: the row is the académie’s.' })
  lab!: LabView | null;

  @Field(() => [LabReferent])
  referents!: LabReferent[];

  @Field(() => String, {
    nullable: true,
    description: 'The day of the last entry; of an académie, its labs’ included.',
  })
  lastContact!: string | null;

  @Field(() => String, { nullable: true, description: 'The first day on which something is to come, or is late.' })
  nextContact!: string | null;

  @Field(() => Int, { description: 'How many actions are open that have no day.' })
  undatedActions!: number;

  @Field(() => String, { nullable: true, description: 'When the lab’s fiche was published; null when not known.' })
  publishedAt!: string | null;

  @Field(() => StaffMember, { nullable: true, description: 'Who of central staff follows it.' })
  followedBy!: StaffMember | null;
}

@ObjectType()
export class NetworkPage {
  @Field(() => [NetworkRow])
  rows!: NetworkRow[];

  @Field(() => Int, { description: 'How many there are in all.' })
  total!: number;

  @Field(() => ID, { nullable: true, description: 'Ask for those after it to go on; null at the end.' })
  next!: string | null;
}

@InputType({ description: 'All that is given must hold.' })
export class NetworkFilter implements AskedNetwork {
  @Field(() => String, { nullable: true, description: 'Words of the lab’s, the académie’s or the region’s name.' })
  text?: string | null;

  @Field(() => NetworkRowsEnum, { nullable: true })
  rows?: NetworkRows | null;

  @Field(() => [MaturityEnum], { nullable: true })
  maturities?: Maturity[] | null;

  @Field(() => [LabStatusEnum], { nullable: true })
  statuses?: LabStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Labs that nobody answers for.' })
  withoutReferent?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'No entry for so many months, or never any.' })
  noContactFor?: number | null;

  @Field(() => ID, { nullable: true, description: 'The id of an account of central staff, or « personne ».' })
  follower?: string | null;
}

@ObjectType({ description: 'A lab that was chosen on a page that is old by now.' })
export class GoneChoice {
  @Field(() => String, { description: 'As it was chosen.' })
  slug!: string;

  @Field(() => String, { description: 'What became of it.' })
  sentence!: string;
}

@ObjectType({ description: 'What writing to a choice of labs and académies would come to.' })
export class LetterPreview {
  @Field(() => Int, { description: 'How many people would get it, each once.' })
  recipients!: number;

  @Field(() => [String], { description: 'The names of those with nobody to write to.' })
  without!: string[];

  @Field(() => [GoneChoice], { description: 'What does not live any more, and keeps all the rest from being done.' })
  gone!: GoneChoice[];
}
