import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MailState } from '../platform/mail/mail.entity.ts';
import type { MailWay } from '../platform/mail/mail.service.ts';

const TroubledMailStateEnum = { FAILED: 'FAILED', UNSURE: 'UNSURE', QUEUED: 'QUEUED' };
registerEnumType(TroubledMailStateEnum, { name: 'TroubledMailState' });
const MailWayEnum = { SERVER: 'SERVER', SHOWN: 'SHOWN', NONE: 'NONE' };
registerEnumType(MailWayEnum, { name: 'MailWay' });

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
