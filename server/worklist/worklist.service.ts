import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { todayInParis } from '../../domain/day.ts';
import { WORKLIST_RULE_NAMES } from '../../domain/worklist-rules.ts';
import type { Actor } from '../access/actor.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { staffMember } from '../tracking/staff-member.view.ts';
import type { LineName } from './line-name.ts';
import type { LineRow } from './line-row.ts';
import { whatWords, whyWords } from './line-words.ts';
import { lineQuery, readPlace, type WorklistAnswer, worklistQuery, writePlace } from './worklist-query.ts';
import type { Worklist, WorklistFilter, WorklistLine } from './worklist.view.ts';

const LINES_AT_ONCE = 30;

/** Reading « À faire »: all that asks for an act of central staff, in one list. */
@Injectable()
export class WorklistService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
  ) {}

  async list(actor: Actor, { rule, line, whose, aside }: WorklistFilter, after: string | null): Promise<Worklist> {
    const today = todayInParis();
    const { sql, values } = worklistQuery({
      today,
      account: actor.account!.id,
      aside: aside ?? false,
      whose: whose ?? 'ALL',
      rule: rule ?? null,
      line: line ?? null,
      after: readPlace(after),
      limit: LINES_AT_ONCE + 1,
    });
    const [answer] = await this.dataSource.query<[WorklistAnswer]>(sql, values);
    const page = answer.page.slice(0, LINES_AT_ONCE);
    return {
      entries: page.map((row) => this.view(row, today)),
      next: answer.page.length > page.length ? writePlace(page.at(-1)!) : null,
      counts: WORKLIST_RULE_NAMES.map((name) => ({ rule: name, count: answer.counts[name] ?? 0 })),
      aside: answer.aside,
    };
  }

  /** The line of that name, if its rule still raises it. */
  async one(manager: EntityManager, { id, rule }: LineName): Promise<WorklistLine | null> {
    const today = todayInParis();
    const [found] = await manager.query<{ line: LineRow }[]>(lineQuery(rule), [today, id]);
    return found ? this.view(found.line, today) : null;
  }

  private view(row: LineRow, today: string): WorklistLine {
    const { lab, academy, takenBy: taker, by } = row;
    const { id, rule, day, target, revision, takenAt, putOffTo, settledAt, reason, byFunction, at } = row;
    return {
      ...{ id, rule, day, target, revision, takenAt, putOffTo, settledAt, reason, byFunction, at },
      lab: lab ? this.directory.lab(lab) : null,
      academy: academy ? this.directory.academy(academy) : null,
      what: whatWords(row),
      why: whyWords(row, today),
      late: rule === 'ACTION_DUE' && day !== null && day < today,
      takenBy: taker && staffMember(taker),
      by: by && staffMember(by),
    };
  }
}
