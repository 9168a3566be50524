import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('CalendarAddress', {
  description: 'That someone has a private calendar address. The address itself is shown once.',
})
export class CalendarAddressView {
  @Field(() => String)
  renewedAt!: string;
}

@ObjectType({ description: 'An address that calendars can follow. Nothing else ever shows it again.' })
export class NewCalendarAddress extends CalendarAddressView {
  @Field(() => String)
  url!: string;
}
