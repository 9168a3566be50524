import type { EntityManager } from 'typeorm';
import { Follower } from '../../server/tracking/follower.entity.ts';
import type { Reader } from '../setup/application.ts';
import { labOf } from './labs.ts';

export interface Row {
  academy: { slug: string };
  lab: { slug: string; maturity: { level: string } | null } | null;
  referents: { email: string; function: string | null }[];
  lastContact: string | null;
  nextContact: string | null;
  undatedActions: number;
  publishedAt: string | null;
  followedBy: { id: string; function: string } | null;
}

export const NETWORK = `query ($filter: NetworkFilter, $sort: NetworkSort! = ACADEMY, $descending: Boolean! = false, $after: ID) {
  network(filter: $filter, sort: $sort, descending: $descending, after: $after) {
    total next
    rows {
      academy { slug } lab { slug maturity { level } } referents { email function }
      lastContact nextContact undatedActions publishedAt followedBy { id function }
    }
  }
}`;
export const SET_FOLLOWER = `mutation ($labs: [String!], $academies: [String!], $account: ID) {
  setFollower(labs: $labs, academies: $academies, account: $account)
}`;
export const PLAN = `mutation ($id: ID!, $labs: [String!], $academies: [String!], $action: NextActionInput!) {
  planForEach(id: $id, labs: $labs, academies: $academies, action: $action)
}`;
export const PREVIEW = `query ($labs: [String!], $academies: [String!], $to: LetterReaders!) {
  letterPreview(labs: $labs, academies: $academies, to: $to) { recipients without gone { slug sentence } }
}`;
export const WRITE = `mutation (
  $id: ID!, $labs: [String!], $academies: [String!], $to: LetterReaders!, $subject: String!, $message: String!
) {
  writeToLabs(id: $id, labs: $labs, academies: $academies, to: $to, subject: $subject, message: $message)
}`;

interface Page {
  rows: Row[];
  total: number;
  next: string | null;
}

export const networkSeenBy = async (reader: Reader, asked: object = {}): Promise<Page> =>
  (await reader.graphql<{ network: Page }>(NETWORK, { ...asked })).network;

/** « limoges », « (bordeaux) » for an académie. */
export const namesOf = (rows: readonly Row[]) => rows.map(({ lab, academy }) => lab?.slug ?? `(${academy.slug})`);

/** That an account follows a lab. */
export const follows = async (transaction: EntityManager, account: string, lab: string) =>
  transaction.insert(Follower, { account, lab: (await labOf(transaction, lab)).id });
