import { isDay } from '../../../domain/day.ts';
import { BadUserInput } from '../errors.ts';

/** Where a list in the order of days goes on: the day and the id of its last entry. */
export interface DayCursor {
  day: string;
  id: string;
}

export const writeDayCursor = ({ day, id }: DayCursor): string => `${day}_${id}`;

/** `field`: the argument that holds it. @throws BadUserInput on what `writeDayCursor` does not write */
export function readDayCursor(field: string, cursor: string): DayCursor {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})_(\d{1,18})$/.exec(cursor) ?? [];
  if (day && id && isDay(day)) return { day, id };
  throw new BadUserInput(field, 'Cette suite de liste n’existe pas : reprenez au début.');
}
