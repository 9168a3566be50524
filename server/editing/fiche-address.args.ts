import { ArgsType, Field, Int } from '@nestjs/graphql';

@ArgsType()
export class FicheArgs {
  @Field(() => String)
  lab!: string;

  @Field(() => Int)
  edition!: number;
}

@ArgsType()
export class KnownRevisionArgs extends FicheArgs {
  @Field(() => Int, { description: 'The revision that the change was made from.' })
  revision!: number;
}
