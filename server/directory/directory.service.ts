import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import type { Academy } from '../academies/academy.entity.ts';
import type { LabView } from '../labs/lab.view.ts';
import type { Connection } from '../platform/database/database.ts';
import { DatabaseListener } from '../platform/database/database-listener.ts';
import { BadUserInput } from '../platform/errors.ts';
import { CONNECTION } from '../platform/platform.module.ts';
import { DIRECTORY_CHANNEL } from './directory-changes.ts';
import type { DirectoryState, LabFilter, LabList } from './lab-list.view.ts';
import { listLabs } from './list-labs.ts';
import type { Peer } from './peer.view.ts';
import { neighboursOf, peersOfAcademy, peersOfLab } from './peers.ts';
import { type Reading, readingOf } from './reading.ts';
import { buildSnapshot, currentVersion, type Snapshot } from './snapshot.ts';
import { widenLabs } from './wider-labs.ts';

/** Holds the snapshot of what is public, replaces it when something public changes, and answers from it. */
@Injectable()
export class DirectoryService implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Directory');
  private readonly listener: DatabaseListener;
  private starting!: Promise<void>;
  private current!: Snapshot; // from the first refresh on
  private away = false;
  private building: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONNECTION) connection: Connection,
  ) {
    this.listener = new DatabaseListener(connection, DIRECTORY_CHANNEL, {
      onChange: () => this.refresh(),
      onAway: () => {
        this.away = true;
        this.logger.warn('La base de données ne répond plus : l’annuaire répond de mémoire.');
      },
    });
  }

  /** Only begun: while PostgreSQL reads, the other rooms are made. */
  onModuleInit(): void {
    this.starting = this.listener.start();
    this.starting.catch(() => undefined); // it is heard below
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.starting;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listener.stop();
    await this.building.catch(() => undefined);
  }

  /** Resolves when the snapshot includes all that was committed before the call. */
  refresh(): Promise<void> {
    const build = async () => {
      if (this.current?.version !== (await currentVersion(this.dataSource))) {
        this.current = await buildSnapshot(this.dataSource);
      }
      this.away = false;
    };
    this.building = this.building.then(build, build);
    return this.building;
  }

  get snapshot(): Snapshot {
    return this.current;
  }

  /** The database is away: what is answered may be old. */
  get stale(): boolean {
    return this.away;
  }

  state(): DirectoryState {
    return { version: this.current.version, builtAt: this.current.builtAt.toISOString(), stale: this.away };
  }

  /** @throws BadUserInput when there is no such edition */
  reading(edition?: number | null): Reading {
    if (edition === null || edition === undefined) return this.current.latest;
    const reading = this.current.byEdition.get(edition);
    if (reading) return reading();
    const years = this.current.editions.map(({ year }) => year).sort();
    throw new BadUserInput('edition', `Il n’y a pas d’édition ${edition} (éditions connues : ${years.join(', ')}).`);
  }

  hasEdition(edition: number | null): boolean {
    return edition !== null && this.current.byEdition.has(edition);
  }

  list(filter: LabFilter, edition?: number | null): LabList {
    return listLabs(this.reading(edition), filter);
  }

  /** null when unknown, or without a fiche in that edition. A former slug finds its lab. */
  lab(slug: string, edition?: number | null): LabView | null {
    const { bySlug } = this.reading(edition);
    const { lab, heir } = this.current.formerSlugs.get(slug) ?? {};
    const found = [slug, lab, heir].find((known) => known !== undefined && bySlug.has(known));
    return found === undefined ? null : bySlug.get(found)!;
  }

  /** The slug where the fiche of a former slug is now; null when it is at this one. */
  movedTo(slug: string, edition?: number | null): string | null {
    const former = this.current.formerSlugs.get(slug);
    const today = former && (this.lab(slug, edition)?.slug ?? former.heir);
    return today && today !== slug ? today : null;
  }

  /** The slugs that now lead to this one. */
  formerSlugsOf(slug: string): string[] {
    return [...this.current.formerSlugs].filter(([, { heir }]) => heir === slug).map(([former]) => former);
  }

  /** The list as whoever asks may see it: found by what is public, for everybody. */
  async listFor(actor: Actor, filter: LabFilter, edition?: number | null): Promise<LabList> {
    const list = this.list(filter, edition);
    return { ...list, labs: [...(await this.widened(actor, list.labs, edition))] };
  }

  async labFor(actor: Actor, slug: string, edition?: number | null): Promise<LabView | null> {
    const lab = this.lab(slug, edition);
    return lab && (await this.widened(actor, [lab], edition))[0]!;
  }

  private widened(actor: Actor, labs: readonly LabView[], edition?: number | null): Promise<readonly LabView[]> {
    const reading = this.reading(edition);
    return widenLabs(this.dataSource.manager, actor, labs, reading.labels, reading === this.current.latest);
  }

  academy(slug: string): Academy | null {
    return this.current.latest.academies.find((academy) => academy.slug === slug) ?? null;
  }

  /** The labs of an académie, in the reading that the académie was taken from. */
  labsOf(academy: Academy): readonly LabView[] {
    return readingOf(academy).labsOf.get(academy) ?? [];
  }

  neighboursOf(academy: Academy): readonly Academy[] {
    const slugs = neighboursOf(academy.slug);
    return readingOf(academy).academies.filter(({ slug }) => slugs.includes(slug));
  }

  peersOfAcademy(academy: Academy): Peer[] {
    return peersOfAcademy(academy, readingOf(academy));
  }

  peersOfLab(lab: LabView): Peer[] {
    return peersOfLab(lab, readingOf(lab.academy));
  }
}
