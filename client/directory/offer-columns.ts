import type { Answer, ListedLab } from './network.svelte.ts';

/** Offered, not offered, and a question that was left: three things. */
export type Cell = 'yes' | 'no' | 'unanswered';

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

/** One column for each service and each theme, and one each for the labs' own. */
export function offerColumns({ facets }: Answer): OfferColumn[] {
  return [
    ...facets.services.map((value) => coded('services', value)),
    ownWords('services', (lab) => lab.otherServices),
    ...facets.themes.map((value) => coded('themes', value)),
    ownWords('themes', (lab) => lab.otherThemes),
  ];
}

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

function ownWords(group: OfferColumn['group'], words: (lab: ListedLab) => string[]): OfferColumn {
  return {
    key: `${group}-own`,
    group,
    code: null,
    label: 'autres',
    title: 'Ce que le lab ajoute à la liste, dans ses mots',
    cell: (lab) => (words(lab).length > 0 ? 'yes' : lab[group] === null ? 'unanswered' : 'no'),
  };
}

/** Of how many labs that answered, how many offer it. */
export interface Sum {
  offering: number;
  answered: number;
}

/** The sum of each column, by its key. */
export function offerSums(labs: readonly ListedLab[], columns: readonly OfferColumn[]): ReadonlyMap<string, Sum> {
  return new Map(
    columns.map(({ key, cell }) => {
      const sum = { offering: 0, answered: 0 };
      for (const lab of labs) {
        const said = cell(lab);
        if (said !== 'unanswered') sum.answered++;
        if (said === 'yes') sum.offering++;
      }
      return [key, sum];
    }),
  );
}
