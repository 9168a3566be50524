import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { Academy } from '../academies/academy.entity.ts';
import { DefaultAudience } from '../labs/audience.entity.ts';
import { Service, Theme } from '../labs/offer.entity.ts';
import { Obstacle } from '../tracking/obstacle.entity.ts';
import { DeclaredFigure } from '../work-sessions/declared-figure.entity.ts';
import { readSeed } from './seed-file.ts';
import {
  academiesShape,
  audiencesShape,
  declaredFiguresShape,
  obstaclesShape,
  servicesShape,
  themesShape,
} from './seed-shapes.ts';

/**
 * Loads académies, themes, services, default audiences and declared figures as the files say, and where the list of
 * obstacles begins. Returns whether anything changed that the public may read.
 */
export async function loadReference(transaction: EntityManager, folder: string): Promise<boolean> {
  const academies = await readSeed(folder, 'map/academies.json', academiesShape);
  const themes = await readSeed(folder, 'reference/themes.yaml', themesShape);
  const services = await readSeed(folder, 'reference/services.yaml', servicesShape);
  const audiences = await readSeed(folder, 'reference/audiences.yaml', audiencesShape);
  const figures = await readSeed(folder, 'reference/declared-figures.yaml', declaredFiguresShape);
  const obstacles = await readSeed(folder, 'reference/obstacles.yaml', obstaclesShape);
  await addMissing(transaction, obstacles.map(inOrder));
  const changes = [
    await upsertChanged(transaction, Academy, academies, 'code'),
    await upsertChanged(transaction, Theme, themes.map(inOrder), 'code'),
    await upsertChanged(transaction, Service, services.map(inOrder), 'code'),
    await upsertChanged(transaction, DefaultAudience, audiences, 'key'),
    await upsertChanged(transaction, DeclaredFigure, figures.map(inOrder), 'code'),
  ];
  return changes.includes(true);
}

const inOrder = <T>(row: T, index: number) => ({ ...row, position: index + 1 });

/** What central staff made of an obstacle since stands. */
async function addMissing(transaction: EntityManager, obstacles: Pick<Obstacle, 'code' | 'label' | 'position'>[]) {
  await transaction.createQueryBuilder().insert().into(Obstacle).values(obstacles).orIgnore().execute();
}

/** Writes only the rows that are new or differ, so that a second start changes nothing. */
async function upsertChanged<T extends ObjectLiteral>(
  transaction: EntityManager,
  entity: EntityTarget<T>,
  rows: T[],
  key: keyof T & string,
): Promise<boolean> {
  const stored = new Map((await transaction.find(entity)).map((row) => [row[key], row]));
  const changed = rows.filter((row) => {
    const before = stored.get(row[key]);
    return !before || Object.keys(row).some((column) => before[column] !== row[column]);
  });
  if (changed.length > 0) await transaction.upsert(entity, changed, [key]);
  return changed.length > 0;
}
