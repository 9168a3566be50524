import type { EntityManager } from 'typeorm';
import { heldFrom } from '../../domain/maturity-line.ts';
import { parisDay } from '../platform/database/sql-moments.ts';
import type { MaturityView } from './lab.view.ts';
import type { MaturityReading } from './maturity-reading.entity.ts';

type Placed = Pick<MaturityReading, 'id' | 'confirmed' | 'since' | 'recordedAt' | 'corrects'>;
type Said = Placed & Pick<MaturityReading, 'lab' | 'level'>;

/** The reading in force of every lab, by the lab's id. Rows rather than entities, which take the start three times as long. */
export async function currentMaturities(manager: EntityManager): Promise<Map<string, MaturityView>> {
  const readings = await manager.query<Said[]>(
    `SELECT id, lab, level, confirmed, since::text, recorded_at AS "recordedAt", corrects
     FROM maturity_reading ORDER BY recorded_at, id`,
  );
  const standing = maturityPlaces(readings).map((place) => place.at(-1)!);
  return new Map(standing.map(({ lab, level, confirmed, since }) => [lab, { level, confirmed, since }]));
}

/**
 * Readings, given in the order of their recording, by place on the line of time, earliest first: the last place is what
 * holds now. In a place the last reading stands, and says where the place is (`heldFrom`); those before it were withdrawn
 * as mistakes. Of two places of one day, the one that was first recorded later comes after.
 */
export function maturityPlaces<Reading extends Placed>(readings: readonly Reading[]): Reading[][] {
  const places: Reading[][] = [];
  const placeOf = new Map<string, Reading[]>();
  for (const reading of readings) {
    let place = placeOf.get(reading.corrects ?? '');
    if (!place) places.push((place = []));
    place.push(reading);
    placeOf.set(reading.id, place);
  }
  const dated = places.map((place) => ({ place, day: heldFrom(place.at(-1)!) }));
  return dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ place }) => place);
}

/** The readings in force with their ids, as `currentMaturities` finds them, in SQL. */
export const CURRENT_READINGS = `
  WITH RECURSIVE standing AS (
    SELECT m.*, m.recorded_at AS placed_at, m.id AS place FROM maturity_reading m WHERE m.corrects IS NULL
    UNION ALL
    SELECT m.*, standing.placed_at, standing.place FROM maturity_reading m JOIN standing ON m.corrects = standing.id
  )
  SELECT DISTINCT ON (lab) * FROM standing
  WHERE NOT EXISTS (SELECT FROM maturity_reading m WHERE m.corrects = standing.id)
  ORDER BY lab, coalesce(
    since, CASE WHEN confirmed THEN ${parisDay('recorded_at')} END, '-infinity'
  ) DESC, placed_at DESC, place DESC`;
