import { Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import planeData from '../../domain/plane.json';
import { HEXAGON_OUTLINE, HONEY } from '../../domain/hexagon.ts';
import { type Line, lensRings, type Plane, type Point, pathOf, type Polygon, territoryAt } from '../../domain/plane.ts';
import type { LabStatus, Maturity } from '../../domain/stages.ts';
import type { CardPlace } from './card.ts';

export const plane = planeData as unknown as Plane;

type Colour = (token: string) => string;

const TOKENS: Record<Maturity, { ground: string; mark: string }> = {
  SUIVI: { ground: 'suivi-ground', mark: 'suivi' },
  PREMIERS_CONTACTS: { ground: 'contacts-ground', mark: 'contacts' },
  VEILLE: { ground: 'veille-ground', mark: 'veille' },
};

/** The map of the plane, in its own units, with the places that the card is about. */
export function drawMap(context: SKRSContext2D, places: readonly CardPlace[], colour: Colour): void {
  const { lens } = plane;
  for (const { rings, cell } of plane.territories) {
    if (cell) frame(context, cell, colour);
    fill(context, new Path2D(pathOf(rings)), colour('land'));
  }
  for (const border of plane.borders) stroke(context, border, colour('land-gap'), 1.8);
  // Among many, a place without a known link is land like any other; alone, it is what the card is about.
  const told = places.filter(({ maturity }) => maturity !== null || places.length === 1);
  for (const place of told) drawTerritory(context, place, territoryAt(plane, place.territory)?.rings ?? [], colour);
  const glass = new Path2D();
  glass.arc(lens.cx, lens.cy, lens.r, 0, 2 * Math.PI);
  fill(context, glass, colour('paper'));
  for (const { rings } of lens.territories) fill(context, new Path2D(pathOf(rings)), colour('land'));
  for (const border of lens.borders) stroke(context, border, colour('land-gap'), 1.8);
  for (const place of told) drawTerritory(context, place, lensRings(plane, place.territory), colour);
  context.strokeStyle = colour('ink');
  context.lineWidth = 2;
  context.stroke(glass);
  stroke(context, lens.leader, colour('soft'), 1.4);
  for (const { territory, status } of places) {
    const seat = territoryAt(plane, territory)?.seat;
    if (seat && status !== undefined) drawHexagon(context, status, seat, places.length > 1 ? 17 : 34, colour);
  }
}

function drawTerritory(context: SKRSContext2D, place: CardPlace, rings: Polygon[], colour: Colour): void {
  if (rings.length === 0) return;
  const shape = new Path2D(pathOf(rings));
  const tokens = place.maturity && TOKENS[place.maturity];
  fill(context, shape, colour(tokens?.ground ?? 'honey-ground'));
  if (place.maturity) drawPattern(context, shape, place.maturity, colour);
  context.strokeStyle = colour(tokens?.mark ?? 'ink');
  context.lineWidth = 2;
  context.setLineDash(place.maturity && !place.confirmed ? [4.5, 5] : []);
  context.stroke(shape);
  context.setLineDash([]);
}

/** Stripes say « suivi », dots « premiers contacts »: no link is told by its colour only. */
export function drawPattern(context: SKRSContext2D, shape: Path2D, maturity: Maturity, colour: Colour, step = 9): void {
  if (maturity === 'VEILLE') return;
  context.save();
  context.clip(shape, 'evenodd');
  context.strokeStyle = context.fillStyle = colour(TOKENS[maturity].mark);
  context.globalAlpha = 0.62;
  context.lineWidth = step / 4.5;
  const { width, height } = plane;
  const marks = new Path2D();
  if (maturity === 'SUIVI') {
    for (let x = -height; x < width; x += step * 1.4) {
      marks.moveTo(x, height);
      marks.lineTo(x + height, 0);
    }
    context.stroke(marks);
  } else {
    for (let y = 0, row = 0; y < height; y += step * 0.62, row++) {
      for (let x = (row % 2) * step * 0.62; x < width; x += step * 1.24) marks.rect(x - 1.2, y - 1.2, 2.4, 2.4);
    }
    context.fill(marks);
  }
  context.restore();
}

/** The cell of the comb that stands for a lab; `size`: from its middle to a corner. */
export function drawHexagon(
  context: SKRSContext2D,
  status: LabStatus | null,
  [x, y]: Point,
  size: number,
  colour: Colour,
): void {
  const outline = new Path2D(HEXAGON_OUTLINE);
  context.save();
  context.translate(x, y);
  context.scale(size / 10, size / 10);
  fill(context, outline, colour('card'));
  if (status && HONEY[status]) fill(context, new Path2D(HONEY[status]), colour('honey'));
  context.strokeStyle = colour('ink');
  context.lineWidth = 2;
  context.lineJoin = 'round';
  if (!status) context.setLineDash([1.5, 2.5]);
  context.stroke(outline);
  context.restore();
}

function frame(context: SKRSContext2D, cell: { x: number; y: number; width: number; height: number }, colour: Colour) {
  context.strokeStyle = colour('line');
  context.lineWidth = 1.4;
  context.strokeRect(cell.x, cell.y, cell.width, cell.height);
}

function fill(context: SKRSContext2D, shape: Path2D, colour: string): void {
  context.fillStyle = colour;
  context.fill(shape, 'evenodd');
}

function stroke(context: SKRSContext2D, line: Line, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  line.forEach(([x, y]) => context.lineTo(x, y));
  context.stroke();
}
