import type { Answer, ListedLab } from './network.svelte.ts';

/** Offered, not offered, and a question that was left: three things. */
export type Cell = 'yes' | 'no' | 'unanswered';

/** Where a lab says the rest of each in words of its own. */
const OWN_WORDS = { services: 'otherServices', themes: 'otherThemes' } as const;

export interface OfferColumn {
  key: string;
  group: 'services' | 'themes';
  /** null for what labs say in words of their own. */
  code: string | null;
  label: string;
  /** The whole label. */
  title: string;
  cell(lab: ListedLab): Cell;
}

export interface OfferGroup {
  label: string;
  columns: OfferColumn[];
}

/** One column for each service and each theme, and one each for the labs' own. */
export const offerGroups = ({ facets }: Answer): OfferGroup[] => [
  { label: 'Offre de service', columns: columnsOf('services', facets) },
  { label: 'Thématiques', columns: columnsOf('themes', facets) },
];

const columnsOf = (group: OfferColumn['group'], facets: Answer['facets']) => [
  ...facets[group].map((value) => coded(group, value)),
  ownWords(group),
];

function coded(
  group: OfferColumn['group'],
  { value, label, shortLabel }: Answer['facets']['services'][number],
): OfferColumn {
  return {
    key: `${group}-${value}`,
    group,
    code: value,
    label: shortLabel ?? label,
    title: label,
    cell: (lab) => {
      const given = lab[group];
      if (given === null) return 'unanswered';
      return given.some(({ code }) => code === value) ? 'yes' : 'no';
    },
  };
}

function ownWords(group: OfferColumn['group']): OfferColumn {
  return {
    key: `${group}-own`,
    group,
    code: null,
    label: 'autres',
    title: 'Ce que le lab ajoute à la liste, dans ses mots',
    cell: (lab) => (lab[OWN_WORDS[group]].length > 0 ? 'yes' : lab[group] === null ? 'unanswered' : 'no'),
  };
}

/** Of how many labs that answered, how many offer it. */
export interface Sum {
  offering: number;
  answered: number;
}

/** The sum of each column, by its key. A lab is looked at once, for what it says: of a crowd, not for each column. */
export function offerSums(labs: readonly ListedLab[], columns: readonly OfferColumn[]): ReadonlyMap<string, Sum> {
  const told = { services: toldOf(labs, 'services'), themes: toldOf(labs, 'themes') };
  return new Map(
    columns.map(({ key, group, code }) => {
      const { answered, offering, own } = told[group];
      return [key, code === null ? own : { offering: offering.get(code) ?? 0, answered }];
    }),
  );
}

function toldOf(labs: readonly ListedLab[], group: OfferColumn['group']) {
  const offering = new Map<string, number>();
  const own: Sum = { offering: 0, answered: 0 };
  let answered = 0;
  for (const lab of labs) {
    const [given, words] = [lab[group], lab[OWN_WORDS[group]]];
    if (given !== null) answered++;
    for (const { code } of given ?? []) offering.set(code, (offering.get(code) ?? 0) + 1);
    if (words.length > 0) own.offering++;
    if (words.length > 0 || given !== null) own.answered++;
  }
  return { answered, offering, own };
}
