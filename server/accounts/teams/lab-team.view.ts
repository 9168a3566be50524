import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { LabRole } from '../../access/actor.ts';
import { NamedLab } from '../../labs/named-lab.view.ts';
import { LabRoleEnum } from '../account.view.ts';
import { InvitationView } from '../invitations/invitation.view.ts';

@ObjectType()
export class TeamMember {
  @Field(() => ID)
  account!: string;

  @Field(() => String)
  function!: string;

  @Field(() => String, { nullable: true, description: 'For whoever answers for the lab, and of oneself.' })
  email!: string | null;

  @Field(() => LabRoleEnum)
  role!: LabRole;

  @Field(() => Boolean, { description: 'It may not sign in for now. For whoever answers for the lab.' })
  suspended!: boolean;

  @Field(() => Boolean, { description: 'Whether it is who asks.' })
  self!: boolean;
}

@ObjectType({ description: 'Who keeps a lab’s fiche.' })
export class LabTeam {
  @Field(() => NamedLab)
  lab!: NamedLab;

  @Field(() => [TeamMember], { description: 'Referents first.' })
  members!: TeamMember[];

  @Field(() => [InvitationView], {
    description: 'Those not accepted or withdrawn, for whoever answers for the lab; latest first.',
  })
  invitations!: InvitationView[];

  @Field(() => Boolean, { description: 'Whether who asks answers for the lab: sees addresses, invites, removes.' })
  mayManage!: boolean;

  @Field(() => Boolean, { description: 'Whether who asks is its last referent, who needs a successor to leave.' })
  lastReferent!: boolean;
}
