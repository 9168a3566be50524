import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import planeData from '../../domain/plane.json';
import type { Plane } from '../../domain/plane.ts';
import { LAB_STATUSES } from '../../domain/stages.ts';
import { fanOut } from '../../client/map/fan.ts';
import { hexagonMarkup } from '../../client/labs/hexagon.ts';
import { type Direction, nearestTowards } from '../../client/map/nearest.ts';

const plane = planeData as unknown as Plane;
const places = plane.territories.map(({ slug, seat }) => ({ slug, at: seat }));
const DIRECTIONS: Direction[] = ['up', 'down', 'left', 'right'];
const from = (slug: string) => places.find((place) => place.slug === slug)!;

describe('the arrows', () => {
  it('lead from every territory to every other', () => {
    const reachable = (start: string) => {
      const seen = new Set([start]);
      for (const slug of seen) {
        for (const direction of DIRECTIONS) {
          const next = nearestTowards(places, from(slug), direction);
          if (next) seen.add(next.slug);
        }
      }
      return seen;
    };
    for (const { slug } of places) expect(reachable(slug).size, slug).toBe(34);
  });

  it('go the way they point, and never stay', () => {
    const ahead: Record<Direction, (dx: number, dy: number) => number> = {
      up: (_, dy) => -dy,
      down: (_, dy) => dy,
      left: (dx) => -dx,
      right: (dx) => dx,
    };
    for (const place of places) {
      for (const direction of DIRECTIONS) {
        const next = nearestTowards(places, place, direction);
        if (!next) continue;
        expect(next.slug).not.toBe(place.slug);
        expect(ahead[direction](next.at[0] - place.at[0], next.at[1] - place.at[1])).toBeGreaterThan(0);
      }
    }
  });

  it('end at the edge', () => {
    const edge = [...places].sort((a, b) => a.at[1] - b.at[1])[0]!;
    expect(nearestTowards(places, edge, 'up')).toBeNull();
  });

  it.each([
    ['nantes', 'up', 'rennes'],
    ['rennes', 'down', 'nantes'],
    ['limoges', 'left', 'poitiers'],
    ['toulouse', 'right', 'montpellier'],
  ] as const)('from %s, %s is %s', (start, direction, expected) => {
    expect(nearestTowards(places, from(start), direction)?.slug).toBe(expected);
  });
});

describe('the markers of one académie', () => {
  it('stand apart from each other, however many they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.constantFrom(17, 25), (count, size) => {
        const fan = fanOut(count, size);
        expect(fan).toHaveLength(count);
        for (const [index, [x, y]] of fan.entries()) {
          for (const [otherX, otherY] of fan.slice(index + 1)) {
            expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(size * 0.8);
          }
        }
      }),
    );
  });

  it('stay near its seat: one is on it, two beside it', () => {
    expect(fanOut(1, 25)).toEqual([[0, 0]]);
    for (const [x, y] of fanOut(2, 25)) expect(Math.hypot(x, y)).toBeLessThan(25);
    for (const [x, y] of fanOut(6, 25)) expect(Math.hypot(x, y)).toBeLessThan(30);
  });
});

describe('the hexagon', () => {
  it('is drawn differently for each status, and for none', () => {
    expect(new Set([...LAB_STATUSES, null].map(hexagonMarkup)).size).toBe(4);
  });
});
