import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { AcademyFile, LabFile } from './file.view.ts';
import { FilesService } from './files.service.ts';

const slug = { type: () => String };

@Resolver()
@Allow('central')
export class FilesResolver {
  constructor(private readonly files: FilesService) {}

  @Query(() => LabFile, {
    nullable: true,
    description: 'All that is kept of a lab; null when unknown. For central staff.',
  })
  labFile(@CurrentActor() actor: Actor, @Args('slug', slug) of: string): Promise<LabFile | null> {
    return this.files.lab(actor, of);
  }

  @Query(() => AcademyFile, {
    nullable: true,
    description: 'All that is kept of an académie and its labs; null when unknown. For central staff.',
  })
  academyFile(@Args('slug', slug) of: string): Promise<AcademyFile | null> {
    return this.files.academy(of);
  }
}
