import { questionHeadings } from '../../domain/headings.ts';
import { STATUS_LABELS } from '../../domain/stages.ts';
import type { FicheQuery } from '../graphql/generated/graphql.ts';

type Lab = NonNullable<FicheQuery['lab']>;

export const MOST_COMPARED = 3;

export interface ComparedItem {
  text: string;
  /** In a list: no other lab of the comparison says it. */
  alone: boolean;
  /** Not an answer: unknown or unanswered. */
  soft: boolean;
}

export interface ComparedLine {
  heading: string;
  differs: boolean;
  /** One for each lab; empty: answered « none ». */
  cells: ComparedItem[][];
}

const headings = questionHeadings('LAB');
const QUESTIONS: [heading: string, values: (lab: Lab) => string[] | null][] = [
  [headings.status, ({ status }) => (status ? [STATUS_LABELS[status]] : null)],
  [headings.launch, ({ launch }) => (launch.from ? [launch.label] : null)],
  ['Effectif', ({ team }) => (team.headcount == null ? null : [String(team.headcount)])],
  ['Porté par', ({ team }) => (team.structures.length > 0 ? team.structures : null)],
  ['Thématiques', ({ themes }) => themes?.map(({ label }) => label) ?? null],
  ['Autres thématiques', ({ otherThemes }) => otherThemes],
  ['Offre de service', ({ services }) => services?.map(({ label }) => label) ?? null],
  ['Autres services', ({ otherServices }) => otherServices],
];

/** The questions that are answered by a list: what only one lab says is worth a mark there. */
const LISTS = new Set(QUESTIONS.slice(3).map(([heading]) => heading));

/** The answers of some labs side by side, question by question, with what only one of them says. */
export function comparison(labs: readonly Lab[]): ComparedLine[] {
  return QUESTIONS.map(([heading, valuesOf]) => {
    const answers = labs.map(valuesOf);
    const differs = new Set(answers.map((values) => JSON.stringify(values && [...values].sort()))).size > 1;
    const cells = answers.map((values, index) => {
      if (values === null) return [{ text: 'non précisé', alone: false, soft: true }];
      const others = answers.filter((_, other) => other !== index);
      return values.map((text) => ({
        text,
        alone: LISTS.has(heading) && labs.length > 1 && !others.some((theirs) => theirs?.includes(text)),
        soft: false,
      }));
    });
    return { heading, differs, cells };
  });
}
