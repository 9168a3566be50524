import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LabRole } from '../../access/actor.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { LabRoleEnum } from '../account.view.ts';

export const INVITATION_STATES = ['PENDING', 'EXPIRED', 'ACCEPTED', 'WITHDRAWN'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];
const InvitationStateEnum = enumOf(INVITATION_STATES);
registerEnumType(InvitationStateEnum, { name: 'InvitationState' });

@ObjectType({ description: 'What someone is invited to: a role in a lab, central staff, or just an account.' })
export class InvitationOffer {
  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true, description: 'The name of the lab.' })
  lab!: string | null;

  @Field(() => LabRoleEnum, { nullable: true })
  role!: LabRole | null;

  @Field(() => Boolean)
  central!: boolean;

  @Field(() => String, { description: 'The function of who invites.' })
  by!: string;

  @Field(() => Boolean, { description: 'Whether who invites is a referent who hands over.' })
  handover!: boolean;

  @Field(() => Boolean, { description: 'In handing over: whether that referent stays, as a contributor.' })
  stays!: boolean;
}

@ObjectType('Invitation')
export class InvitationView extends InvitationOffer {
  @Field(() => ID)
  id!: string;

  @Field(() => InvitationStateEnum)
  state!: InvitationState;

  @Field(() => String, { description: 'Its last day is the fourteenth after this one.' })
  sentAt!: string;

  @Field(() => Boolean, { description: 'Whether it is for who asks to renew or withdraw.' })
  mayChange!: boolean;
}

@InputType({ description: 'All that is given must hold.' })
export class InvitationFilter {
  @Field(() => ID, { nullable: true, description: 'One invitation alone, as it is now.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'A part of the address.' })
  email?: string | null;

  @Field(() => InvitationStateEnum, {
    nullable: true,
    description: 'By default, those that are not accepted, or the one that is asked for.',
  })
  state?: InvitationState | null;
}

@ObjectType()
export class InvitationPage {
  @Field(() => [InvitationView], { description: 'Latest first.' })
  entries!: InvitationView[];

  @Field(() => ID, { nullable: true, description: 'Ask for those before this one to go on; null at the end.' })
  next!: string | null;
}
