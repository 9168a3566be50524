import type { LabStatus, Maturity } from '../../domain/stages.ts';
import { LAB_STATUSES, MATURITIES, MATURITY_LABELS, STATUS_LABELS } from '../../domain/stages.ts';
import { territoryTitle } from '../../domain/territory-title.ts';
import type { Academy } from '../academies/academy.entity.ts';
import type { LabView } from '../labs/lab.view.ts';

export const CARD_SIZE = { width: 1200, height: 630 };

/** A territory that the map of a card picks out. */
export interface CardPlace {
  territory: string;
  /** The closest link of its labs; null: none is known. */
  maturity: Maturity | null;
  confirmed: boolean;
  /** Its furthest stage; undefined: it has no lab. */
  status: LabStatus | null | undefined;
}

/** What a share card says, in words and on its map. */
export interface Card {
  title: string;
  /** The line under the title; empty when the title says it. */
  subtitle: string;
  /** How far it has come, and its link: what the hexagon and the swatch say, in words. */
  status: { status: LabStatus | null; label: string } | null;
  maturity: { level: Maturity; confirmed: boolean; label: string } | null;
  places: CardPlace[];
  /** For those who do not see the picture. */
  alt: string;
}

export function labCard(lab: LabView): Card {
  const status = lab.edition === null ? null : { status: lab.status, label: statusLabel(lab.status) };
  const maturity = lab.maturity && { ...lab.maturity, label: maturityLabel(lab.maturity) };
  const facts = [status?.label, maturity && `Lien avec le 110 bis : ${maturity.label}`].filter(Boolean);
  return {
    title: lab.name,
    subtitle: territoryTitle(lab.academy),
    status,
    maturity,
    places: [placeOf(lab.academy, [lab])],
    alt: [`${lab.name}, sur la carte de France`, ...facts].join('. ') + '.',
  };
}

export function academyCard(academy: Academy, labs: readonly LabView[]): Card {
  const title = territoryTitle(academy);
  const subtitle =
    labs.length === 0 ? 'Aucun lab recensé' : labs.length === 1 ? labs[0]!.name : counted(labs.length, 'lab');
  return {
    title,
    subtitle,
    status: null,
    maturity: null,
    places: [placeOf(academy, labs)],
    alt: `${title}, sur la carte de France. ${subtitle}.`,
  };
}

export function networkCard(labsOf: ReadonlyMap<Academy, readonly LabView[]>): Card {
  const count = [...labsOf.values()].reduce((sum, labs) => sum + labs.length, 0);
  const subtitle = `${counted(count, 'lab')} dans ${counted(labsOf.size, 'académie')}`;
  return {
    title: 'Les labs d’innovation des académies',
    subtitle,
    status: null,
    maturity: null,
    places: [...labsOf].map(([academy, labs]) => placeOf(academy, labs)),
    alt: `La carte des labs d’innovation des académies. ${subtitle}.`,
  };
}

function placeOf({ slug }: Academy, labs: readonly LabView[]): CardPlace {
  const maturity = MATURITIES.find((level) => labs.some((lab) => lab.maturity?.level === level)) ?? null;
  const readings = labs.flatMap((lab) => (lab.maturity?.level === maturity ? [lab.maturity] : []));
  const status = LAB_STATUSES.find((stage) => labs.some((lab) => lab.status === stage)) ?? null;
  return {
    territory: slug,
    maturity,
    confirmed: readings.some(({ confirmed }) => confirmed),
    status: labs.length > 0 ? status : undefined,
  };
}

const counted = (count: number, what: string) => `${count.toLocaleString('fr')} ${what}${count > 1 ? 's' : ''}`;
const statusLabel = (status: LabStatus | null) => (status ? STATUS_LABELS[status] : 'État non précisé');
const maturityLabel = ({ level, confirmed }: { level: Maturity; confirmed: boolean }) =>
  `${MATURITY_LABELS[level]}${confirmed ? '' : ', à confirmer'}`;
