import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Audience, AUDIENCE_KEYS, type AudienceKey } from '../labs/audience.entity.ts';
import { AudienceEnum } from '../labs/lab.view.ts';
import { enumOf } from '../platform/graphql/enum-of.ts';

export const AudienceKeyEnum = enumOf(AUDIENCE_KEYS);
registerEnumType(AudienceKeyEnum, { name: 'AudienceKey' });

@ObjectType({
  description: 'Who may read a part of a lab’s fiches: everybody, whoever is signed in, or central staff and its team.',
})
export class PartAudience {
  @Field(() => AudienceKeyEnum)
  key!: AudienceKey;

  @Field(() => AudienceEnum)
  audience!: Audience;

  @Field(() => Boolean, { description: 'Whether the lab chose it; else it is the usual one.' })
  chosen!: boolean;
}
