import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { DirectoryService } from '../directory/directory.service.ts';
import { Lab } from '../labs/lab.entity.ts';
import { Interaction, InteractionChange, type InteractionContent } from './interaction.entity.ts';
import type { InteractionChangeView, InteractionVersion, RemovedInteractionPage } from './interaction.view.ts';
import { obstacleLabels } from './obstacle-labels.ts';
import { named } from './subjects.ts';
import { readId } from './tracking-input.ts';

const ENTRIES_AT_ONCE = 30;

/** What entries said before they were edited or removed. */
@Injectable()
export class TraceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
  ) {}

  /** The changes of an entry, latest first. */
  async of(entry: string): Promise<InteractionChangeView[]> {
    const { manager } = this.dataSource;
    const interaction = readId(entry);
    if (!interaction) return [];
    return this.view(manager, await manager.find(InteractionChange, { where: { interaction }, order: { id: 'DESC' } }));
  }

  /** The entries that were removed, latest removed first: the last change of each is its removal. */
  async removed(before: string | null): Promise<RemovedInteractionPage> {
    const { manager } = this.dataSource;
    const rows = await manager.query<{ removal: string }[]>(
      `SELECT last.removal FROM interaction i
       CROSS JOIN LATERAL (SELECT max(c.id) AS removal FROM interaction_change c WHERE c.interaction = i.id) last
       WHERE i.removed_at IS NOT NULL AND ($1::bigint IS NULL OR last.removal < $1)
       ORDER BY last.removal DESC LIMIT $2`,
      [readId(before ?? ''), ENTRIES_AT_ONCE + 1],
    );
    const shown = rows.slice(0, ENTRIES_AT_ONCE).map(({ removal }) => removal);
    const changes = await manager.find(InteractionChange, { where: { id: In(shown) }, order: { id: 'DESC' } });
    const entries = await manager.findBy(Interaction, { id: In(changes.map(({ interaction }) => interaction)) });
    const revisionOf = new Map(entries.map(({ id, revision }) => [id, revision]));
    const views = await this.view(manager, changes);
    return {
      entries: changes.map(({ interaction: id }, index) => ({
        id,
        revision: revisionOf.get(id)!,
        removal: views[index]!,
      })),
      next: rows.length > shown.length ? shown.at(-1)! : null,
    };
  }

  private async view(manager: EntityManager, changes: InteractionChange[]): Promise<InteractionChangeView[]> {
    const said = changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
    const labs = await manager.findBy(Lab, { id: In([...new Set(said.flatMap((content) => content.labs))]) });
    const slugOf = new Map(labs.map(({ id, slug }) => [id, slug]));
    const academies = this.directory.snapshot.latest.labels.academies;
    const labels = await obstacleLabels(manager);
    const version = (content: InteractionContent | null): InteractionVersion | null =>
      content && {
        ...content,
        participants: content.participants ?? null,
        ...named(this.directory, {
          labs: content.labs.map((id) => slugOf.get(id) ?? null),
          academies: content.academies.map((code) => academies.get(code)?.slug ?? null),
        }),
        obstacles: labels(content.obstacles),
      };
    return changes.map(({ id, act, at, byFunction, before, after }) => ({
      ...{ id, act, byFunction },
      at: at.toISOString(),
      before: version(before),
      after: version(after),
    }));
  }
}
