import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../access/actor.ts';
import { Allow } from '../access/allow.decorator.ts';
import { CurrentActor } from '../access/current-actor.decorator.ts';
import { LabChanges } from './lab-changes.service.ts';
import { LabMergers } from './lab-mergers.service.ts';
import {
  KnownLabArgs,
  LabRecord,
  type LabSort,
  LabSortEnum,
  RegisteredLabPage,
  RegistryFilter,
} from './registered-lab.view.ts';
import { RegisteredLabs } from './registered-labs.service.ts';

const text = { type: () => String };

/** The register of labs, which central staff keep. */
@Resolver()
@Allow('central')
export class LabRegistryResolver {
  constructor(
    private readonly labs: RegisteredLabs,
    private readonly changes: LabChanges,
    private readonly mergers: LabMergers,
  ) {}

  @Query(() => RegisteredLabPage, { description: 'Every lab, page by page. For central staff.' })
  registeredLabs(
    @Args('filter', { type: () => RegistryFilter, nullable: true }) filter: RegistryFilter | null,
    @Args('sort', { type: () => LabSortEnum, defaultValue: 'ACADEMY' }) sort: LabSort,
    @Args('after', { type: () => ID, nullable: true }) after: string | null,
  ): Promise<RegisteredLabPage> {
    return this.labs.list(filter ?? {}, sort, after ?? null);
  }

  @Query(() => LabRecord, { description: 'By its slug of today or before. For central staff.' })
  registeredLab(@Args('slug', text) slug: string): Promise<LabRecord> {
    return this.labs.record(slug);
  }

  @Query(() => String, { description: 'A free slug for a new lab of this name.' })
  proposeLabSlug(@Args('academy', text) academy: string, @Args('name', text) name: string): Promise<string> {
    return this.changes.proposeSlug(academy, name);
  }

  @Mutation(() => LabRecord, {
    description: 'The lab is public at once, without a fiche. `request`: the one that reported it, which it settles.',
  })
  createLab(
    @CurrentActor() actor: Actor,
    @Args('academy', text) academy: string,
    @Args('name', text) name: string,
    @Args('slug', text) slug: string,
    @Args('request', { type: () => ID, nullable: true }) request: string | null,
  ): Promise<LabRecord> {
    return this.changes.create(actor, { academy, name, slug, request: request ?? null });
  }

  @Mutation(() => LabRecord, { description: 'For everybody, at once; frozen editions keep the name of their time.' })
  renameLab(@CurrentActor() actor: Actor, @Args() known: KnownLabArgs, @Args('name', text) name: string) {
    return this.changes.rename(actor, known, name);
  }

  @Mutation(() => LabRecord, { description: 'Changes its address; the one of before redirects.' })
  moveLab(@CurrentActor() actor: Actor, @Args() known: KnownLabArgs, @Args('slug', text) slug: string) {
    return this.changes.move(actor, known, slug);
  }

  @Mutation(() => LabRecord, { description: 'Frozen editions keep the académie of their time.' })
  correctLabAcademy(@CurrentActor() actor: Actor, @Args() known: KnownLabArgs, @Args('academy', text) academy: string) {
    return this.changes.correctAcademy(actor, known, academy);
  }

  @Mutation(() => LabRecord, { description: 'Says on which day it stopped, or corrects that day.' })
  closeLab(@CurrentActor() actor: Actor, @Args() known: KnownLabArgs, @Args('on', text) on: string) {
    return this.changes.close(actor, known, on);
  }

  @Mutation(() => LabRecord)
  reopenLab(@CurrentActor() actor: Actor, @Args() known: KnownLabArgs): Promise<LabRecord> {
    return this.changes.reopen(actor, known);
  }

  @Mutation(() => LabRecord, {
    description: 'Its address leads to the other, its team joins the other’s; its fiches stay in their editions.',
  })
  mergeLab(@CurrentActor() actor: Actor, @Args() known: KnownLabArgs, @Args('into', text) into: string) {
    return this.mergers.merge(actor, known, into);
  }

  @Mutation(() => LabRecord, { description: 'Undoes a merger; the team stays where it went.' })
  separateLab(@CurrentActor() actor: Actor, @Args() known: KnownLabArgs): Promise<LabRecord> {
    return this.mergers.separate(actor, known);
  }
}
