import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { NetworkSort } from '../../domain/network-choice.ts';
import type { LetterReaders } from '../../domain/network.ts';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { PlacesArgs } from '../tracking/chosen-places.args.ts';
import { NextActionInput } from '../tracking/interaction-input.ts';
import { BulkActs } from './bulk-acts.service.ts';
import { NetworkService } from './network.service.ts';
import { LetterPreview, LetterReadersEnum, NetworkFilter, NetworkPage, NetworkSortEnum } from './network.view.ts';

const id = { type: () => ID, description: 'A UUID that the caller makes: sent twice, it is done once.' };
const to = { type: () => LetterReadersEnum };

@Resolver()
@Allow('central')
export class NetworkResolver {
  constructor(
    private readonly service: NetworkService,
    private readonly acts: BulkActs,
  ) {}

  @Query(() => NetworkPage, { description: 'Académies, and within them their labs that live. For central staff.' })
  network(
    @Args('filter', { type: () => NetworkFilter, nullable: true }) filter: NetworkFilter | null,
    @Args('sort', { type: () => NetworkSortEnum, defaultValue: 'ACADEMY' }) sort: NetworkSort,
    @Args('descending', { type: () => Boolean, defaultValue: false }) descending: boolean,
    @Args('after', { type: () => ID, nullable: true }) after: string | null,
  ): Promise<NetworkPage> {
    return this.service.list(filter ?? {}, { sort, descending }, after ?? null);
  }

  @Query(() => LetterPreview, { description: 'Before writing to a choice of them. For central staff.' })
  letterPreview(@Args() places: PlacesArgs, @Args('to', to) readers: LetterReaders): Promise<LetterPreview> {
    return this.acts.preview(places, readers);
  }

  @Mutation(() => Int, { description: 'The same action for each of these. Gives how many were planned.' })
  planForEach(
    @CurrentActor() actor: Actor,
    @Args('id', id) act: string,
    @Args() places: PlacesArgs,
    @Args('action', { type: () => NextActionInput }) action: NextActionInput,
  ): Promise<number> {
    return this.acts.plan(actor, act, places, action);
  }

  @Mutation(() => Int, { description: 'One mail to each person. Gives to how many.' })
  writeToLabs(
    @CurrentActor() actor: Actor,
    @Args('id', id) act: string,
    @Args() places: PlacesArgs,
    @Args('to', to) readers: LetterReaders,
    @Args('subject', { type: () => String }) subject: string,
    @Args('message', { type: () => String }) message: string,
  ): Promise<number> {
    return this.acts.write(actor, act, places, { to: readers, subject, message });
  }
}
