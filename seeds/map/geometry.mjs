/**
 * Plane geometry for the map. A point is [x, y]; a line is an array of points; a ring is a closed line (its last point
 * repeats its first); a polygon is an array of rings, the outer one first; all in the same, any, unit.
 */
import topojson from 'topojson-client';

/** Rounds to a tenth of a unit, and never to -0. */
export const tenth = (value) => Math.round(value * 10) / 10 + 0;

const between = (a, b, t) => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
const same = (a, b) => a[0] === b[0] && a[1] === b[1];

/** The point of the segment [a, b] that is nearest to `p`. */
function nearestOnSegment(p, a, b) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const along = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
  return between(a, b, Math.max(0, Math.min(1, along)));
}

export const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The point of the outlines of `polygons` that is nearest to `p`. */
export function nearestOnOutline(p, polygons) {
  let best = null;
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const candidate = nearestOnSegment(p, ring[i - 1], ring[i]);
      if (!best || distance(p, candidate) < distance(p, best)) best = candidate;
    }
  }
  return best;
}

/** Is `p` inside `polygons`, holes left out? Even-odd rule. */
export function contains(polygons, p) {
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1], ring[i]];
      if (a[1] > p[1] !== b[1] > p[1] && p[0] < a[0] + ((p[1] - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
        inside = !inside;
    }
  }
  return inside;
}

/** Area of a ring, in square units: positive when it turns clockwise on a screen (y down). */
export function area(ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return twice / 2;
}

/** Is a line still a ring: three corners at least, once simplified, rounded or clipped? */
export const isRing = (line) => line.length > 3;

/** The box around `points`: { x, y, width, height }. */
export function boundsOf(points) {
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Are the boxes around two polygons apart? */
export function apart(one, other) {
  const [a, b] = [boundsOf(one[0]), boundsOf(other[0])];
  return a.x > b.x + b.width || b.x > a.x + a.width || a.y > b.y + b.height || b.y > a.y + a.height;
}

/** A polygon made `times` larger about the middle of its box. */
export function scaledInPlace(polygon, times) {
  const box = boundsOf(polygon[0]);
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  return polygon.map((ring) => ring.map(([x, y]) => [cx + (x - cx) * times, cy + (y - cy) * times]));
}

/** Of the points of a line between two others (by index), the one that strays most from the straight way. */
function farthestBetween(line, from, to) {
  let best = { index: -1, stray: -1 };
  for (let index = from + 1; index < to; index++) {
    const stray = distance(line[index], nearestOnSegment(line[index], line[from], line[to]));
    if (stray > best.stray) best = { index, stray };
  }
  return best;
}

/** Indices of the points to keep from `from` (kept) to `to` (left to the caller), by Douglas and Peucker's rule. */
function keptBetween(line, from, to, tolerance) {
  const { index, stray } = farthestBetween(line, from, to);
  // A closed line has no chord to stray from: it always splits at its farthest point.
  if (index < 0 || (stray < tolerance && !same(line[from], line[to]))) return [from];
  return [...keptBetween(line, from, index, tolerance), ...keptBetween(line, index, to, tolerance)];
}

/** Do the segments [a, b] and [c, d] cut each other, other than at a common end? */
function cross(a, b, c, d) {
  const turn = (p, q, r) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Which segments of a line (by the index of their start) cut another of its segments. */
function knotted(line) {
  const segments = line.slice(1).map((_, i) => i);
  const cutBy = (i) => (j) => cross(line[i], line[i + 1], line[j], line[j + 1]);
  return segments.filter((i) => segments.some(cutBy(i)));
}

/**
 * Drops the points of a line that stray less than `tolerance` from it; both ends stay.
 * D. Douglas and T. Peucker, "Algorithms for the reduction of the number of points…", Cartographica 10 (1973).
 * That rule alone can tie a knot in a narrow bay: points are then put back in the segments that cut each other.
 */
export function simplify(line, tolerance) {
  const last = line.length - 1;
  let kept = [...keptBetween(line, 0, last, tolerance), last];
  for (;;) {
    const knots = knotted(kept.map((index) => line[index]));
    const back = knots.map((i) => farthestBetween(line, kept[i], kept[i + 1]).index).filter((index) => index > 0);
    if (!back.length) return kept.map((index) => line[index]);
    kept = [...kept, ...back].sort((a, b) => a - b);
  }
}

/** Rounds a line to tenths, and leaves out the points that fall on the one before. */
export function rounded(line) {
  return line.map((p) => p.map(tenth)).filter((p, i, all) => i === 0 || !same(p, all[i - 1]));
}

/** The topology with its arcs in degrees, instead of steps on a grid. */
export function decoded({ type, objects, arcs, transform: { scale, translate } }) {
  const toDegrees = (arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  };
  return { type, objects, arcs: arcs.map(toDegrees) };
}

/** The polygons of each territory of a topology, by slug. Specks under `leastArea` (square units) are left out. */
export function outlines(topology, leastArea) {
  const { features } = topojson.feature(topology, topology.objects.academies);
  const seen = (ring) => isRing(ring) && Math.abs(area(ring)) >= leastArea;
  return new Map(
    features.map(({ properties, geometry }) => [
      properties.slug,
      geometry.coordinates.filter((polygon) => seen(polygon[0])).map((polygon) => polygon.filter(seen)),
    ]),
  );
}

/** The lines that two territories share. */
export function sharedLines(topology) {
  return topojson.mesh(topology, topology.objects.academies, (a, b) => a !== b).coordinates;
}

/** The slugs of the territories that share a line with each, by slug, in alphabetical order. */
export function neighbourSlugs(topology) {
  const { geometries } = topology.objects.academies;
  const slugs = geometries.map((geometry) => geometry.properties.slug);
  return new Map(topojson.neighbors(geometries).map((near, i) => [slugs[i], near.map((j) => slugs[j]).sort()]));
}

/** The edges of a regular polygon of `count` sides inscribed in a circle, as pairs of points, clockwise on a screen. */
export function circleEdges({ cx, cy, r }, count) {
  const corner = (i) => [cx + r * Math.cos((2 * Math.PI * i) / count), cy + r * Math.sin((2 * Math.PI * i) / count)];
  return Array.from({ length: count }, (_, i) => [corner(i), corner(i + 1)]);
}

/** How far `p` is on the inner side of an edge: positive inside a clockwise polygon. */
const depth = ([a, b], p) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);

/** Where the segment from `inside` to `outside` crosses an edge: always worked out in that order, so that two
 *  neighbours that walk a shared segment in opposite directions get the very same point. */
function crossing(edge, inside, outside) {
  const [d, e] = [depth(edge, inside), depth(edge, outside)];
  return between(inside, outside, d / (d - e));
}

/**
 * The part of a ring inside a convex polygon given by its clockwise edges; [] when there is none.
 * I. Sutherland and G. Hodgman, "Reentrant polygon clipping", Communications of the ACM 17 (1974).
 */
export function clipRing(ring, edges) {
  let points = ring.slice(0, -1);
  for (const edge of edges) {
    points = points.flatMap((p, i) => {
      const before = points.at(i - 1);
      if (depth(edge, p) >= 0) return depth(edge, before) >= 0 ? [p] : [crossing(edge, p, before), p];
      return depth(edge, before) >= 0 ? [crossing(edge, before, p)] : [];
    });
  }
  return points.length < 3 ? [] : [...points, points[0]];
}

/** The parts of a line inside a convex polygon given by its clockwise edges. */
export function clipLine(line, edges) {
  return edges.reduce((lines, edge) => lines.flatMap((one) => clipLineByEdge(one, edge)), [line]);
}

function clipLineByEdge(line, edge) {
  const parts = [];
  let part = [];
  line.forEach((p, i) => {
    const before = line[i - 1];
    if (depth(edge, p) >= 0) {
      if (before && depth(edge, before) < 0) part = [crossing(edge, p, before)];
      part.push(p);
    } else if (part.length) {
      parts.push([...part, crossing(edge, before, p)]);
      part = [];
    }
  });
  return [...parts, part].filter((one) => one.length > 1);
}

/**
 * The point of `polygons` with the most room around it for a word: the centre of their largest inscribed ellipse
 * `stretch` times wider than it is high. A grid search, made finer round after round.
 */
export function roomiestPoint(polygons, stretch) {
  const flat = polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x / stretch, y])));
  const box = boundsOf(flat.flat(2));
  let best = { at: [box.x + box.width / 2, box.y + box.height / 2], room: -Infinity };
  let step = Math.max(box.width, box.height) / 24;
  for (let reach = 12; step > 0.05; reach = 3, step /= 3) {
    const [cx, cy] = best.at;
    for (let i = -reach; i <= reach; i++) {
      for (let j = -reach; j <= reach; j++) {
        const at = [cx + i * step, cy + j * step];
        const room = (contains(flat, at) ? 1 : -1) * distance(at, nearestOnOutline(at, flat));
        if (room > best.room) best = { at, room };
      }
    }
  }
  return [best.at[0] * stretch, best.at[1]];
}
