import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LabRole } from '../../access/actor.ts';
import { LabRoleEnum } from '../account.view.ts';

export const INVITATION_STATES = ['PENDING', 'EXPIRED', 'ACCEPTED', 'WITHDRAWN'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];
const InvitationStateEnum = Object.fromEntries(INVITATION_STATES.map((state) => [state, state]));
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
}

@ObjectType('Invitation')
export class InvitationView extends InvitationOffer {
  @Field(() => ID)
  id!: string;

  @Field(() => InvitationStateEnum)
  state!: InvitationState;

  @Field(() => String, { description: 'Its last day is the fourteenth after this one.' })
  sentAt!: string;
}
