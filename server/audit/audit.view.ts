import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AUDIT_ACTS, type AuditAct } from '../../domain/audit-acts.ts';
import { NamedLab } from '../labs/named-lab.view.ts';
import { enumOf } from '../platform/graphql/enum-of.ts';

const AuditActEnum = enumOf(AUDIT_ACTS);
registerEnumType(AuditActEnum, { name: 'AuditAct' });

@ObjectType('AuditEntry', { description: 'One administrative act.' })
export class AuditEntryView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  at!: string;

  @Field(() => AuditActEnum)
  act!: AuditAct;

  @Field(() => String, { description: 'The function of who did it.' })
  byFunction!: string;

  @Field(() => String, { nullable: true, description: 'The address of who did it, while the account is there.' })
  byEmail!: string | null;

  @Field(() => NamedLab, { nullable: true, description: 'The lab that it is about.' })
  lab!: NamedLab | null;

  @Field(() => String, { nullable: true, description: 'The address of whom it is about, while the account is there.' })
  account!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The address that was invited or asked for an account, or the lab that was reported, while it is kept.',
  })
  about!: string | null;

  @Field(() => String, { nullable: true })
  detail!: string | null;
}

@ObjectType()
export class AuditPage {
  @Field(() => [AuditEntryView], { description: 'Latest first.' })
  entries!: AuditEntryView[];

  @Field(() => ID, { nullable: true, description: 'Ask for those before this entry to go on; null at the end.' })
  next!: string | null;
}

@InputType({ description: 'All that is given must hold.' })
export class AuditFilter {
  @Field(() => AuditActEnum, { nullable: true })
  act?: AuditAct | null;

  @Field(() => String, { nullable: true, description: 'A part of the lab’s slug or name.' })
  lab?: string | null;

  @Field(() => String, { nullable: true, description: 'A part of the address of who did it, or of whom it is about.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The first day, in Paris.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'The last day, in Paris.' })
  to?: string | null;
}
