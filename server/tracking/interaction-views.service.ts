import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { DirectoryService } from '../directory/directory.service.ts';
import { type Interaction, InteractionChange, InteractionObstacle } from './interaction.entity.ts';
import type { InteractionView } from './interaction.view.ts';
import { obstacleLabels } from './obstacle-labels.ts';
import { ResidenceVisit } from './residence.entity.ts';
import { shownSubjects } from './subjects.ts';

/** Entries as central staff read them: one query for each kind of thing, whatever their number. */
@Injectable()
export class InteractionViews {
  constructor(private readonly directory: DirectoryService) {}

  async of(manager: EntityManager, entries: Interaction[]): Promise<InteractionView[]> {
    if (entries.length === 0) return [];
    const ids = entries.map(({ id }) => id);
    const subjectsOf = await shownSubjects(manager, this.directory, 'interaction', ids);
    const labels = await obstacleLabels(manager);
    const met = await manager.findBy(InteractionObstacle, { interaction: In(ids) });
    const changed = new Set(
      (await manager.find(InteractionChange, { where: { interaction: In(ids) }, select: { interaction: true } })).map(
        ({ interaction }) => interaction,
      ),
    );
    const visits = new Set(
      (await manager.findBy(ResidenceVisit, { interaction: In(ids) })).map(({ interaction }) => interaction),
    );
    return entries.map(
      ({ id, kind, date, endDate, mode, topic, participants, note, revision, byFunction, ...entry }) => ({
        ...{ id, kind, date, endDate, mode, topic, participants, note, revision, byFunction },
        ...subjectsOf(id),
        obstacles: labels(met.filter(({ interaction }) => interaction === id).map(({ obstacle }) => obstacle)),
        changed: changed.has(id),
        ofVisit: visits.has(id),
        at: entry.at.toISOString(),
        removedAt: entry.removedAt?.toISOString() ?? null,
      }),
    );
  }

  async one(manager: EntityManager, entry: Interaction): Promise<InteractionView> {
    return (await this.of(manager, [entry]))[0]!;
  }
}
