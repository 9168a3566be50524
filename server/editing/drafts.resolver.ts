import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { LabView } from '../labs/lab.view.ts';
import { DraftsService } from './drafts.service.ts';
import { FicheArgs, KnownRevisionArgs } from './fiche-address.args.ts';
import { FicheDraft } from './fiche-draft.view.ts';
import { FicheInput } from './fiche-input.ts';

@Resolver()
@Allow('contributor')
export class DraftsResolver {
  constructor(private readonly drafts: DraftsService) {}

  @Query(() => FicheDraft, {
    nullable: true,
    description: 'The draft that the signed-in person may edit; revision 0 before the first save.',
  })
  draft(@CurrentActor() actor: Actor, @Args() fiche: FicheArgs): Promise<FicheDraft> {
    return this.drafts.draft(actor, fiche);
  }

  @Mutation(() => FicheDraft, {
    description:
      'Only what is given changes; null says unknown. CONFLICT, with the current revision, when revision is stale.',
  })
  saveDraft(
    @CurrentActor() actor: Actor,
    @Args() known: KnownRevisionArgs,
    @Args('changes', { type: () => FicheInput }) changes: FicheInput,
  ): Promise<FicheDraft> {
    return this.drafts.save(actor, known, changes);
  }

  @Mutation(() => FicheDraft, { description: 'Makes the draft say what an earlier revision said: a new revision.' })
  restoreRevision(
    @CurrentActor() actor: Actor,
    @Args() known: KnownRevisionArgs,
    @Args('number', { type: () => Int, description: 'The earlier revision; 0: what the fiche was filled from.' })
    number: number,
  ): Promise<FicheDraft> {
    return this.drafts.restore(actor, known, number);
  }

  @Mutation(() => LabView, { description: 'Shows the draft to everybody. For the lab’s referent.' })
  @Allow('referent')
  publishFiche(@CurrentActor() actor: Actor, @Args() known: KnownRevisionArgs): Promise<LabView> {
    return this.drafts.publish(actor, known);
  }
}
