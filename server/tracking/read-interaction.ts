import { type EntityManager, In } from 'typeorm';
import { countDays } from '../../domain/day.ts';
import { MOST_VISIT_DAYS } from '../../domain/residences.ts';
import type { DirectoryService } from '../directory/directory.service.ts';
import { BadUserInput } from '../platform/errors.ts';
import type { InteractionContent } from './interaction.entity.ts';
import type { InteractionInput } from './interaction-input.ts';
import { Obstacle } from './obstacle.entity.ts';
import { readSubjects } from './subjects.ts';
import { LONGEST, readPastDay, readText } from './tracking-input.ts';

/** What an entry will say, of what was typed. @throws BadUserInput on the first field that cannot be kept */
export async function readInteraction(
  manager: EntityManager,
  directory: DirectoryService,
  input: InteractionInput,
): Promise<InteractionContent> {
  const { kind, mode = null, topic = null } = input;
  if (topic && kind !== 'PARTAGE_EXPERIENCE') {
    throw new BadUserInput('topic', 'Seul un partage d’expérience a un sujet.');
  }
  return {
    kind,
    ...readDays(input),
    mode,
    topic,
    participants: readText('participants', input.participants, LONGEST.reason),
    note: readText('note', input.note),
    ...(await readSubjects(manager, directory, input)),
    obstacles: await readObstacles(manager, input.obstacles ?? []),
  };
}

function readDays({ kind, date: given, endDate: until }: InteractionInput): { date: string; endDate: string | null } {
  const date = readPastDay('date', given);
  const endDate = until ? readPastDay('endDate', until) : date;
  if (endDate < date) throw new BadUserInput('endDate', 'Le dernier jour vient avant le premier.');
  if (kind === 'RESIDENCE_ALLER' && countDays(date, endDate) > MOST_VISIT_DAYS) {
    throw new BadUserInput('endDate', `Une résidence aller dure ${MOST_VISIT_DAYS} jours au plus.`);
  }
  return { date, endDate: endDate === date ? null : endDate };
}

async function readObstacles(manager: EntityManager, given: string[]): Promise<string[]> {
  if (given.length === 0) return [];
  const codes = [...new Set(given)];
  const known = new Set((await manager.findBy(Obstacle, { code: In(codes) })).map(({ code }) => code));
  const unknown = codes.find((code) => !known.has(code));
  if (unknown === undefined) return codes;
  throw new BadUserInput('obstacles', `L’obstacle « ${unknown.slice(0, 40)} » n’est pas dans la liste.`);
}
