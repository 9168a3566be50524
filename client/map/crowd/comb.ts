/** Between the middles of two cells of the comb, in cells' widths: they nearly touch. */
const PITCH = 1.02;

/** How many rings of cells surround the first. */
const ringsOf = (count: number) => Math.ceil((Math.sqrt(12 * count - 3) - 3) / 6);

/** How far the comb of so many cells reaches from its middle, in pixels. */
export const combReach = (count: number, width: number) => (ringsOf(count) * PITCH + 0.6) * width;

/** The cells of a comb around its middle, ring after ring, in pixels; they stand on a point, as a lab's hexagon does. */
export function combCells(count: number, width: number): [x: number, y: number][] {
  const cells: [number, number][] = [[0, 0]];
  for (let ring = 1; cells.length < count; ring++) {
    for (const [column, row] of ringCells(ring)) {
      cells.push([(column + row / 2) * PITCH * width, row * (Math.sqrt(3) / 2) * PITCH * width]);
    }
  }
  return cells.slice(0, count);
}

const STEPS = [
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
] as const;

/** The cells of one ring, in columns and slanted rows, from its upper corner around. */
function ringCells(ring: number): [column: number, row: number][] {
  const cells: [number, number][] = [];
  let [column, row] = [0, -ring];
  for (const [right, down] of STEPS) {
    for (let step = 0; step < ring; step++) {
      cells.push([column, row]);
      column += right;
      row += down;
    }
  }
  return cells;
}
