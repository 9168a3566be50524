import fc from 'fast-check';
import { LAB_STATUSES, MATURITIES, STATUS_LABELS } from '../../domain/stages.ts';
import { Academy } from '../../server/academies/academy.entity.ts';
import { MaturityReading } from '../../server/labs/maturity-reading.entity.ts';
import { aLab, aPublishedFiche } from '../factories/labs.ts';
import type { TestApplication } from '../setup/application.ts';
import type { Lab } from '../setup/public-answers.ts';

/* What the list of labs should answer, in plain loops over whole labs that share no code with the server's. */

export interface Filter {
  text?: string | null;
  academies?: string[] | null;
  regions?: string[] | null;
  statuses?: string[] | null;
  maturities?: string[] | null;
  themes?: string[] | null;
  services?: string[] | null;
  structures?: string[] | null;
  launchedFrom?: string | null;
  launchedTo?: string | null;
}

const FILTER_NAMES: Record<string, (keyof Filter)[]> = {
  TEXT: ['text'],
  ACADEMIES: ['academies'],
  REGIONS: ['regions'],
  STATUSES: ['statuses'],
  MATURITIES: ['maturities'],
  THEMES: ['themes'],
  SERVICES: ['services'],
  STRUCTURES: ['structures'],
  LAUNCH: ['launchedFrom', 'launchedTo'],
};

export const THEMES = ['pedagogique', 'technologique', 'organisationnelle', 'usages', 'numerique', 'sociale'];
export const SERVICES = [
  'coaching',
  'financements',
  'incubation',
  'sessions',
  'acculturation',
  'communaute',
  'connexion',
].concat(['labs-locaux', 'valorisation']);
const STRUCTURES = ['CARDIE', 'DANE', 'DSI', 'Pôle d’à côté'];
const WORDS = [
  'coaching',
  'Orléans',
  'tiers-lieux',
  'innovation',
  'l’œuvre',
  "d'usages",
  'élèves',
  'CARDIE',
  'été',
].concat(['une', 'la', 'sessions', 'numérique', 'île', 'rectorat', 'atelier', '3D', 'zèbre']);
/** As a long address, in which no text can be cut. */
const LONG_WORD = 'x'.repeat(160);

const words = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .normalize('NFD')
      .replaceAll('œ', 'oe')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  )
    .map((word) => word.replace(/\p{M}/gu, ''))
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word));

const SMALL = [
  'a',
  'au',
  'aux',
  'avec',
  'd',
  'dans',
  'de',
  'des',
  'du',
  'en',
  'et',
  'l',
  'la',
  'le',
  'les',
  'ou',
  'par',
].concat(['pour', 'sur', 'un', 'une']);

/** What a text looks for: its words, each once, without the small ones, unless there are no others. */
export function wanted(text: string | null | undefined): string[] {
  const all = [...new Set(words(text ?? ''))];
  const telling = all.filter((word) => !SMALL.includes(word));
  return telling.length > 0 ? telling : all;
}

/** A short word that another one follows is meant whole; any other may be the beginning of a word. */
export const holds = (text: string, word: string, whole = false) =>
  words(text).some((candidate) => (whole ? candidate === word : candidate.startsWith(word)));
export const meantWhole = (word: string, index: number, all: readonly string[]) =>
  word.length <= 3 && index < all.length - 1;
export const title = (lab: Lab) => `${lab.name} ${lab.academy.name}`;

/** All that is public of a lab, a text for each stretch that stands by itself. */
export function stretches(lab: Lab): string[] {
  return [
    title(lab),
    lab.academy.region ?? '',
    lab.status ? STATUS_LABELS[lab.status] : '',
    [...lab.team.structures, lab.team.note ?? ''].join(' · '),
    ...(lab.themes ?? []).map(({ label }) => label),
    ...lab.otherThemes,
    ...(lab.services ?? []).map(({ label, explanation, note }) =>
      [label, explanation, note].filter(Boolean).join(' – '),
    ),
    ...lab.otherServices,
    ...lab.sections.map(({ text }) => text.replace(/\]\([^)]*\)/g, ' ')),
  ];
}

const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);
const lastDay = (date: string) =>
  date.length === 7
    ? new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).toISOString().slice(0, 10)
    : `${date}-12-31`.slice(0, 10);

function launchedWithin({ launch }: Lab, from: string | null | undefined, to: string | null | undefined): boolean {
  if (launch.precision === 'UNKNOWN') return false;
  return !(from && launch.to! < firstDay(from)) && !(to && launch.from! > lastDay(to));
}

export const valuesOf = (lab: Lab) => ({
  academies: [lab.academy.slug],
  regions: lab.academy.region === null ? [] : [lab.academy.region],
  statuses: lab.status === null ? [] : [lab.status as string],
  maturities: lab.maturity === null ? [] : [lab.maturity.level as string],
  themes: (lab.themes ?? []).map(({ code }) => code),
  services: (lab.services ?? []).map(({ code }) => code),
  structures: lab.team.structures,
});

/** The years in which a known launch may fall. */
export function launchYearsOf({ launch: { from, to } }: Lab): string[] {
  const years: string[] = [];
  if (from && to)
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) years.push(`${year}`);
  return years;
}

export function passes(lab: Lab, filter: Filter): boolean {
  const values = valuesOf(lab);
  for (const facet of Object.keys(values) as (keyof typeof values)[]) {
    const chosen = filter[facet];
    if (chosen && chosen.length > 0 && !values[facet].some((value) => chosen.includes(value))) return false;
  }
  if ((filter.launchedFrom || filter.launchedTo) && !launchedWithin(lab, filter.launchedFrom, filter.launchedTo))
    return false;
  const text = stretches(lab).join('\n');
  return wanted(filter.text).every((word, index, all) => holds(text, word, meantWhole(word, index, all)));
}

export const without = (filter: Filter, name: string): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => !FILTER_NAMES[name]!.includes(key as keyof Filter)));

export const inForce = (filter: Filter) =>
  Object.keys(FILTER_NAMES).filter((name) =>
    name === 'TEXT'
      ? wanted(filter.text).length > 0
      : FILTER_NAMES[name]!.some((key) => (filter[key]?.length ?? 0) > 0),
  );

export function randomFilter(labs: Lab[]): fc.Arbitrary<Filter> {
  const some = (values: string[]) =>
    fc.option(fc.subarray([...new Set([...values, 'inconnu'])], { maxLength: 4 }), { freq: 2, nil: null });
  const oneOfEnum = (values: readonly string[]) => fc.option(fc.subarray([...values]), { freq: 2, nil: null });
  const date = fc.constantFrom(
    '2018',
    '2020',
    '2021',
    '2020-09',
    '2020-06',
    '2020-09-22',
    '2020-09-23',
    '2021-03-19',
    '2021-03-20',
  );
  return fc
    .record(
      {
        text: fc.option(
          fc.array(fc.constantFrom(...WORDS), { maxLength: 2 }).map((chosen) => chosen.join(' ')),
          { nil: null },
        ),
        academies: some(labs.map((lab) => lab.academy.slug)),
        regions: some(labs.flatMap((lab) => lab.academy.region ?? [])),
        statuses: oneOfEnum(LAB_STATUSES),
        maturities: oneOfEnum(MATURITIES),
        themes: some(THEMES),
        services: some(SERVICES),
        structures: some(STRUCTURES),
        launchedFrom: fc.option(date, { freq: 2, nil: null }),
        launchedTo: fc.option(date, { freq: 2, nil: null }),
      },
      { requiredKeys: [] },
    )
    .filter(
      ({ launchedFrom, launchedTo }) => !launchedFrom || !launchedTo || firstDay(launchedFrom) <= lastDay(launchedTo),
    );
}

/** A hundred labs with and without fiches, contents and maturities, drawn at random but always the same. */
export async function addRandomLabs(crowded: TestApplication): Promise<void> {
  const said = fc
    .array(fc.constantFrom(...WORDS, LONG_WORD), { minLength: 1, maxLength: 40 })
    .map((chosen) => chosen.join(' '));
  const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3, nil: null });
  const launch = fc.constantFrom(
    { launchPrecision: 'UNKNOWN' as const, launchFrom: null, launchTo: null },
    { launchPrecision: 'DAY' as const, launchFrom: '2020-09-22', launchTo: '2020-09-22' },
    { launchPrecision: 'MONTH' as const, launchFrom: '2020-06-01', launchTo: '2020-06-30' },
    { launchPrecision: 'SEASON' as const, launchFrom: '2020-12-21', launchTo: '2021-03-19' },
    { launchPrecision: 'YEAR' as const, launchFrom: '2018-01-01', launchTo: '2018-12-31' },
  );
  const content = fc.record({
    name: said,
    status: orNull(fc.constantFrom(...LAB_STATUSES)),
    structures: fc.subarray(STRUCTURES),
    teamNote: orNull(said),
    themes: orNull(fc.subarray(THEMES)),
    otherThemes: fc.array(said, { maxLength: 2 }),
    services: orNull(fc.subarray(SERVICES).map((codes) => codes.map((code) => ({ code, note: null })))),
    otherServices: fc.array(said, { maxLength: 2 }),
    sections: fc.array(
      fc.record({ key: fc.constantFrom('NEWS' as const, 'BEYOND' as const), heading: fc.constant(null), text: said }),
      { maxLength: 2 },
    ),
  });
  const academies = (await crowded.dataSource.manager.find(Academy)).map(({ code }) => code).sort();
  const randomLab = fc.record({
    academy: fc.constantFrom(...academies),
    maturity: orNull(fc.constantFrom(...MATURITIES)),
    fiche: orNull(fc.tuple(content, launch)),
  });
  await crowded.change(async (transaction) => {
    for (const { academy, maturity, fiche } of fc.sample(randomLab, { numRuns: 100, seed: 2020 })) {
      const lab = await aLab(transaction, { academy, name: 'Lab au hasard' });
      if (fiche) await aPublishedFiche(transaction, { lab, content: { ...fiche[0], ...fiche[1] } });
      if (maturity) await transaction.insert(MaturityReading, { lab: lab.id, level: maturity, confirmed: true });
    }
  });
}
