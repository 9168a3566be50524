import planeData from '../../domain/plane.json';
import type { Plane } from '../../domain/plane.ts';
import { launchPhrase } from '../../domain/launch.ts';
import type { Academy } from '../academies/academy.entity.ts';
import type { LabView } from '../labs/lab.view.ts';
import type { Peer } from './peer.view.ts';
import type { Reading } from './reading.ts';

/**
 * Whom to call, and why. A peer is rated by what it has in common with the one who asks, never by how good it is:
 * each fact in common counts as below, and is given as a reason. Equal counts go by name. A lab of the same académie
 * comes before all others.
 */
const COUNTS = { sameAcademy: 25, neighbour: 3, sameRegion: 2, structure: 2, furtherOn: 2, service: 1, theme: 0.5 };
const MOST_PEERS = 4;
/** A person in an académie without a lab leaves with at least this many names. */
const LEAST_NAMES = 3;
const MOST_WORDS = 3;

const NEIGHBOURS = new Map(
  (planeData as unknown as Plane).territories.map(({ slug, neighbours }) => [slug, neighbours]),
);

interface Reason {
  counts: number;
  /** Said of the few that are kept, while all are counted. */
  words: () => string;
}

interface Candidate {
  lab: LabView;
  reasons: Reason[];
  counts: number;
}

/** The slugs of the académies that share a border with one. */
export const neighboursOf = (academy: string): readonly string[] => NEIGHBOURS.get(academy) ?? [];

/** The peers worth calling for a lab, by what they have in common. */
export function peersOfLab(lab: LabView, { labs }: Reading): Peer[] {
  return labs
    .filter((other) => other !== lab && callable(other))
    .map((other) => candidate(other, reasonsFor(lab, other)))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.counts - a.counts)
    .slice(0, MOST_PEERS)
    .map(asPeer);
}

/**
 * Whom to call from an académie that has no lab: those of neighbouring académies, then of the same region; when that is
 * fewer than three, the nearest active ones.
 */
export function peersOfAcademy(academy: Academy, { labs }: Reading): Peer[] {
  const others = labs.filter((lab) => lab.academy.slug !== academy.slug && callable(lab));
  const near = others
    .map((lab) => candidate(lab, placeReasons(academy, lab.academy)))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.counts - a.counts);
  const lacking = LEAST_NAMES - near.length;
  const further = lacking <= 0 ? [] : nearestActive(academy, others, near).slice(0, lacking);
  return [...near, ...further].map(({ lab, reasons }) => asPeer({ lab, reasons: [...reasons, activeSince(lab)] }));
}

function nearestActive(academy: Academy, labs: LabView[], near: Candidate[]): Candidate[] {
  return labs
    .filter((lab) => lab.status === 'ACTIF' && !near.some((peer) => peer.lab === lab))
    .sort((a, b) => kilometres(academy, a.academy) - kilometres(academy, b.academy))
    .map((lab) => candidate(lab, []));
}

/** A lab that has stopped, or has said nothing yet, cannot help. */
const callable = (lab: LabView) => lab.closedOn === null && lab.edition !== null;

const candidate = (lab: LabView, reasons: Reason[]): Candidate => ({
  lab,
  reasons,
  counts: reasons.reduce((sum, { counts }) => sum + counts, 0),
});

const asPeer = ({ lab, reasons }: Pick<Candidate, 'lab' | 'reasons'>): Peer => ({
  lab,
  reasons: reasons.map(({ words }) => words()).filter(Boolean),
});

function reasonsFor(lab: LabView, other: LabView): Reason[] {
  return [
    ...placeReasons(lab.academy, other.academy),
    ...shared('porté aussi par', COUNTS.structure, lab.team.structures, other.team.structures),
    ...shared('propose aussi', COUNTS.service, shortLabels(lab.services), shortLabels(other.services)),
    ...shared('travaille aussi sur l’innovation', COUNTS.theme, shortLabels(lab.themes), shortLabels(other.themes)),
    ...(other.status === 'ACTIF' && lab.status !== 'ACTIF' ? [activeSince(other)] : []),
  ];
}

function placeReasons(one: Academy, other: Academy): Reason[] {
  if (one.slug === other.slug) return [{ counts: COUNTS.sameAcademy, words: () => 'même académie' }];
  if (neighboursOf(one.slug).includes(other.slug))
    return [{ counts: COUNTS.neighbour, words: () => 'académie voisine' }];
  if (one.region !== null && one.region === other.region) {
    return [{ counts: COUNTS.sameRegion, words: () => 'même région académique' }];
  }
  return [];
}

function shared(words: string, counts: number, mine: readonly string[], theirs: readonly string[]): Reason[] {
  const common = mine.filter((value) => theirs.includes(value));
  if (common.length === 0) return [];
  const named = () => common.slice(0, MOST_WORDS).join(', ');
  const more = common.length - MOST_WORDS;
  const said = () => `${words} : ${named()}${more > 0 ? ` et ${more} de plus` : ''}`;
  return [{ counts: counts * common.length, words: said }];
}

const shortLabels = (values: readonly { shortLabel: string }[] | null) =>
  (values ?? []).map(({ shortLabel }) => shortLabel);

function activeSince(lab: LabView): Reason {
  if (lab.status !== 'ACTIF') return { counts: 0, words: () => '' };
  return {
    counts: COUNTS.furtherOn,
    words: () => (lab.launch.from ? `actif ${launchPhrase(lab.launch, lab.edition, true)}` : 'actif'),
  };
}

const EARTH_RADIUS_KM = 6_371;

/** Great-circle distance between two seats; infinite when one is not known. */
function kilometres(one: Academy, other: Academy): number {
  if (one.seatLat === null || one.seatLng === null || other.seatLat === null || other.seatLng === null) return Infinity;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [lat1, lat2] = [radians(one.seatLat), radians(other.seatLat)];
  const [dLat, dLng] = [lat2 - lat1, radians(other.seatLng - one.seatLng)];
  const half = Math.sin(dLat / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
}
