import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FICHE_PARTS, type FichePart, REQUEST_KINDS, type RequestKind } from '../../domain/requests.ts';
import { NamedAcademy } from '../academies/named-academy.view.ts';
import { NamedLab } from '../labs/named-lab.view.ts';
import { enumOf } from '../platform/graphql/enum-of.ts';

const RequestKindEnum = enumOf(REQUEST_KINDS);
registerEnumType(RequestKindEnum, { name: 'RequestKind' });
const FichePartEnum = enumOf(FICHE_PARTS);
registerEnumType(FichePartEnum, { name: 'FichePart', description: 'The part of a fiche that a correction is about.' });

/** Those that wait for central staff, for a lab that has a referent, or for nobody any more. */
export const REQUEST_BOXES = ['CENTRAL', 'LABS', 'DECIDED'] as const;
export type RequestBox = (typeof REQUEST_BOXES)[number];
const RequestBoxEnum = enumOf(REQUEST_BOXES);
registerEnumType(RequestBoxEnum, {
  name: 'RequestBox',
  description: 'Those that wait for central staff, for a lab that has a referent, or for nobody any more.',
});

const DecidedStateEnum = enumOf(['WAITING', 'ACCEPTED', 'REFUSED']);
registerEnumType(DecidedStateEnum, { name: 'RequestState' });

const optional = { nullable: true };

@InputType({ description: 'What somebody asks. Each kind has its own fields: the others are left aside.' })
export class RequestInput {
  @Field(() => RequestKindEnum)
  kind!: RequestKind;

  @Field(() => String, { ...optional, description: 'The sender’s; whoever is signed in asks with the account’s.' })
  email?: string | null;

  @Field(() => String, { description: 'Who asks: a function, never a name.' })
  function!: string;

  @Field(() => String)
  message!: string;

  @Field(() => String, {
    ...optional,
    description: 'A slug. Of a CORRECTION, a CONTACT (if not to central staff) or an ACCOUNT.',
  })
  lab?: string | null;

  @Field(() => String, { ...optional, description: 'A slug. Of a LAB.' })
  academy?: string | null;

  @Field(() => String, { ...optional, description: 'Of a LAB.' })
  labName?: string | null;

  @Field(() => String, { ...optional, description: 'Where one reads of a LAB.' })
  link?: string | null;

  @Field(() => FichePartEnum, { ...optional, description: 'Of a CORRECTION.' })
  part?: FichePart | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether who answers may see the address.' })
  givesAddress!: boolean;

  @Field(() => String, { ...optional, description: 'To be left empty: people do not see this field.' })
  homepage?: string | null;
}

@ObjectType({ description: 'What its sender reads of a request.' })
export class RequestReceipt {
  @Field(() => RequestKindEnum)
  kind!: RequestKind;

  @Field(() => NamedLab, optional)
  lab!: NamedLab | null;
}

@ObjectType('Request', { description: 'What somebody asked, for those who decide.' })
export class RequestView extends RequestReceipt {
  @Field(() => ID)
  id!: string;

  @Field(() => DecidedStateEnum)
  state!: 'WAITING' | 'ACCEPTED' | 'REFUSED';

  @Field(() => String)
  sentAt!: string;

  @Field(() => Boolean, { description: 'Whether it goes to a lab that has a referent, rather than to central staff.' })
  toLab!: boolean;

  @Field(() => String, { ...optional, description: 'The sender’s function; null once it was removed.' })
  senderFunction!: string | null;

  @Field(() => String, { ...optional, description: 'Only where an account is asked for, or when the sender gave it.' })
  email!: string | null;

  @Field(() => NamedAcademy, optional)
  academy!: NamedAcademy | null;

  @Field(() => String, optional)
  labName!: string | null;

  @Field(() => FichePartEnum, optional)
  part!: FichePart | null;

  @Field(() => String, { ...optional, description: 'null once it was removed.' })
  message!: string | null;

  @Field(() => String, optional)
  link!: string | null;

  @Field(() => String, optional)
  decidedAt!: string | null;

  @Field(() => String, { ...optional, description: 'The function of who decided.' })
  decidedBy!: string | null;

  @Field(() => String, { ...optional, description: 'What the sender was told.' })
  word!: string | null;
}

@ObjectType()
export class RequestPage {
  @Field(() => [RequestView], { description: 'Latest first.' })
  entries!: RequestView[];

  @Field(() => ID, { nullable: true, description: 'Ask for those before this one to go on; null at the end.' })
  next!: string | null;
}

@InputType({ description: 'All that is given must hold.' })
export class RequestFilter {
  @Field(() => ID, { ...optional, description: 'One request alone, as it is now.' })
  id?: string | null;

  @Field(() => RequestBoxEnum, optional)
  box?: RequestBox | null;

  @Field(() => RequestKindEnum, optional)
  kind?: RequestKind | null;

  @Field(() => String, { ...optional, description: 'The slug of today.' })
  lab?: string | null;
}
