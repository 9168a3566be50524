import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { lensRings, nameAt, pathOf, territoryAt } from '../../domain/plane.ts';
import type { Line, NamePlace, Plane, Point, Polygon, Territory } from '../../domain/plane.ts';
import { lambert93 } from '../../seeds/map/lambert93.mjs';

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const source = readFileSync(file('domain/plane.json'), 'utf8');
const plane = JSON.parse(source) as Plane;
const academies = JSON.parse(readFileSync(file('seeds/map/academies.json'), 'utf8')) as {
  slug: string;
  name: string;
}[];

const LABS =
  'creteil limoges montpellier nancy-metz nice orleans-tours paris poitiers reims rennes toulouse versailles'.split(
    ' ',
  );
const IN_LENS = ['creteil', 'paris', 'versailles'];
/** Units to one CSS pixel when the map fills a column of 690 pixels. */
const PIXEL = plane.width / 690;

const found = (slug: string): Territory => {
  const territory = territoryAt(plane, slug);
  if (!territory) throw new Error(`${slug} is not on the plane`);
  return territory;
};
/** What is drawn where the seat is: the outlines under the lens for its académies. */
const shownRings = ({ slug, rings }: Territory) => (IN_LENS.includes(slug) ? lensRings(plane, slug) : rings);

type Segment = [Point, Point];
const segmentsOf = (lines: Line[]): Segment[] =>
  lines.flatMap((line) => line.slice(1).map((end, i): Segment => [line[i] ?? end, end]));
const outlineOf = (polygons: Polygon[]) => segmentsOf(polygons.flat());
const key = ([a, b]: Segment) => `${a} ${b}`;
const reversed = ([a, b]: Segment): Segment => [b, a];

function distanceTo([x, y]: Point, segments: Segment[]): number {
  const away = segments.map(([[ax, ay], [bx, by]]) => {
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy);
  });
  return Math.min(...away);
}

/** Even-odd rule. */
function isInside([x, y]: Point, segments: Segment[]): boolean {
  const crossed = segments.filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax),
  );
  return crossed.length % 2 === 1;
}

/** Do two segments cut each other, other than at a common end? */
function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const turn = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

describe('the plane', () => {
  it('has the 34 territories, each with outlines', () => {
    expect(plane.territories.map(({ slug, name }) => ({ slug, name }))).toEqual(
      academies.map(({ slug, name }) => ({ slug, name })),
    );
    for (const { slug, rings } of plane.territories) {
      expect(rings.length, slug).toBeGreaterThan(0);
      for (const ring of rings.flat()) {
        expect(ring.length, slug).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1), slug).toEqual(ring[0]);
      }
    }
  });

  it('holds everything that is drawn', () => {
    const { territories, borders, lens } = plane;
    const drawn: Point[] = [
      ...territories.flatMap(({ rings, seat, label }) => [...rings.flat(2), seat, label.at]),
      ...[...borders, ...lens.borders, lens.leader].flat(),
      ...[lens, lens.source].flatMap(({ cx, cy, r }): Point[] => [
        [cx - r, cy - r],
        [cx + r, cy + r],
      ]),
      ...territories.flatMap(({ cell }): Point[] => (cell ? [[cell.x + cell.width, cell.y + cell.height]] : [])),
    ];
    for (const [x, y] of drawn) {
      expect(x >= 0 && x <= plane.width && y >= 0 && y <= plane.height, `${x}, ${y}`).toBe(true);
    }
  });

  it('stays light: under 70 kB, 25 kB compressed', () => {
    expect(source.length).toBeLessThan(70_000);
    expect(gzipSync(source).length).toBeLessThan(25_000);
  });

  it('is what the script makes', () => {
    const { status, stderr } = spawnSync(process.execPath, [file('seeds/map/draw-plane.mjs'), '--check']);
    expect(status, String(stderr)).toBe(0);
  });
});

describe('outlines', () => {
  const metropole = plane.territories.filter(({ part }) => part === 'metropole');
  const all = metropole.flatMap(({ rings }) => outlineOf(rings));

  it('meet exactly: a border is walked once by each of two neighbours, in opposite directions', () => {
    const walked = new Set(all.map(key));
    expect(walked.size).toBe(all.length);
    const shared = all.filter((segment) => walked.has(key(reversed(segment))));
    const borders = segmentsOf(plane.borders);
    expect(new Set(borders.flatMap((segment) => [key(segment), key(reversed(segment))]))).toEqual(
      new Set(shared.map(key)),
    );
  });

  it('never cross: no overlap, no sliver, no knot', () => {
    const segments = plane.territories
      .flatMap(({ rings }) => outlineOf(rings))
      .sort((a, b) => Math.min(a[0][0], a[1][0]) - Math.min(b[0][0], b[1][0]));
    const crossings: string[] = [];
    segments.forEach((one, i) => {
      const right = Math.max(one[0][0], one[1][0]);
      for (let j = i + 1; j < segments.length; j++) {
        const other = segments[j];
        if (!other || Math.min(other[0][0], other[1][0]) > right) break;
        if (cross(one, other)) crossings.push(`${key(one)} × ${key(other)}`);
      }
    });
    expect(crossings).toEqual([]);
  });

  it('know their neighbours, both ways', () => {
    expect(found('paris').neighbours).toEqual(['creteil', 'versailles']);
    expect(found('corse').neighbours).toEqual([]);
    expect(plane.territories.flatMap(({ neighbours }) => neighbours)).toHaveLength(2 * 49);
    for (const { slug, neighbours } of plane.territories) {
      for (const near of neighbours) expect(found(near).neighbours, near).toContain(slug);
    }
  });

  it('become SVG paths', () => {
    const square: Polygon[] = [
      [
        [
          [0, 0],
          [2, 0],
          [2, 2],
          [0, 0],
        ],
      ],
    ];
    expect(pathOf(square)).toBe('M0,0L2,0L2,2Z');
    expect(pathOf([])).toBe('');
  });
});

describe('seats', () => {
  // Seats at sea are pulled to the coast, then rounded to a tenth of a unit: 0.15 unit away at most.
  it.each(plane.territories.map(({ slug }) => slug))('of %s is inside its own outline, or on it', (slug) => {
    const territory = found(slug);
    const outline = outlineOf(shownRings(territory));
    expect(isInside(territory.seat, outline) || distanceTo(territory.seat, outline) < 0.15).toBe(true);
  });
});

describe('the lens', () => {
  const { lens } = plane;

  it('shows the three académies of Île-de-France, inside its circle', () => {
    expect(lens.territories.map(({ slug }) => slug).sort()).toEqual(IN_LENS);
    for (const [x, y] of lens.territories.flatMap(({ rings }) => rings.flat(2))) {
      expect(Math.hypot(x - lens.cx, y - lens.cy)).toBeLessThan(lens.r + 0.1);
    }
  });

  it('covers its whole circle, without overlap', () => {
    const outlines = lens.territories.map(({ rings }) => outlineOf(rings));
    for (let i = 0; i < 400; i++) {
      const [turn, away] = [i * 2.399963, lens.r * 0.98 * Math.sqrt(i / 400)];
      const at: Point = [lens.cx + away * Math.cos(turn), lens.cy + away * Math.sin(turn)];
      expect(
        outlines.filter((outline) => isInside(at, outline)),
        String(at),
      ).toHaveLength(1);
    }
  });

  it('has borders that its académies share, point for point', () => {
    const walked = new Set(lens.territories.flatMap(({ rings }) => outlineOf(rings)).map(key));
    for (const segment of segmentsOf(lens.borders)) {
      expect([walked.has(key(segment)), walked.has(key(reversed(segment)))]).toEqual([true, true]);
    }
  });

  it('holds a marker of 26 pixels inside Paris', () => {
    expect(distanceTo(found('paris').seat, outlineOf(lensRings(plane, 'paris')))).toBeGreaterThan(13 * PIXEL);
  });

  it('leads to its source from rim to rim', () => {
    const onRim = (point: Point | undefined, { cx, cy, r }: typeof lens.source) =>
      point && Math.abs(Math.hypot(point[0] - cx, point[1] - cy) - r) < 0.2;
    expect(onRim(lens.leader[0], lens.source)).toBe(true);
    expect(onRim(lens.leader.at(-1), lens)).toBe(true);
  });
});

describe('overseas territories', () => {
  const overseas = plane.territories.filter(({ part }) => part === 'outremer');

  it('are nine, each inside a cell of its own, with its name under it', () => {
    expect(overseas).toHaveLength(9);
    for (const { slug, cell, rings, label } of overseas) {
      if (!cell) throw new Error(`${slug} has no cell`);
      for (const [x, y] of rings.flat(2)) {
        expect(x > cell.x && x < cell.x + cell.width && y > cell.y && y < cell.y + cell.height, slug).toBe(true);
      }
      expect(label.at[1], slug).toBeGreaterThan(cell.y + cell.height);
    }
  });

  it('say what is not drawn as it is', () => {
    const noted = overseas.filter(({ cell }) => cell?.note).map(({ slug }) => slug);
    expect(noted.sort()).toEqual(['guadeloupe', 'polynesie-francaise', 'wallis-et-futuna']);
  });
});

describe('names', () => {
  const marker = { beside: 16 * PIXEL, over: 22 * PIXEL };

  it('stand beside a marker, or at the middle of the territory', () => {
    const rennes = found('rennes');
    expect(nameAt(rennes, null)).toEqual({ at: rennes.label.at, align: 'middle' });
    expect(nameAt(rennes, marker)).toEqual({ at: [rennes.seat[0], rennes.seat[1] + marker.over], align: 'middle' });
    const poitiers = found('poitiers');
    expect(nameAt(poitiers, marker)).toEqual({
      at: [poitiers.seat[0] - marker.beside, poitiers.seat[1]],
      align: 'end',
    });
  });

  /** A box around a name, in units: a letter of Figtree is half an em wide on average. */
  function boxOf(name: string, { at, align }: NamePlace, fontSize: number) {
    const width = name.length * 0.5 * fontSize * PIXEL;
    const left = at[0] - { start: 0, middle: width / 2, end: width }[align];
    return { name, left, right: left + width, top: at[1] - 5 * PIXEL, bottom: at[1] + 5 * PIXEL };
  }

  it.each([
    ['the twelve labs of 2020 have a marker', (slug: string) => LABS.includes(slug)],
    ['all have a marker', () => true],
    ['none has a marker', () => false],
  ])('do not collide in a column of 690 pixels when %s', (_, hasMarker) => {
    const boxes = plane.territories.map((territory) =>
      hasMarker(territory.slug) && territory.part === 'metropole'
        ? boxOf(territory.shortName, nameAt(territory, marker), 12.5)
        : boxOf(territory.shortName, nameAt(territory, null), territory.part === 'metropole' ? 11.5 : 10),
    );
    const collisions = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.name} × ${b.name}`),
    );
    expect(collisions).toEqual([]);
  });
});

describe('Lambert 93', () => {
  it('puts its origin at its false origin', () => {
    const [easting, northing] = lambert93([3, 46.5]);
    expect(easting).toBeCloseTo(700000, 3);
    expect(northing).toBeCloseTo(6600000, 3);
  });

  // Published conversions, the last one made with PROJ.
  it.each([
    ['Paris', [2.3522, 48.8566], [652469, 6862035]],
    ['the Eiffel Tower', [2.2945, 48.8584], [648237, 6862272]],
    ['a point of the Ain', [5.355651287573366, 45.96240165432614], [882408.3, 6543019.6]],
  ] as const)('agrees with the published coordinates of %s, within a metre', (_, lngLat, [easting, northing]) => {
    const [x, y] = lambert93(lngLat);
    expect(Math.hypot(x - easting, y - northing)).toBeLessThan(1);
  });

  it('is the projection of the main map', () => {
    const [dijon, nice] = [lambert93([5.0415, 47.322]), lambert93([7.262, 43.7102])];
    const [from, to] = [found('dijon').seat, found('nice').seat];
    expect(to[0] - from[0]).toBeCloseTo(((nice[0] - dijon[0]) / 1000) * plane.unitsPerKm, 0);
    expect(to[1] - from[1]).toBeCloseTo(((dijon[1] - nice[1]) / 1000) * plane.unitsPerKm, 0);
  });
});
