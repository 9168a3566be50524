/**
 * The plane of the map, as domain/plane.json holds it: every outline projected once, x to the right, y down, in units
 * of which the plane is 1000 wide. Made by seeds/map/draw-plane.mjs; never edited by hand.
 */
export type Point = [x: number, y: number];
export type Line = Point[];
/** A closed line: its last point repeats its first. */
export type Ring = Point[];
/** The outer ring, then its holes. */
export type Polygon = Ring[];
export type Side = 'above' | 'below' | 'left' | 'right';

export interface Circle {
  cx: number;
  cy: number;
  r: number;
}

/** The frame of an overseas territory, which has its own projection and its own scale. */
export interface Cell {
  x: number;
  y: number;
  width: number;
  height: number;
  kmPerUnit: number;
  /** What is not drawn as it is (islands nearer or larger), in French; null when all is. */
  note: string | null;
}

export interface Label {
  /** The middle of the name without a marker: in the lens for its académies, under the cell overseas. */
  at: Point;
  /** Where the name goes beside the seat's marker; null: it stays at `at`. */
  side: Side | null;
}

export interface Territory {
  slug: string;
  name: string;
  shortName: string;
  part: 'metropole' | 'outremer';
  /** Only overseas. */
  cell?: Cell;
  /** Where the marker goes: the seat's city, on land; in the lens for its three académies. */
  seat: Point;
  label: Label;
  /** The outlines, as polygons. The lens has its own. */
  rings: Polygon[];
  /** Slugs of the territories with a common border, in alphabetical order. */
  neighbours: string[];
}

/** Île-de-France enlarged: shapes and borders are already clipped to the circle. */
export interface Lens extends Circle {
  /** How many times larger than the main map. */
  scale: number;
  /** What the lens looks at, on the main map. */
  source: Circle;
  /** From the rim of `source` to the rim of the lens. */
  leader: Line;
  territories: { slug: string; rings: Polygon[] }[];
  borders: Line[];
}

export interface Plane {
  width: number;
  height: number;
  /** On the main map (metropolitan France, Lambert 93); overseas cells have theirs. */
  unitsPerKm: number;
  territories: Territory[];
  /** The borders between académies on the main map, each once. */
  borders: Line[];
  lens: Lens;
}

/** Where a name stands: its middle line goes through `at`; `align` says what is there, an end or the middle. */
export interface NamePlace {
  at: Point;
  align: 'start' | 'middle' | 'end';
}

export function territoryAt(plane: Plane, slug: string): Territory | undefined {
  return plane.territories.find((territory) => territory.slug === slug);
}

/** The polygons of a territory under the lens; none for a territory that the lens does not show. */
export function lensRings(plane: Plane, slug: string): Polygon[] {
  return plane.lens.territories.find((territory) => territory.slug === slug)?.rings ?? [];
}

/**
 * Where the name of a territory goes. `marker` is the room that its marker takes around the seat, in units: how far the
 * name's middle line stands above or below it, and its end at the left or the right. Null: there is no marker.
 */
export function nameAt({ seat, label }: Territory, marker: { beside: number; over: number } | null): NamePlace {
  if (!marker || !label.side) return { at: label.at, align: 'middle' };
  const [x, y] = seat;
  const places: Record<Side, NamePlace> = {
    above: { at: [x, y - marker.over], align: 'middle' },
    below: { at: [x, y + marker.over], align: 'middle' },
    left: { at: [x - marker.beside, y], align: 'end' },
    right: { at: [x + marker.beside, y], align: 'start' },
  };
  return places[label.side];
}

/** SVG path data of outlines (fill rule even-odd). */
export function pathOf(polygons: Polygon[]): string {
  return polygons.flatMap((polygon) => polygon.map((ring) => `M${ring.slice(0, -1).join('L')}Z`)).join('');
}
