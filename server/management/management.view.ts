import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PENDING_ACTS, type PendingAct } from '../../domain/pending-acts.ts';
import { NamedLab } from '../labs/named-lab.view.ts';
import type { MailState } from '../platform/mail/mail.entity.ts';
import type { MailWay } from '../platform/mail/mail.service.ts';

const PendingActEnum = Object.fromEntries(Object.keys(PENDING_ACTS).map((act) => [act, act]));
registerEnumType(PendingActEnum, { name: 'PendingAct' });
const TroubledMailStateEnum = { FAILED: 'FAILED', UNSURE: 'UNSURE', QUEUED: 'QUEUED' };
registerEnumType(TroubledMailStateEnum, { name: 'TroubledMailState' });
const MailWayEnum = { SERVER: 'SERVER', SHOWN: 'SHOWN', NONE: 'NONE' };
registerEnumType(MailWayEnum, { name: 'MailWay' });

@ObjectType({ description: 'How much of one kind asks for an act now.' })
export class PendingCount {
  @Field(() => PendingActEnum)
  act!: PendingAct;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'A living lab for which nobody answers.' })
export class LabWithoutReferent extends NamedLab {
  @Field(() => String, { description: 'The name of its académie.' })
  academy!: string;

  @Field(() => Boolean, { description: 'Whether a referent is invited, and has not answered yet.' })
  invited!: boolean;
}

@ObjectType()
export class LabsWithoutReferent {
  @Field(() => [LabWithoutReferent], { description: 'In the order of their slugs.' })
  entries!: LabWithoutReferent[];

  @Field(() => String, { nullable: true, description: 'Ask for those after this slug to go on; null at the end.' })
  next!: string | null;
}

@ObjectType({ description: 'A mail that failed, is unsure, or waits after a failed try.' })
export class TroubledMail {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'In the words of the room that wrote it: « invitation ».' })
  kind!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => String, { nullable: true, description: 'The address; null once it was removed.' })
  recipient!: string | null;

  @Field(() => TroubledMailStateEnum)
  state!: MailState;

  @Field(() => String, { nullable: true, description: 'Why the last try failed.' })
  reason!: string | null;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => String)
  queuedAt!: string;

  @Field(() => Boolean, { description: 'Whether it can be sent again by hand: it is not out of date.' })
  resendable!: boolean;
}

@ObjectType()
export class TroubledMails {
  @Field(() => [TroubledMail], { description: 'Latest first.' })
  entries!: TroubledMail[];

  @Field(() => Int, { nullable: true, description: 'Skip so many to go on; null at the end.' })
  next!: number | null;
}

@ObjectType({ description: 'Whether mails go out at all.' })
export class MailFlow {
  @Field(() => Int, { description: 'Those that wait for the mail server, which did not take them yet.' })
  waiting!: number;

  @Field(() => Int, { description: 'Outside production: those kept back, since their address is not allowed.' })
  held!: number;

  @Field(() => MailWayEnum, { description: 'By a mail server, on the page of test mails, or nowhere yet.' })
  way!: MailWay;
}
