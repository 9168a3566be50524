import { LAB_STATUSES, MATURITIES, MATURITY_LABELS, STATUS_LABELS } from '../../domain/stages.ts';
import type { TerritoryState } from '../map/shown.ts';
import type { MapReading } from '../../domain/choice.ts';
import { shortName, stageAndLaunch } from '../labs/lab-words.ts';
import type { ListedLab, Territory } from './network.svelte.ts';
import { territoryTitle } from '../../domain/territory-title.ts';

/** What the map shows of each académie that has a lab in the list: the tint of the closest link or of the furthest stage. */
export function territoryStates(labs: readonly ListedLab[], reading: MapReading): Map<string, TerritoryState> {
  const byTerritory = new Map<string, ListedLab[]>();
  for (const lab of labs) {
    const own = byTerritory.get(lab.academy.slug);
    if (own) own.push(lab);
    else byTerritory.set(lab.academy.slug, [lab]);
  }
  return new Map([...byTerritory].map(([slug, own]) => [slug, stateOf(own, reading)]));
}

function stateOf(labs: ListedLab[], reading: MapReading): TerritoryState {
  const tint =
    reading === 'lien'
      ? MATURITIES.find((level) => labs.some(({ maturity }) => maturity?.level === level))
      : LAB_STATUSES.find((status) => labs.some((lab) => lab.status === status));
  const tinting = labs.flatMap(({ maturity }) => (maturity && maturity.level === tint ? [maturity] : []));
  return {
    tint: tint ?? null,
    unconfirmed: reading === 'lien' && tinting.length > 0 && tinting.every(({ confirmed }) => !confirmed),
    labs: labs.map((lab) => ({
      slug: lab.slug,
      status: lab.status,
      title: () => `${shortName(lab)} : ${stageAndLaunch(lab)}`,
    })),
  };
}

/** More labs than this are told by their number. */
const TOLD_ONE_BY_ONE = 6;

/** What is said of an académie when the keyboard reaches it on the map. */
export function describeTerritory(territory: Territory, labs: readonly ListedLab[]): string {
  if (territory.labs.length === 0) return `${territoryTitle(territory)} : aucun lab recensé.`;
  if (labs.length === 0) return `${territoryTitle(territory)} : son lab est hors des filtres.`;
  if (labs.length > TOLD_ONE_BY_ONE) return `${territoryTitle(territory)} : ${labs.length} labs, ${stageCounts(labs)}.`;
  const told = labs.map((lab) => {
    const link = lab.maturity
      ? `, ${MATURITY_LABELS[lab.maturity.level]}${lab.maturity.confirmed ? '' : ' à confirmer'}`
      : '';
    return `${stageAndLaunch(lab)}${link}`;
  });
  return `${territoryTitle(territory)} : ${told.join(' ; ')}.`;
}

/** « 98 Actif, 95 En préfiguration » */
function stageCounts(labs: readonly ListedLab[]): string {
  return [...LAB_STATUSES, null]
    .map((stage) => ({ stage, count: labs.filter(({ status }) => status === stage).length }))
    .filter(({ count }) => count > 0)
    .map(({ stage, count }) => `${count} ${stage ? `« ${STATUS_LABELS[stage]} »` : 'dont l’état n’est pas précisé'}`)
    .join(', ');
}
