import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LabRole } from '../../access/actor.ts';
import { NamedLab } from '../../labs/named-lab.view.ts';
import { enumOf } from '../../platform/graphql/enum-of.ts';
import { LabRoleEnum } from '../account.view.ts';

/** What accounts are found by: the widest that each may do. MEMBER: nothing but read what is for the network. */
export const ACCOUNT_KINDS = ['REFERENT', 'CONTRIBUTOR', 'CENTRAL', 'MEMBER'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];
export const ACCOUNT_STATES = ['ACTIVE', 'SUSPENDED'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

const AccountKindEnum = enumOf(ACCOUNT_KINDS);
const AccountStateEnum = enumOf(ACCOUNT_STATES);
registerEnumType(AccountKindEnum, { name: 'AccountKind' });
registerEnumType(AccountStateEnum, { name: 'AccountState' });

@ObjectType()
export class KnownRole {
  @Field(() => NamedLab)
  lab!: NamedLab;

  @Field(() => LabRoleEnum)
  role!: LabRole;

  @Field(() => Boolean, { description: 'Whether nobody else answers for this lab, which goes on.' })
  alone!: boolean;
}

@ObjectType({ description: 'An account as central staff know it.' })
export class KnownAccount {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  function!: string | null;

  @Field(() => Boolean, { description: 'Staff of the 110 bis.' })
  central!: boolean;

  @Field(() => [KnownRole], { description: 'In the order of the labs’ names.' })
  roles!: KnownRole[];

  @Field(() => String)
  createdAt!: string;

  @Field(() => String, { nullable: true, description: 'When it was last used; null: never yet.' })
  lastSeenAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Since when it may not sign in.' })
  suspendedAt!: string | null;
}

@ObjectType()
export class AccountPage {
  @Field(() => [KnownAccount], { description: 'In the order of their addresses.' })
  entries!: KnownAccount[];

  @Field(() => String, { nullable: true, description: 'Ask for those after this address to go on; null at the end.' })
  next!: string | null;
}

@InputType({ description: 'All that is given must hold.' })
export class AccountFilter {
  @Field(() => String, { nullable: true, description: 'A part of the address or the function.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'A part of the slug or name of a lab whose team it is in.' })
  lab?: string | null;

  @Field(() => AccountKindEnum, { nullable: true })
  kind?: AccountKind | null;

  @Field(() => AccountStateEnum, { nullable: true })
  state?: AccountState | null;
}
