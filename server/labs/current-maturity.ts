import type { EntityManager } from 'typeorm';
import type { MaturityView } from './lab.view.ts';
import type { MaturityReading } from './maturity-reading.entity.ts';

type Said = Pick<MaturityReading, 'id' | 'lab' | 'level' | 'confirmed' | 'since' | 'corrects'>;

/**
 * The reading in force of every lab, by the lab's id: the last of those that stand. Rows rather than entities, which
 * take the start three times as long.
 */
export async function currentMaturities(manager: EntityManager): Promise<Map<string, MaturityView>> {
  const readings = await manager.query<Said[]>(
    `SELECT id, lab, level, confirmed, since::text, corrects FROM maturity_reading ORDER BY recorded_at, id`,
  );
  const standing = maturityPlaces(readings).map((place) => place.at(-1)!);
  return new Map(standing.map(({ lab, level, confirmed, since }) => [lab, { level, confirmed, since }]));
}

/**
 * Readings, given in the order of their recording, by place in the history. In a place the last one stands, and those
 * before it were withdrawn as mistakes: a reading that corrects stands where the one that it corrects stood, so that
 * mending the past does not change what holds now.
 */
export function maturityPlaces<Reading extends Pick<MaturityReading, 'id' | 'corrects'>>(
  readings: readonly Reading[],
): Reading[][] {
  const places: Reading[][] = [];
  const placeOf = new Map<string, Reading[]>();
  for (const reading of readings) {
    let place = placeOf.get(reading.corrects ?? '');
    if (!place) places.push((place = []));
    place.push(reading);
    placeOf.set(reading.id, place);
  }
  return places;
}

/** The readings in force with their ids, as `currentMaturities` finds them, in SQL. */
export const CURRENT_READINGS = `
  WITH RECURSIVE standing AS (
    (SELECT DISTINCT ON (m.lab) m.* FROM maturity_reading m WHERE m.corrects IS NULL
     ORDER BY m.lab, m.recorded_at DESC, m.id DESC)
    UNION ALL SELECT m.* FROM maturity_reading m JOIN standing ON m.corrects = standing.id
  )
  SELECT * FROM standing WHERE NOT EXISTS (SELECT FROM maturity_reading m WHERE m.corrects = standing.id)`;
