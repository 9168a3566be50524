import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../client/graphql/heavy/pieces.ts';
import { combCells, combReach } from '../../client/map/crowd/comb.ts';
import { allOpen, type Gathering, type Grouping, groupAt, type Sizes } from '../../client/map/crowd/grouping.ts';
import { plane } from '../../client/map/plane.ts';

const CELL = 18;
const at = (scale: number): Sizes => ({ scale, reach: (count) => combReach(count, CELL), width: () => 32 });
const anyCrowd = fc
  .array(fc.integer({ min: 0, max: 900 }), { minLength: plane.territories.length, maxLength: plane.territories.length })
  .map((counts) =>
    plane.territories
      .map<Gathering>(({ slug, seat }, index) => ({ slug, at: seat, count: counts[index]! }))
      .filter(({ count }) => count > 0),
  );
const total = ({ clusters, open }: Grouping) => [...clusters, ...open].reduce((sum, { count }) => sum + count, 0);

describe('the comb of an open cluster', () => {
  it('has a cell for each lab, none over another, all within its reach', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const cells = combCells(count, CELL);
        expect(cells).toHaveLength(count);
        for (const [index, [x, y]] of cells.entries()) {
          expect(Math.hypot(x, y) + CELL / 2).toBeLessThanOrEqual(combReach(count, CELL));
          for (const [otherX, otherY] of cells.slice(index + 1)) {
            expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(CELL);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the grouping', () => {
  it('loses no lab and counts none twice, at any zoom', () => {
    fc.assert(
      fc.property(anyCrowd, fc.double({ min: 0.2, max: 16, noNaN: true }), (crowd, scale) => {
        const all = total(allOpen(crowd));
        expect(total(groupAt(crowd, at(scale)))).toBe(all);
      }),
    );
  });

  it('lets nothing overlap', () => {
    fc.assert(
      fc.property(anyCrowd, fc.double({ min: 0.2, max: 16, noNaN: true }), (crowd, scale) => {
        const { clusters, open } = groupAt(crowd, at(scale));
        const rounds = [
          ...clusters.map((cluster) => ({ at: cluster.at, reach: 16 })),
          ...open.map((gathering) => ({ at: gathering.at, reach: combReach(gathering.count, CELL) })),
        ];
        for (const [index, a] of rounds.entries()) {
          for (const b of rounds.slice(index + 1)) {
            const apart = Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) * scale;
            expect(apart).toBeGreaterThanOrEqual(a.reach + b.reach - 1e-6);
          }
        }
      }),
    );
  });

  it('opens what has room: one lab in each académie needs no cluster', () => {
    const few = plane.territories.map<Gathering>(({ slug, seat }) => ({ slug, at: seat, count: 1 }));
    expect(groupAt(few, at(0.8)).clusters).toEqual([]);
  });
});

describe('a long answer', () => {
  it('is the same again when its pieces are put together, none of them long', () => {
    const answer = {
      data: { labs: { total: 950, labs: Array.from({ length: 950 }, (_, slug) => ({ slug })) }, few: [1] },
    };
    const pieces = [...piecesOf(answer)];
    const lists = pieces.flatMap((piece) => (piece.kind === 'items' ? [JSON.parse(piece.json) as unknown[]] : []));
    expect(Math.max(...lists.map(({ length }) => length))).toBeLessThanOrEqual(200);
    expect(lists.flat()).toEqual(answer.data.labs.labs);
    expect(pieces[0]).toEqual({
      kind: 'whole',
      json: JSON.stringify({ data: { labs: { total: 950, labs: { $list: 0 } }, few: [1] } }),
    });
    expect(pieces.at(-1)).toEqual({ kind: 'end' });
  });
});
