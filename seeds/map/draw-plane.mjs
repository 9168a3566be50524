/**
 * Draws the plane of the map, domain/plane.json, from academies.topojson and academies.json.
 *
 *   node seeds/map/draw-plane.mjs           writes domain/plane.json
 *   node seeds/map/draw-plane.mjs --check   exits with 1 when domain/plane.json is not what this script makes
 *
 * The plane is 1000 units wide, x to the right, y down. Same sources in, same bytes out.
 * What each field of the result means: domain/plane.ts. Where the outlines come from: NOTICE.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as geometry from './geometry.mjs';
import { lambert93 } from './lambert93.mjs';
import { withParis } from './paris.mjs';

const { rounded, simplify, tenth } = geometry;
const PLANE = new URL('../../domain/plane.json', import.meta.url);

const WIDTH = 1000;
// Outlines stray less than this from their source, in units.
const TOLERANCE = { mainMap: 1.1, lens: 0.2, cells: 0.4 };
// Square units: islets under it cannot be seen on the main map, and are left out.
const LEAST_AREA = 3;

/** Metropolitan France, Corsica in its true place. The Lambert 93 point `corner` (metres) is drawn at `at` (units). */
const MAIN_MAP = { unitsPerKm: 0.712, corner: [99700, 7110400], at: [4, 6] };

/** The lens and its académies. `focus` is the [longitude, latitude] drawn at its centre. */
const LENS = {
  circle: { cx: 854, cy: 146, r: 143 },
  unitsPerKm: 6.36,
  focus: [2.283, 48.832],
  slugs: ['paris', 'creteil', 'versailles'],
};
// The clipping polygon's sides: it strays less than 0.05 unit from the circle.
const CIRCLE_SIDES = 128;

/** From the source circle to the lens: a quadratic curve that passes over Reims. `bend` is its control point. */
const LEADER = { bend: [520, 70], pieces: 16 };

/** The row of overseas cells, in units. `margin` is kept free inside each; its name is `nameDrop` under it. */
const CELLS = { x: 1.3, y: 782, width: 103, height: 92, gap: 8.8, margin: 12, nameDrop: 16 };

const northOf = (lat) => (lngLat) => lngLat[1] > lat;

/**
 * The overseas territories, in the order of their cells.
 * `nearer` draws islands closer than they are: it moves `by` [degrees east, degrees north] those that pass `test`.
 * `grown` draws them larger than they are: an island of A square units becomes some `by` × A^(power / 2) units wide.
 * `note` says so on the screen.
 */
const OVERSEAS = {
  guadeloupe: {
    nearer: { test: northOf(17.5), by: [1.03, -1.46] },
    note: 'Saint-Martin et Saint-Barthélemy sont rapprochées.',
  },
  martinique: {},
  guyane: {},
  'la-reunion': {},
  mayotte: {},
  'saint-pierre-et-miquelon': { shortName: 'St-Pierre-et-M.' },
  'nouvelle-caledonie': { shortName: 'Nlle-Calédonie' },
  'polynesie-francaise': {
    shortName: 'Polynésie fr.',
    grown: { power: 0.7, by: 10 },
    note: 'Les îles sont grossies ; les plus proches voisines des grandes ne sont pas dessinées.',
  },
  'wallis-et-futuna': {
    shortName: 'Wallis-et-F.',
    nearer: { test: northOf(-14), by: [-1.83, -0.93] },
    note: 'Wallis et Futuna sont rapprochées.',
  },
};

/**
 * Names of the metropolitan académies, set by eye so that they do not collide in a column of 690 pixels.
 * `side`: where the name goes beside the seat's marker (below when not said).
 * `nudge`: how far, in units, the name without a marker stands from the roomiest point of the territory.
 */
const NAMES = {
  'aix-marseille': { side: 'above', nudge: [-38, 30] },
  amiens: { nudge: [-8, 0] },
  besancon: { nudge: [4, 22] },
  'clermont-ferrand': { side: 'above', nudge: [7, -3] },
  dijon: { side: 'above' },
  'nancy-metz': { side: 'above' },
  nantes: { nudge: [-4, 14] },
  paris: { side: 'left' },
  poitiers: { side: 'left' },
  strasbourg: { nudge: [0, 60] },
  toulouse: { side: 'above' },
};
// Names are some 2.4 times wider than the room they need above and below.
const NAME_STRETCH = 2.4;

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const isOverseas = (slug) => slug in OVERSEAS;

/** [longitude, latitude] in degrees → the main map, in units. */
function toMainMap(lngLat) {
  const { unitsPerKm, corner, at } = MAIN_MAP;
  const [easting, northing] = lambert93(lngLat);
  return [at[0] + ((easting - corner[0]) / 1000) * unitsPerKm, at[1] + ((corner[1] - northing) / 1000) * unitsPerKm];
}

/** [longitude, latitude] in degrees → the lens, in units: the main map, made larger around the focus. */
function toLens(lngLat) {
  const [p, focus] = [toMainMap(lngLat), toMainMap(LENS.focus)];
  const times = LENS.unitsPerKm / MAIN_MAP.unitsPerKm;
  return [LENS.circle.cx + (p[0] - focus[0]) * times, LENS.circle.cy + (p[1] - focus[1]) * times];
}

/** Mercator, conformal: [longitude, latitude] in degrees → [x, y] in degrees of longitude, y down. */
function mercator([lng, lat]) {
  return [lng, (-Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI];
}

/** The metropolitan part of a topology in degrees, each arc projected, simplified and rounded. */
function projected(topology, project, tolerance) {
  const geometries = topology.objects.academies.geometries.filter(({ properties }) => !isOverseas(properties.slug));
  const arcs = topology.arcs.map((arc) => simplify(rounded(arc.map(project)), tolerance));
  return { ...topology, objects: { academies: { type: 'GeometryCollection', geometries } }, arcs };
}

/** The lens: shapes and borders clipped to its circle, and the circle of the main map that it looks at. */
function drawLens(topology) {
  const drawn = projected(topology, toLens, TOLERANCE.lens);
  const edges = geometry.circleEdges(LENS.circle, CIRCLE_SIDES);
  const clipped = (polygon) => polygon.map((ring) => rounded(geometry.clipRing(ring, edges))).filter(geometry.isRing);
  const territories = [...geometry.outlines(drawn, 0)].map(([slug, polygons]) => ({
    slug,
    rings: polygons.map(clipped).filter((polygon) => polygon.length),
  }));
  const scale = LENS.unitsPerKm / MAIN_MAP.unitsPerKm;
  const [cx, cy] = toMainMap(LENS.focus).map(tenth);
  const source = { cx, cy, r: tenth(LENS.circle.r / scale) };
  return {
    ...LENS.circle,
    scale: tenth(scale),
    source,
    leader: drawLeader(source),
    territories: territories.filter(({ rings }) => rings.length),
    borders: geometry.sharedLines(drawn).flatMap((line) => geometry.clipLine(line, edges).map(rounded)),
  };
}

/** The curve from the rim of the source circle to the rim of the lens, as a line. */
function drawLeader(source) {
  const { bend, pieces } = LEADER;
  const rim = ({ cx, cy, r }) => {
    const away = geometry.distance([cx, cy], bend);
    return [cx + ((bend[0] - cx) * r) / away, cy + ((bend[1] - cy) * r) / away];
  };
  const [from, to] = [rim(source), rim(LENS.circle)];
  const at = (t) => [0, 1].map((i) => (1 - t) ** 2 * from[i] + 2 * t * (1 - t) * bend[i] + t ** 2 * to[i]);
  return rounded(Array.from({ length: pieces + 1 }, (_, i) => at(i / pieces)));
}

/** The point itself when it is on land, else the nearest point of the coast. */
function ashore(p, polygons) {
  return (geometry.contains(polygons, p) ? p : geometry.nearestOnOutline(p, polygons)).map(tenth);
}

/** A metropolitan territory. Its marker and its name are in the lens if it is one of the lens's. */
function drawMetropolitan({ slug, name, seat }, rings, lens) {
  const inLens = LENS.slugs.includes(slug);
  const shown = inLens ? lens.territories.find((one) => one.slug === slug).rings : rings;
  const project = inLens ? toLens : toMainMap;
  const { side = 'below', nudge = [0, 0] } = NAMES[slug] ?? {};
  const roomiest = geometry.roomiestPoint(shown, NAME_STRETCH);
  return {
    slug,
    name,
    shortName: name,
    part: 'metropole',
    seat: ashore(project([seat.lng, seat.lat]), shown),
    label: { at: [roomiest[0] + nudge[0], roomiest[1] + nudge[1]].map(tenth), side },
    rings,
  };
}

function cellAt(index) {
  const { x, y, width, height, gap } = CELLS;
  return { x: tenth(x + index * (width + gap)), y, width, height };
}

/** What centres `points` (Mercator degrees) in a cell, within its margin: `place` puts a point, in units. */
function fit(points, cell) {
  const box = geometry.boundsOf(points);
  const [width, height] = [cell.width - 2 * CELLS.margin, cell.height - 2 * CELLS.margin];
  const unitsPerDegree = Math.min(width / box.width, height / box.height);
  const [cx, cy] = [cell.x + cell.width / 2, cell.y + cell.height / 2];
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  const place = ([x, y]) => [cx + (x - middleX) * unitsPerDegree, cy + (y - middleY) * unitsPerDegree];
  return { unitsPerDegree, place };
}

/** Islands made larger about their own centres; one that would touch a larger one is left out. */
function grow(polygons, { power, by }) {
  const size = ([outer]) => Math.abs(geometry.area(outer));
  const grown = polygons
    .toSorted((a, b) => size(b) - size(a))
    .map((polygon) => geometry.scaledInPlace(polygon, by * size(polygon) ** ((power - 1) / 2)));
  return grown.reduce((kept, one) => (kept.every((larger) => geometry.apart(one, larger)) ? [...kept, one] : kept), []);
}

/** An overseas territory, in its own projection, at its own scale, in its own cell. */
function drawOverseas({ slug, name, seat }, polygons, cell) {
  const { shortName = name, nearer, grown, note = null } = OVERSEAS[slug];
  const toPlace = (p) => mercator(nearer?.test(p) ? [p[0] + nearer.by[0], p[1] + nearer.by[1]] : p);
  const flat = polygons.map((polygon) => polygon.map((ring) => ring.map(toPlace)));
  const { unitsPerDegree, place } = fit(flat.flat(2), cell);
  const placed = flat.map((polygon) => polygon.map((ring) => ring.map(place)));
  const drawn = (polygon) => polygon.map((ring) => simplify(rounded(ring), TOLERANCE.cells)).filter(geometry.isRing);
  const rings = (grown ? grow(placed, grown) : placed).map(drawn).filter((polygon) => polygon.length);
  const kmPerDegree = 111.2 * Math.cos((seat.lat * Math.PI) / 180);
  return {
    slug,
    name,
    shortName,
    part: 'outremer',
    cell: { ...cell, kmPerUnit: Number((kmPerDegree / unitsPerDegree).toPrecision(3)), note },
    seat: ashore(place(toPlace([seat.lng, seat.lat])), rings),
    label: { at: [cell.x + cell.width / 2, cell.y + cell.height + CELLS.nameDrop].map(tenth), side: null },
    rings,
  };
}

function drawPlane() {
  const academies = read('academies.json');
  const topology = withParis(geometry.decoded(read('academies.topojson')));
  const mainMap = projected(topology, toMainMap, TOLERANCE.mainMap);
  const lens = drawLens(topology);
  const [inDegrees, onMainMap] = [geometry.outlines(topology, 0), geometry.outlines(mainMap, LEAST_AREA)];
  const neighbours = geometry.neighbourSlugs(topology);
  const cells = new Map(Object.keys(OVERSEAS).map((slug, index) => [slug, cellAt(index)]));
  const draw = (academy) =>
    isOverseas(academy.slug)
      ? drawOverseas(academy, inDegrees.get(academy.slug), cells.get(academy.slug))
      : drawMetropolitan(academy, onMainMap.get(academy.slug), lens);
  return {
    width: WIDTH,
    height: CELLS.y + CELLS.height + 2 * CELLS.nameDrop,
    unitsPerKm: MAIN_MAP.unitsPerKm,
    territories: academies.map((academy) => ({ ...draw(academy), neighbours: neighbours.get(academy.slug) })),
    borders: geometry.sharedLines(mainMap),
    lens,
  };
}

/** JSON with one line for each territory, so that a diff shows which ones changed. */
function print({ territories, borders, lens, ...rest }) {
  return [
    `${JSON.stringify(rest).slice(0, -1)},"territories":[`,
    territories.map((territory) => JSON.stringify(territory)).join(',\n'),
    `],"borders":${JSON.stringify(borders)},`,
    `"lens":${JSON.stringify(lens)}}\n`,
  ].join('\n');
}

const drawn = print(drawPlane());
if (!process.argv.includes('--check')) {
  writeFileSync(PLANE, drawn);
} else if (drawn !== readFileSync(PLANE, 'utf8')) {
  console.error('domain/plane.json is not what seeds/map/draw-plane.mjs makes: run it, and commit what it writes.');
  process.exitCode = 1;
}
