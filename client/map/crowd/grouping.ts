import type { Point } from '../../../domain/plane.ts';

/** The labs of one académie, which all have the place of its seat. */
export interface Gathering {
  slug: string;
  at: Point;
  count: number;
}

/** Gatherings that are shown as one cluster, with their count. */
export interface Cluster {
  members: Gathering[];
  at: Point;
  count: number;
}

/** What is drawn at one zoom: clusters, and gatherings that are open, each lab a cell of its own. */
export interface Grouping {
  clusters: Cluster[];
  open: Gathering[];
}

export interface Sizes {
  /** How many pixels a unit of the plane is. */
  scale: number;
  /** How far an open gathering of so many labs reaches from its seat, in pixels. */
  reach(count: number): number;
  /** How wide a cluster of so many labs is, in pixels. */
  width(count: number): number;
}

interface Group extends Cluster {
  open: boolean;
}

/**
 * Opens each gathering whose cells fit between it and its nearest neighbour, and puts together those whose clusters
 * would hide each other.
 */
export function groupAt(gatherings: readonly Gathering[], sizes: Sizes): Grouping {
  const groups = gatherings.map<Group>((gathering) => ({
    members: [gathering],
    at: gathering.at,
    count: gathering.count,
    open: sizes.reach(gathering.count) <= (nearest(gathering, gatherings) * sizes.scale) / 2,
  }));
  for (let pair = overlapping(groups, sizes); pair; pair = overlapping(groups, sizes)) {
    const [kept, absorbed] = pair;
    groups.splice(groups.indexOf(kept), 1, together(kept, absorbed));
    groups.splice(groups.indexOf(absorbed), 1);
  }
  return {
    clusters: groups.filter(({ open }) => !open),
    open: groups.filter(({ open }) => open).flatMap(({ members }) => members),
  };
}

/** With nothing grouped: the last zoom, where there is no further step to open by. */
export const allOpen = (gatherings: readonly Gathering[]): Grouping => ({ clusters: [], open: [...gatherings] });

function nearest({ slug, at }: Gathering, gatherings: readonly Gathering[]): number {
  return gatherings.reduce(
    (least, other) => (other.slug === slug ? least : Math.min(least, distance(at, other.at))),
    Infinity,
  );
}

function overlapping(groups: readonly Group[], sizes: Sizes): [Group, Group] | null {
  const radius = ({ open, count }: Group) => (open ? sizes.reach(count) : sizes.width(count) / 2);
  for (const [index, a] of groups.entries()) {
    for (const b of groups.slice(index + 1)) {
      if (distance(a.at, b.at) * sizes.scale < radius(a) + radius(b)) return [a, b];
    }
  }
  return null;
}

function together(a: Group, b: Group): Group {
  const count = a.count + b.count;
  const middle = (axis: 0 | 1) => (a.at[axis] * a.count + b.at[axis] * b.count) / count;
  return { members: [...a.members, ...b.members], at: [middle(0), middle(1)], count, open: false };
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
