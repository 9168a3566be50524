import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Academy } from '../academies/academy.entity.ts';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { EditionView, LabView } from '../labs/lab.view.ts';
import { Service, Theme } from '../labs/offer.entity.ts';
import { DirectoryService } from './directory.service.ts';
import { DirectoryState, LabFilter, LabList } from './lab-list.view.ts';
import { Peer } from './peer.view.ts';

const edition = { name: 'edition', type: () => Int, nullable: true } as const;

/** All that a visitor asks: answered from the snapshot alone; and more of the labs for whoever is signed in. */
@Resolver()
@Allow('everyone')
export class DirectoryResolver {
  constructor(private readonly directory: DirectoryService) {}

  @Query(() => LabList, {
    description:
      'Without an edition: each lab’s latest published fiche; a lab that has none is listed with edition null. With one: as it was in that edition.',
  })
  labs(
    @CurrentActor() actor: Actor,
    @Args('filter', { type: () => LabFilter, nullable: true }) filter: LabFilter | null,
    @Args(edition) year: number | null,
  ): Promise<LabList> {
    return this.directory.listFor(actor, filter ?? {}, year);
  }

  @Query(() => LabView, { nullable: true, description: 'null when unknown.' })
  lab(
    @CurrentActor() actor: Actor,
    @Args('slug', { type: () => String }) slug: string,
    @Args(edition) year: number | null,
  ): Promise<LabView | null> {
    return this.directory.labFor(actor, slug, year);
  }

  @Query(() => [Academy])
  academies(): readonly Academy[] {
    return this.directory.snapshot.latest.academies;
  }

  @Query(() => Academy, { nullable: true, description: 'null when unknown.' })
  academy(@Args('slug', { type: () => String }) slug: string): Academy | null {
    return this.directory.academy(slug);
  }

  @Query(() => [EditionView], { description: 'Latest first.' })
  editions(): readonly EditionView[] {
    return this.directory.snapshot.editions;
  }

  @Query(() => [Theme])
  themes(): readonly Theme[] {
    return this.directory.snapshot.latest.themes;
  }

  @Query(() => [Service])
  services(): readonly Service[] {
    return this.directory.snapshot.latest.services;
  }

  @Query(() => DirectoryState, { description: 'How fresh the public answers are.' })
  directoryState(): DirectoryState {
    return this.directory.state();
  }
}

@Resolver(() => Academy)
@Allow('everyone')
export class AcademyResolver {
  constructor(private readonly directory: DirectoryService) {}

  @ResolveField(() => [LabView])
  labs(@Parent() academy: Academy): readonly LabView[] {
    return this.directory.labsOf(academy);
  }

  @ResolveField(() => [Academy], { description: 'Those that share a border with it.' })
  neighbours(@Parent() academy: Academy): readonly Academy[] {
    return this.directory.neighboursOf(academy);
  }

  @ResolveField(() => [Peer], { description: 'Whom to call from here: neighbours first, then the region.' })
  peers(@Parent() academy: Academy): Peer[] {
    return this.directory.peersOfAcademy(academy);
  }
}

@Resolver(() => LabView)
@Allow('everyone')
export class LabResolver {
  constructor(private readonly directory: DirectoryService) {}

  @ResolveField(() => [Peer], { description: 'The peers worth calling, by what they have in common with it.' })
  peers(@Parent() lab: LabView): Peer[] {
    return this.directory.peersOfLab(lab);
  }
}
