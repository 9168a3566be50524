import type { Point } from '../../domain/plane.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const AHEAD: Record<Direction, (dx: number, dy: number) => [ahead: number, aside: number]> = {
  up: (dx, dy) => [-dy, Math.abs(dx)],
  down: (dx, dy) => [dy, Math.abs(dx)],
  left: (dx, dy) => [-dx, Math.abs(dy)],
  right: (dx, dy) => [dx, Math.abs(dy)],
};

/** The next place in a direction, as an arrow key means it: ahead counts, aside counts double. Null at the edge. */
export function nearestTowards<Place extends { slug: string; at: Point }>(
  places: readonly Place[],
  from: Place,
  direction: Direction,
): Place | null {
  const rated = places
    .filter(({ slug }) => slug !== from.slug)
    .map((place) => {
      const [ahead, aside] = AHEAD[direction](place.at[0] - from.at[0], place.at[1] - from.at[1]);
      return { place, ahead, cost: ahead + 2 * aside };
    })
    .filter(({ ahead }) => ahead > 0.5);
  return (
    rated.reduce<(typeof rated)[number] | null>((best, next) => (best && best.cost <= next.cost ? best : next), null)
      ?.place ?? null
  );
}
