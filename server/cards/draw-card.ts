import { createCanvas, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { CARD_SIZE, type Card } from './card.ts';
import { drawHexagon, drawMap, drawPattern, plane } from './draw-map.ts';
import { fitText, LINE } from './fit-text.ts';
import { readColours, setType } from './paint.ts';

const EDGE = 64;
const COLUMN = 500;
const MAP_HEIGHT = 530;
const TITLE_SIZES = [58, 50, 44, 38, 32];
const FACT = { size: 30, height: 58 };

/** A share card as a PNG; the encoding, which takes the longest, is done beside the main thread. */
export function drawCard(card: Card, site: string): Promise<Buffer> {
  const colour = readColours();
  const canvas = createCanvas(CARD_SIZE.width, CARD_SIZE.height);
  const context = canvas.getContext('2d');
  context.fillStyle = colour('paper');
  context.fillRect(0, 0, CARD_SIZE.width, CARD_SIZE.height);
  placeMap(context, card, colour);
  drawBrand(context, colour);
  const end = writeTitle(context, card, colour);
  writeFacts(context, card, end, colour);
  write(context, site, EDGE, CARD_SIZE.height - 52, 24, 500, colour('soft'));
  return canvas.encode('png');
}

type Colour = (token: string) => string;

function placeMap(context: SKRSContext2D, card: Card, colour: Colour): void {
  const scale = MAP_HEIGHT / plane.height;
  context.save();
  context.translate(CARD_SIZE.width - plane.width * scale - 32, (CARD_SIZE.height - MAP_HEIGHT) / 2);
  context.scale(scale, scale);
  drawMap(context, card.places, colour);
  context.restore();
}

function drawBrand(context: SKRSContext2D, colour: Colour): void {
  drawHexagon(context, 'ACTIF', [EDGE + 12, 66], 14, colour);
  drawHexagon(context, 'EN_COURS', [EDGE + 37, 66], 14, colour);
  drawHexagon(context, 'PREFIGURATION', [EDGE + 24.5, 87.5], 14, colour);
  setType(context, { family: 'display', weight: 700, size: 38 });
  context.fillStyle = colour('ink');
  context.fillText('Essaim', EDGE + 66, 88);
}

/** Gives where it ends. */
function writeTitle(context: SKRSContext2D, card: Card, colour: Colour): number {
  const { lines, type } = fitText(context, card.title, {
    family: 'display',
    weight: 760,
    sizes: TITLE_SIZES,
    width: COLUMN,
    height: 225,
  });
  setType(context, type);
  context.fillStyle = colour('ink');
  lines.forEach((line, index) => context.fillText(line, EDGE, 188 + index * type.size * LINE));
  const below = 188 + (lines.length - 1) * type.size * LINE + 52;
  const subtitle = fitText(context, card.subtitle, {
    family: 'text',
    weight: 480,
    sizes: [32, 27, 23, 20],
    width: COLUMN,
    height: 46,
  });
  setType(context, subtitle.type);
  context.fillStyle = colour('soft');
  context.fillText(subtitle.lines[0] ?? '', EDGE, below);
  return below;
}

function writeFacts(context: SKRSContext2D, { status, maturity }: Card, from: number, colour: Colour): void {
  const row = (index: number) => from + 60 + index * FACT.height;
  if (status) {
    drawHexagon(context, status.status, [EDGE + 18, row(0) - 10], 18, colour);
    write(context, status.label, EDGE + 54, row(0), FACT.size, 560, colour('ink'));
  }
  if (maturity) {
    const y = row(status ? 1 : 0);
    const swatch = new Path2D();
    swatch.roundRect(EDGE + 2, y - 27, 32, 32, 7);
    context.fillStyle = colour(
      { SUIVI: 'suivi-ground', PREMIERS_CONTACTS: 'contacts-ground', VEILLE: 'veille-ground' }[maturity.level],
    );
    context.fill(swatch);
    drawPattern(context, swatch, maturity.level, colour, 7);
    context.strokeStyle = colour('ink');
    context.lineWidth = 2;
    context.setLineDash(maturity.confirmed ? [] : [5, 4]);
    context.stroke(swatch);
    context.setLineDash([]);
    write(context, maturity.label, EDGE + 54, y, FACT.size, 560, colour('ink'));
  }
}

function write(
  context: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  size: number,
  weight: number,
  colour: string,
) {
  setType(context, { family: 'text', weight, size });
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
