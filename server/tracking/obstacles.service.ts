import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { splitWords, wordStem } from '../../domain/search-text.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { BadUserInput, NotFound } from '../platform/errors.ts';
import { Obstacle } from './obstacle.entity.ts';
import { viewObstacle } from './obstacle-labels.ts';
import type { ObstacleCount, ObstacleView } from './obstacle.view.ts';
import type { Subjects } from './subjects.ts';
import { readDayOrNone, readSaid } from './tracking-input.ts';

const LONGEST_LABEL = 80;

interface Met {
  obstacle: string;
  entries: number;
  first: string;
  last: string;
}

/** The list of obstacles, which central staff keep, and how often, where and since when each was met. */
@Injectable()
export class ObstaclesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
  ) {}

  async list(manager: EntityManager = this.dataSource.manager): Promise<ObstacleView[]> {
    return (await manager.find(Obstacle, { order: { position: 'ASC', code: 'ASC' } })).map(viewObstacle);
  }

  /** At the end of the list. @throws BadUserInput */
  async add(given: string): Promise<ObstacleView[]> {
    return this.dataSource.transaction(async (transaction) => {
      const all = await transaction.find(Obstacle, { lock: { mode: 'pessimistic_write' } });
      const label = readLabel(given, all);
      const position = Math.max(0, ...all.map((obstacle) => obstacle.position)) + 1;
      await transaction.insert(Obstacle, { code: codeOf(label, all), label, position, retiredAt: null });
      return this.list(transaction);
    });
  }

  /** In all entries too: they name it by its code. @throws NotFound, BadUserInput */
  async rename(code: string, given: string): Promise<ObstacleView[]> {
    return this.dataSource.transaction(async (transaction) => {
      const all = await transaction.find(Obstacle, { lock: { mode: 'pessimistic_write' } });
      const others = all.filter((obstacle) => obstacle.code !== code);
      if (others.length === all.length) throw new NotFound('Cet obstacle n’est pas dans la liste.');
      await transaction.update(Obstacle, code, { label: readLabel(given, others) });
      return this.list(transaction);
    });
  }

  /** Whether it is offered; entries that name it keep it. @throws NotFound */
  async retire(code: string, retired: boolean): Promise<ObstacleView[]> {
    const change = { retiredAt: retired ? new Date() : null };
    const { affected } = await this.dataSource.manager.update(Obstacle, { code }, change);
    if (!affected) throw new NotFound('Cet obstacle n’est pas dans la liste.');
    return this.list();
  }

  /** In all standing entries of a period; when each was first met may come before it. @throws BadUserInput on a day that is none */
  async statistics(from: string | null, to: string | null): Promise<ObstacleCount[]> {
    return this.counts(
      this.dataSource.manager,
      `($1::date IS NULL OR o.date >= $1) AND ($2::date IS NULL OR o.date <= $2)`,
      [readDayOrNone('from', from), readDayOrNone('to', to)],
      '(SELECT min(e.date) FROM interaction_obstacle e WHERE e.obstacle = o.obstacle)',
    );
  }

  /** In the entries about any of these. */
  async metBy(manager: EntityManager, { labs, academies }: Subjects): Promise<ObstacleCount[]> {
    return this.counts(
      manager,
      `o.interaction IN (
         SELECT s.interaction FROM interaction_subject s WHERE s.lab = ANY ($1) OR s.academy = ANY ($2)
       )`,
      [labs, academies],
      'min(o.date)',
    );
  }

  /** Most often met first. Only the rows of obstacles are read, never the entries. */
  private async counts(
    manager: EntityManager,
    where: string,
    values: unknown[],
    first: string,
  ): Promise<ObstacleCount[]> {
    const met = await manager.query<Met[]>(
      `SELECT o.obstacle, count(*)::int AS entries, ${first}::text AS first, max(o.date)::text AS last
       FROM interaction_obstacle o WHERE ${where} GROUP BY o.obstacle ORDER BY entries DESC, last DESC`,
      values,
    );
    const places = await manager.query<{ obstacle: string; academy: string; entries: number }[]>(
      `SELECT o.obstacle, academy.slug AS academy, count(DISTINCT o.interaction)::int AS entries
       FROM interaction_obstacle o
       JOIN interaction_subject s ON s.interaction = o.interaction
       LEFT JOIN lab ON lab.id = s.lab
       JOIN academy ON academy.code = coalesce(s.academy, lab.academy)
       WHERE ${where} GROUP BY o.obstacle, academy.slug ORDER BY entries DESC, academy.slug`,
      values,
    );
    const list = new Map((await this.list(manager)).map((obstacle) => [obstacle.code, obstacle]));
    return met.map(({ obstacle: code, entries, first, last }) => ({
      obstacle: list.get(code)!,
      ...{ entries, first, last },
      places: places
        .filter(({ obstacle }) => obstacle === code)
        .map((place) => ({ academy: this.directory.academy(place.academy)!, entries: place.entries })),
    }));
  }
}

const folded = (text: string) => splitWords(text).map(wordStem).join('-');

function readLabel(given: string, others: Obstacle[]): string {
  const label = readSaid('label', given, 'Donnez un nom à l’obstacle.');
  if (label.length > LONGEST_LABEL) {
    throw new BadUserInput('label', `Ce nom est trop long : ${LONGEST_LABEL} caractères au plus.`);
  }
  const same = others.find((obstacle) => folded(obstacle.label) === folded(label));
  if (same) throw new BadUserInput('label', `« ${same.label} » est déjà dans la liste.`);
  return label;
}

/** « pas-de-lieu », or « pas-de-lieu-2 » when one is called so already. */
function codeOf(label: string, all: Obstacle[]): string {
  const taken = new Set(all.map(({ code }) => code));
  const base = folded(label).slice(0, 40) || 'obstacle';
  let code = base;
  for (let number = 2; taken.has(code); number++) code = `${base}-${number}`;
  return code;
}
