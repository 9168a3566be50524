import type { Reader } from '../setup/application.ts';

export interface LabRecord {
  slug: string;
  name: string;
  revision: number;
  academy: { slug: string; name: string };
  edition: number | null;
  draft: string;
  draftName: string | null;
  editions: number[];
  formerSlugs: string[];
  referents: string[];
  contributors: number;
  invitations: number;
  requests: number;
  closedOn: string | null;
  mergedInto: { slug: string; name: string } | null;
  merged: { slug: string }[];
  team: { email: string; role: string }[];
}

const RECORD = `slug name revision academy { slug name } edition draft draftName editions formerSlugs referents
  contributors invitations requests closedOn mergedInto { slug name } merged { slug } team { email role }`;

/** What a decision takes besides the lab, by its operation. */
const TAKES = {
  renameLab: 'name',
  moveLab: 'slug',
  correctLabAcademy: 'academy',
  closeLab: 'on',
  mergeLab: 'into',
  reopenLab: null,
  separateLab: null,
} as const;
export type Decision = keyof typeof TAKES;

const KNOWN = '$lab: String!, $revision: Int!';
const decision = (act: Decision) => {
  const takes = TAKES[act];
  return takes
    ? `mutation (${KNOWN}, $value: String!) { made: ${act}(lab: $lab, revision: $revision, ${takes}: $value) { ${RECORD} } }`
    : `mutation (${KNOWN}) { made: ${act}(lab: $lab, revision: $revision) { ${RECORD} } }`;
};
const CREATE = `mutation ($academy: String!, $name: String!, $slug: String!) {
  made: createLab(academy: $academy, name: $name, slug: $slug) { ${RECORD} }
}`;

export const recordOf = async (central: Reader, slug: string): Promise<LabRecord> =>
  (
    await central.graphql<{ registeredLab: LabRecord }>(
      `query ($slug: String!) { registeredLab(slug: $slug) { ${RECORD} } }`,
      { slug },
    )
  ).registeredLab;

/** What central staff decide of a lab as it is now, unless told of which revision. */
export async function decide(
  central: Reader,
  act: Decision,
  lab: string,
  value: string | null = null,
  given: { revision?: number } = {},
): Promise<{ made?: LabRecord; error?: { message: string; code: string; field?: string; revision?: number } }> {
  const revision = given.revision ?? (await recordOf(central, lab)).revision;
  const { data, errors } = await central.ask<{ made: LabRecord }>(decision(act), {
    lab,
    revision,
    ...(value !== null && { value }),
  });
  return errors ? { error: { message: errors[0]!.message, ...errors[0]!.extensions } } : { made: data!.made };
}

/** The same, which must succeed. */
export async function decided(central: Reader, act: Decision, lab: string, value: string | null = null) {
  const { made, error } = await decide(central, act, lab, value);
  if (!made) throw new Error(`${act} ${lab}: ${error?.message}`);
  return made;
}

export async function create(central: Reader, given: { academy?: string; name?: string; slug: string }) {
  const { data, errors } = await central.ask<{ made: LabRecord }>(CREATE, {
    academy: 'bordeaux',
    name: 'Lab d’essai',
    ...given,
  });
  return errors ? { error: { message: errors[0]!.message, ...errors[0]!.extensions } } : { made: data!.made };
}
