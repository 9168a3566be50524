import type { WorklistRule } from '../../domain/worklist-rules.ts';
import type { Reader } from '../setup/application.ts';

export interface Line {
  id: string;
  rule: WorklistRule;
  lab: { slug: string } | null;
  academy: { slug: string } | null;
  what: string | null;
  why: string;
  target: string | null;
  revision: number;
  takenBy: { id: string; function: string } | null;
  takenAt: string | null;
  putOffTo: string | null;
  settledAt: string | null;
  reason: string | null;
  byFunction: string | null;
}
export interface Worklist {
  entries: Line[];
  next: string | null;
  counts: { rule: WorklistRule; count: number }[];
  aside: number;
}

const LINE = `id rule lab { slug } academy { slug } what why target revision takenBy { id function } takenAt putOffTo
  settledAt reason byFunction`;
const LIST = `query ($filter: WorklistFilter, $after: String) {
  worklist(filter: $filter, after: $after) { next aside counts { rule count } entries { ${LINE} } }
}`;
const act = (name: string, args = '', given = '') =>
  `mutation ($line: ID!, $revision: Int!${args}) { ${name}(line: $line, revision: $revision${given}) { ${LINE} } }`;

export const TAKE = act('takeLine');
export const GIVE_BACK = act('giveBackLine');
export const PUT_OFF = act('putOffLine', ', $to: String!', ', to: $to');
export const SETTLE = act('settleLine', ', $reason: String', ', reason: $reason');
export const REOPEN = act('reopenLine');

export const worklistOf = async (reader: Reader, filter: object = {}, after: string | null = null): Promise<Worklist> =>
  (await reader.graphql<{ worklist: Worklist }>(LIST, { filter, after })).worklist;

/** Every line that a rule raises, about this lab if one is named; those put off or settled are not. */
export async function raisedBy(reader: Reader, rule: WorklistRule, lab?: string): Promise<Line[]> {
  const { entries } = await worklistOf(reader, { rule });
  return entries.filter((line) => lab === undefined || line.lab?.slug === lab);
}

/** The line of a rule about a lab, however long the list is. */
export async function lineOf(reader: Reader, rule: WorklistRule, lab: string): Promise<Line> {
  let page: Worklist | null = null;
  do {
    page = await worklistOf(reader, { rule }, page?.next);
    const found = page.entries.find((line) => line.lab?.slug === lab);
    if (found) return found;
  } while (page.next !== null);
  throw new Error(`${rule} is not raised for ${lab}`);
}

/** What an act gives. */
export const decide = async (
  reader: Reader,
  query: string,
  { id, revision }: Line,
  given: object = {},
): Promise<Line> =>
  Object.values(await reader.graphql<Record<string, Line>>(query, { line: id, revision, ...given }))[0]!;
