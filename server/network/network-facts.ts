import type { EntityManager } from 'typeorm';
import { coming, followedBy, lastContact, PLACE, PLACES, publishedAt } from '../tracking/file-facts.ts';
import { staffMember, type StoredAccount } from '../tracking/staff-member.view.ts';
import type { LabReferent, NetworkRow } from './network.view.ts';

/** What central staff know of a row, beside what is public. */
export type RowFacts = Pick<
  NetworkRow,
  'referents' | 'lastContact' | 'nextContact' | 'undatedActions' | 'publishedAt' | 'followedBy'
>;

export interface NetworkFacts {
  /** By the slug of the living lab. */
  ofLabs: ReadonlyMap<string, RowFacts>;
  /** By the slug of the académie. */
  ofAcademies: ReadonlyMap<string, RowFacts>;
}

export const NETWORK_FACTS = `WITH RECURSIVE ${PLACES}, ${coming('$1::date')}
  SELECT lab.slug AS lab, academy.slug AS academy,
    (SELECT coalesce(json_agg(json_build_object('email', a.email, 'function', a.function) ORDER BY a.email), '[]')
     FROM lab_role r JOIN account a ON a.id = r.account
     WHERE r.lab = place.lab AND r.role = 'REFERENT' AND a.suspended_at IS NULL) AS referents,
    ${lastContact('place.labs', 'place.academies')}::text AS last,
    coming.next::text, coalesce(coming.undated, 0) AS undated,
    ${publishedAt('place.lab')} AS published,
    coalesce(${followedBy('lab', 'place.lab')}, ${followedBy('academy', 'place.academy')}) AS follower
  FROM place LEFT JOIN lab ON lab.id = place.lab LEFT JOIN academy ON academy.code = place.academy
  LEFT JOIN coming ON coming.place = ${PLACE}`;

interface Row {
  lab: string | null;
  academy: string | null;
  referents: LabReferent[];
  last: string | null;
  next: string | null;
  undated: number;
  published: Date | null;
  follower: StoredAccount | null;
}

/** Of the whole network, in one statement. `today`: an ISO day. */
export async function networkFacts(manager: EntityManager, today: string): Promise<NetworkFacts> {
  const rows = await manager.query<Row[]>(NETWORK_FACTS, [today]);
  const by = (kind: 'lab' | 'academy') =>
    new Map(rows.flatMap((row) => (row[kind] === null ? [] : [[row[kind], factsOf(row)] as const])));
  return { ofLabs: by('lab'), ofAcademies: by('academy') };
}

const factsOf = ({ referents, last, next, undated, published, follower }: Row): RowFacts => ({
  referents,
  lastContact: last,
  nextContact: next,
  undatedActions: undated,
  publishedAt: published?.toISOString() ?? null,
  followedBy: follower && staffMember(follower),
});
