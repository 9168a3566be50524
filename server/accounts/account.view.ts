import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LAB_ROLES, type LabRole } from '../access/actor.ts';
import { LabView } from '../labs/lab.view.ts';
import { enumOf } from '../platform/graphql/enum-of.ts';

export const LabRoleEnum = enumOf(LAB_ROLES);
registerEnumType(LabRoleEnum, { name: 'LabRole' });

@ObjectType({ description: 'What a person may do for a lab.' })
export class RoleInLab {
  @Field(() => LabView)
  lab!: LabView;

  @Field(() => LabRoleEnum)
  role!: LabRole;

  @Field(() => Boolean, { description: 'Whether nobody else answers for this lab, which goes on.' })
  alone!: boolean;
}

/** The account of whoever asks. */
@ObjectType('Account')
export class AccountView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true, description: '« chargée de mission innovation »: what others see of it.' })
  function!: string | null;

  @Field(() => Boolean, { description: 'Staff of the 110 bis.' })
  central!: boolean;
}

@ObjectType({ description: 'Somewhere where the account is signed in.' })
export class SessionView {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: '« Firefox sous Windows ».' })
  device!: string | null;

  @Field(() => String)
  since!: string;

  @Field(() => String)
  usedAt!: string;

  @Field(() => Boolean, { description: 'The one that asks.' })
  current!: boolean;
}
