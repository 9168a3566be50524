import { Field, Int, ObjectType } from '@nestjs/graphql';
import { NamedLab } from '../labs/named-lab.view.ts';

@ObjectType({ description: 'Someone else who has the same fiche open for writing.' })
export class OtherEditor {
  @Field(() => String)
  function!: string;

  @Field(() => String)
  since!: string;
}

@ObjectType({ description: 'What happens around a fiche that one writes.' })
export class EditingState {
  @Field(() => Int, { description: 'The latest revision: someone else saved when it is not one’s own.' })
  revision!: number;

  @Field(() => NamedLab, { description: 'As it is called today, or the lab that carries it on.' })
  lab!: NamedLab;

  @Field(() => [OtherEditor])
  others!: OtherEditor[];
}
