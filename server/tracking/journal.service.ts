import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { DirectoryService } from '../directory/directory.service.ts';
import { readDayCursor, writeDayCursor } from '../platform/database/day-cursor.ts';
import { foundWords } from './found-words.ts';
import { Interaction } from './interaction.entity.ts';
import type { InteractionFilter, InteractionPage } from './interaction.view.ts';
import { InteractionViews } from './interaction-views.service.ts';
import { journalCount, journalQuery, type JournalQuestion } from './journal-query.ts';
import { subjectsOfAcademy, subjectsOfLab } from './subjects-of.ts';
import { readSubjects, type Subjects } from './subjects.ts';
import { readDayOrNone } from './tracking-input.ts';

const ENTRIES_AT_ONCE = 30;

/** Reading the journal, page by page, all of it or what is looked for. */
@Injectable()
export class JournalService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly views: InteractionViews,
  ) {}

  /** Entries before `before`, latest day first. @throws BadUserInput on a lab or académie that is unknown, no day, or `before` */
  async list(filter: InteractionFilter, before: string | null): Promise<InteractionPage> {
    const { manager } = this.dataSource;
    const question = {
      about: await this.subjectsOf(manager, filter),
      text: filter.text ?? null,
      kind: filter.kind ?? null,
      obstacle: filter.obstacle ?? null,
      from: readDayOrNone('from', filter.from),
      to: readDayOrNone('to', filter.to),
    };
    const page = await this.page(manager, {
      ...question,
      before: before === null ? null : readDayCursor('before', before),
    });
    const texts = page.entries.flatMap(({ note, participants }) => [note ?? '', participants ?? '']);
    return {
      ...page,
      total: Object.values(question).some(Boolean) ? await countOf(manager, question) : null,
      found: await foundWords(manager, filter.text ?? '', texts),
    };
  }

  /** The latest entries about any of these. */
  latest(manager: EntityManager, about: Subjects): Promise<InteractionPage> {
    return this.page(manager, { about, text: null, kind: null, obstacle: null, from: null, to: null, before: null });
  }

  private async page(manager: EntityManager, question: Omit<JournalQuestion, 'limit'>): Promise<InteractionPage> {
    const { sql, values } = journalQuery({ ...question, limit: ENTRIES_AT_ONCE + 1 });
    const found = await manager.query<{ date: string; id: string }[]>(sql, values);
    const shown = found.slice(0, ENTRIES_AT_ONCE);
    const entries = shown.length > 0 ? await manager.findBy(Interaction, { id: In(shown.map(({ id }) => id)) }) : [];
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const last = shown.at(-1);
    return {
      entries: await this.views.of(
        manager,
        shown.flatMap(({ id }) => byId.get(id) ?? []),
      ),
      next: last && found.length > shown.length ? writeDayCursor({ day: last.date, id: last.id }) : null,
      total: null,
      found: [],
    };
  }

  private async subjectsOf(manager: EntityManager, { lab, academy }: InteractionFilter): Promise<Subjects | null> {
    if (lab) {
      const { labs } = await readSubjects(manager, this.directory, { labs: [lab] });
      return subjectsOfLab(manager, labs[0]!);
    }
    if (!academy) return null;
    const { academies } = await readSubjects(manager, this.directory, { academies: [academy] });
    return subjectsOfAcademy(manager, academies[0]!);
  }
}

async function countOf(manager: EntityManager, question: Omit<JournalQuestion, 'before' | 'limit'>): Promise<number> {
  const { sql, values } = journalCount(question);
  const [{ total }] = await manager.query<[{ total: number }]>(sql, values);
  return total;
}
