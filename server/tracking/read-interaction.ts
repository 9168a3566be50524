import { type EntityManager, In } from 'typeorm';
import { countDays } from '../../domain/day.ts';
import type { InteractionKind, SharingTopic } from '../../domain/interactions.ts';
import { MOST_VISIT_DAYS } from '../../domain/residences.ts';
import type { DirectoryService } from '../directory/directory.service.ts';
import { BadUserInput } from '../platform/errors.ts';
import { Mistakes } from '../platform/mistakes.ts';
import type { InteractionContent } from './interaction.entity.ts';
import type { InteractionInput } from './interaction-input.ts';
import { Obstacle } from './obstacle.entity.ts';
import { readSubjects } from './subjects.ts';
import { LONGEST, readPastDay, readText } from './tracking-input.ts';

/** What an entry will say, of what was typed. @throws BadUserInput on the fields that cannot be kept */
export async function readInteraction(
  manager: EntityManager,
  directory: DirectoryService,
  input: InteractionInput,
): Promise<InteractionContent> {
  const mistakes = new Mistakes();
  const { kind, mode = null, topic = null } = input;
  const content = {
    kind,
    ...readDays(mistakes, input),
    mode,
    topic: mistakes.gather(() => readTopic(kind, topic)),
    participants: mistakes.gather(() => readText('participants', input.participants, LONGEST.reason)),
    note: mistakes.gather(() => readText('note', input.note)),
    ...(await mistakes.gather(() => readSubjects(manager, directory, input))),
    obstacles: await mistakes.gather(() => readObstacles(manager, input.obstacles ?? [])),
  };
  mistakes.tell();
  return content;
}

function readTopic(kind: InteractionKind, topic: SharingTopic | null): SharingTopic | null {
  if (topic === null || kind === 'PARTAGE_EXPERIENCE') return topic;
  throw new BadUserInput('topic', 'Seul un partage d’expérience a un sujet.');
}

function readDays(mistakes: Mistakes, { kind, date: given, endDate: until }: InteractionInput) {
  const date = mistakes.gather(() => readPastDay('date', given));
  const endDate = mistakes.gather(() => (until ? readLastDay(kind, date, readPastDay('endDate', until)) : null));
  return { date, endDate };
}

/** null when it was one day. */
function readLastDay(kind: InteractionKind, date: string, endDate: string): string | null {
  if (endDate < date) throw new BadUserInput('endDate', 'Le dernier jour vient avant le premier.');
  if (kind === 'RESIDENCE_ALLER' && countDays(date, endDate) > MOST_VISIT_DAYS) {
    throw new BadUserInput('endDate', `Une résidence aller dure ${MOST_VISIT_DAYS} jours au plus.`);
  }
  return endDate === date ? null : endDate;
}

async function readObstacles(manager: EntityManager, given: string[]): Promise<string[]> {
  if (given.length === 0) return [];
  const codes = [...new Set(given)];
  const known = new Set((await manager.findBy(Obstacle, { code: In(codes) })).map(({ code }) => code));
  const unknown = codes.find((code) => !known.has(code));
  if (unknown === undefined) return codes;
  throw new BadUserInput('obstacles', `L’obstacle « ${unknown.slice(0, 40)} » n’est pas dans la liste.`);
}
