import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import * as z from 'zod';
import type { Actor } from '../access/actor.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { BadUserInput } from '../platform/errors.ts';
import { Mistakes } from '../platform/mistakes.ts';
import { addEntry, changeEntry, contentOf, removeEntry, restoreEntry, takeEntry } from './entry-in-hand.ts';
import { Interaction, type InteractionContent } from './interaction.entity.ts';
import type { InteractionInput } from './interaction-input.ts';
import type { InteractionView } from './interaction.view.ts';
import { InteractionViews } from './interaction-views.service.ts';
import { addNextAction, readNextAction } from './next-action-in-hand.ts';
import { readInteraction } from './read-interaction.ts';
import { ResidenceVisit } from './residence.entity.ts';

const DRAFT = z.uuid();

/** Writing the journal: entries are recorded, edited, removed and put back, and what they said before is kept. */
@Injectable()
export class InteractionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly views: InteractionViews,
  ) {}

  /** @throws as `readInteraction` and `readNextAction`; then nothing is written */
  async record(actor: Actor, input: InteractionInput): Promise<InteractionView> {
    const draft = readDraft(input.draft);
    return this.dataSource.transaction(async (transaction) => {
      const { content, next } = await this.read(transaction, actor, input);
      const entry = await addEntry(transaction, actor, content, draft);
      if (entry && next) await addNextAction(transaction, next, { interaction: entry.id, about: content });
      return this.views.one(transaction, entry ?? (await transaction.findOneByOrFail(Interaction, { draft: draft! })));
    });
  }

  /** @throws as `takeEntry` and `record` */
  async edit(actor: Actor, id: string, revision: number, input: InteractionInput): Promise<InteractionView> {
    return this.dataSource.transaction(async (transaction) => {
      const entry = await takeEntry(transaction, id, revision);
      if (entry.removedAt) throw new BadUserInput('id', 'Cette entrée est retirée : remettez-la d’abord.');
      const { content, next } = await this.read(transaction, actor, input);
      if (await isOfVisit(transaction, entry)) refuseMoving(await contentOf(transaction, entry), content);
      const changed = await changeEntry(transaction, actor, entry, content);
      if (next) await addNextAction(transaction, next, { interaction: changed.id, about: content });
      return this.views.one(transaction, changed);
    });
  }

  /** @throws as `takeEntry`; BadUserInput for a visit, which is undone where it was held */
  async remove(actor: Actor, id: string, revision: number): Promise<InteractionView> {
    return this.dataSource.transaction(async (transaction) => {
      const entry = await takeEntry(transaction, id, revision);
      if (await isOfVisit(transaction, entry)) {
        throw new BadUserInput('id', 'Cette entrée est celle d’une visite de résidence : changez la visite.');
      }
      return this.views.one(transaction, entry.removedAt ? entry : await removeEntry(transaction, actor, entry));
    });
  }

  /** @throws as `takeEntry` */
  async restore(actor: Actor, id: string, revision: number): Promise<InteractionView> {
    return this.dataSource.transaction(async (transaction) => {
      const entry = await takeEntry(transaction, id, revision);
      return this.views.one(transaction, entry.removedAt ? await restoreEntry(transaction, actor, entry) : entry);
    });
  }

  /** What the form says, of the entry and of what comes next. */
  private async read(transaction: EntityManager, actor: Actor, input: InteractionInput) {
    const mistakes = new Mistakes();
    const content = await mistakes.gather(() => readInteraction(transaction, this.directory, input));
    const given = input.nextAction && { ...input.nextAction, field: 'nextAction.' };
    const next = given && (await mistakes.gather(() => readNextAction(transaction, actor, given, { anyDay: true })));
    mistakes.tell();
    return { content, next };
  }
}

function readDraft(given: string | null | undefined): string | null {
  if (!given || DRAFT.safeParse(given).success) return given?.toLowerCase() ?? null;
  throw new BadUserInput('draft', 'Ce brouillon n’a pas de nom lisible.');
}

const isOfVisit = (transaction: EntityManager, { id: interaction }: Interaction) =>
  transaction.existsBy(ResidenceVisit, { interaction });

/** What the residence says of its visit is changed there. */
function refuseMoving(before: InteractionContent, after: InteractionContent): void {
  const says = ({ kind, date, endDate, labs, academies }: InteractionContent) =>
    JSON.stringify([kind, date, endDate, labs, academies]);
  if (says(before) === says(after)) return;
  throw new BadUserInput(
    'date',
    'Cette entrée est celle d’une visite de résidence : ses jours se changent sur la visite.',
  );
}
