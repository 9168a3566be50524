import type { Reader } from '../setup/application.ts';

export interface Entry {
  id: string;
  kind: string;
  date: string;
  endDate: string | null;
  note: string | null;
  participants: string | null;
  labs: { slug: string }[];
  academies: { slug: string }[];
  obstacles: { code: string }[];
  revision: number;
  byFunction: string;
  changed: boolean;
  removedAt: string | null;
}

export const ENTRY = `id kind date endDate mode topic note participants labs { slug } academies { slug } obstacles { code }
  revision byFunction changed removedAt`;
export const RECORD = `mutation ($input: InteractionInput!) { recordInteraction(input: $input) { ${ENTRY} } }`;
export const EDIT = `mutation ($id: ID!, $revision: Int!, $input: InteractionInput!) {
  editInteraction(id: $id, revision: $revision, input: $input) { ${ENTRY} }
}`;
export const REMOVE = `mutation ($id: ID!, $revision: Int!) { removeInteraction(id: $id, revision: $revision) { ${ENTRY} } }`;
export const RESTORE = `mutation ($id: ID!, $revision: Int!) { restoreInteraction(id: $id, revision: $revision) { ${ENTRY} } }`;
export const LIST = `query ($filter: InteractionFilter, $before: String) {
  interactions(filter: $filter, before: $before) { next total found entries { ${ENTRY} } }
}`;

interface JournalPage {
  entries: Entry[];
  next: string | null;
  total: number | null;
  found: string[];
}

/** A call with Créteil's lab, unless told otherwise. */
export const aCall = (given: object = {}) => ({ kind: 'POINT_SUIVI', date: '2021-03-01', labs: ['creteil'], ...given });

export const record = async (reader: Reader, given: object = {}): Promise<Entry> =>
  (await reader.graphql<{ recordInteraction: Entry }>(RECORD, { input: aCall(given) })).recordInteraction;

export const refusedRecord = (reader: Reader, given: object) => reader.refusal(RECORD, { input: aCall(given) });

export const journalOf = async (reader: Reader, filter: object = {}, before: string | null = null) =>
  (await reader.graphql<{ interactions: JournalPage }>(LIST, { filter, before })).interactions;
