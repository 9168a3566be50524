import { dayWords } from '../../domain/day.ts';
import { type FuzzyLaunch, launchPhrase } from '../../domain/launch.ts';
import { type LabStatus, STATUS_LABELS } from '../../domain/stages.ts';

interface NamedLab {
  name: string;
  academy: { name: string };
}

interface StagedLab {
  status: LabStatus | null;
  launch: FuzzyLaunch;
  edition: number | null;
  closedOn?: string | null;
}

/** In lists, where « Lab d’académie de » goes without saying: the académie's name, unless the lab has a name of its own. */
export function shortName({ name, academy }: NamedLab): string {
  return /^Lab d’académie d[e’]/.test(name) && name.endsWith(academy.name) ? academy.name : name;
}

const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/** The labs of these académies, to choose from: in the order of lists, where « Lab d’académie de » does not count. */
export function labsByName<Lab extends { name: string }>(academies: readonly { name: string; labs: Lab[] }[]): Lab[] {
  return academies
    .flatMap((academy) => academy.labs.map((lab) => ({ lab, word: shortName({ name: lab.name, academy }) })))
    .sort((a, b) => french.compare(a.word, b.word))
    .map(({ lab }) => lab);
}

/** « Actif · depuis mars 2019 »; of a lab that has stopped, « Arrêté le 30 juin 2021 ». */
export function stageAndLaunch({ status, launch, edition, closedOn }: StagedLab): string {
  if (closedOn) return `Arrêté le ${dayWords(closedOn)}`;
  if (edition === null) return 'Aucune fiche publiée';
  const stage = status ? STATUS_LABELS[status] : 'État non précisé';
  return `${stage} · ${launchPhrase(launch, edition, status === 'ACTIF')}`;
}

export const labCount = (count: number) =>
  count > 1 ? `${count.toLocaleString('fr')} labs` : count === 1 ? '1 lab' : 'Aucun lab';
