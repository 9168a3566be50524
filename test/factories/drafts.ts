import type { Reader } from '../setup/application.ts';

export interface Draft {
  revision: number;
  savedAt: string | null;
  savedBy: string | null;
  filledFrom: number | null;
  published: number | null;
  differences: { field: string; before: string; after: string }[];
  mayPublish: boolean;
  fiche: Record<string, unknown> & {
    team: { headcount: number | null };
    sections: { key: string; heading: string; text: string }[];
  };
}

const DRAFT = `revision savedAt savedBy filledFrom published differences { field before after } mayPublish fiche {
  slug name subject edition status launch { label precision from to } team { headcount fte structures note }
  themes { code } otherThemes services { code note } otherServices sections { key heading text }
  contact { function email url } maturity { level }
}`;
const FICHE = '$lab: String!, $edition: Int!';

export const DRAFT_OF = `query (${FICHE}) { draft(lab: $lab, edition: $edition) { ${DRAFT} } }`;
export const SAVE = `mutation (${FICHE}, $revision: Int!, $changes: FicheInput!) {
  saveDraft(lab: $lab, edition: $edition, revision: $revision, changes: $changes) { ${DRAFT} }
}`;
export const PUBLISH = `mutation (${FICHE}, $revision: Int!) {
  publishFiche(lab: $lab, edition: $edition, revision: $revision) { slug name edition status team { headcount } }
}`;
export const RESTORE = `mutation (${FICHE}, $revision: Int!, $number: Int!) {
  restoreRevision(lab: $lab, edition: $edition, revision: $revision, number: $number) { ${DRAFT} }
}`;

/** Créteil's fiche in the open edition, unless told otherwise. */
const fiche = (given: object) => ({ lab: 'creteil', edition: 2021, ...given });

export const draftOf = async (reader: Reader, given: { lab?: string } = {}): Promise<Draft> =>
  (await reader.graphql<{ draft: Draft }>(DRAFT_OF, fiche(given))).draft;

/** Saves these changes on what is saved now. */
export async function save(reader: Reader, changes: object, given: { lab?: string; revision?: number } = {}) {
  const revision = given.revision ?? (await draftOf(reader, given)).revision;
  return (await reader.graphql<{ saveDraft: Draft }>(SAVE, fiche({ ...given, revision, changes }))).saveDraft;
}

/** The refusal that these changes meet. */
export async function refusedSave(reader: Reader, changes: object, given: { lab?: string } = {}) {
  const { revision } = await draftOf(reader, given);
  return reader.refusal(SAVE, fiche({ revision, changes, ...given }));
}

export async function publish(reader: Reader, given: { lab?: string; revision?: number } = {}) {
  const revision = given.revision ?? (await draftOf(reader, given)).revision;
  return (await reader.graphql<{ publishFiche: { name: string } }>(PUBLISH, fiche({ ...given, revision })))
    .publishFiche;
}
