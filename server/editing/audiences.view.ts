import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AUDIENCE_KEYS, type AudienceKey, AUDIENCES, type Audience } from '../labs/audience.entity.ts';

const enumOf = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));
export const AudienceEnum = enumOf(AUDIENCES);
export const AudienceKeyEnum = enumOf(AUDIENCE_KEYS);
registerEnumType(AudienceEnum, { name: 'Audience' });
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
