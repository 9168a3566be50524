import { questionHeadings, SECTION_KEYS, sectionHeading, type SectionKey } from '../../domain/headings.ts';
import { launchLabel } from '../../domain/launch.ts';
import { launchOf, readLaunchWords } from '../../domain/launch-words.ts';
import { typedLine, typedText } from '../../domain/typed-text.ts';
import type { DraftFragment, FicheInput, FicheSubject, LabStatus } from '../graphql/generated/graphql.ts';

/** What stands in the form, as it is typed. */
export type FicheValues = {
  name: string;
  subject: FicheSubject;
  status: LabStatus | null;
  launch: string;
  headcount: string;
  fte: string;
  structures: string[];
  teamNote: string;
  themes: string[] | null;
  otherThemes: string[];
  services: { code: string; note: string }[] | null;
  otherServices: string[];
  contactFunction: string;
  contactEmail: string;
  contactUrl: string;
} & Record<SectionKey, string>;

export type Field = keyof FicheValues;

export type Fiche = DraftFragment['fiche'];

export function valuesOf(fiche: Fiche): FicheValues {
  const told = (key: SectionKey) => fiche.sections.find((section) => section.key === key)?.text ?? '';
  return {
    name: fiche.name,
    subject: fiche.subject,
    status: fiche.status,
    launch: fiche.launch.precision === 'UNKNOWN' ? '' : fiche.launch.label,
    headcount: typedNumber(fiche.team.headcount),
    fte: typedNumber(fiche.team.fte),
    structures: fiche.team.structures,
    teamNote: fiche.team.note ?? '',
    themes: fiche.themes?.map(({ code }) => code) ?? null,
    otherThemes: fiche.otherThemes,
    services: fiche.services?.map(({ code, note }) => ({ code, note: note ?? '' })) ?? null,
    otherServices: fiche.otherServices,
    contactFunction: fiche.contact?.function ?? '',
    contactEmail: fiche.contact?.email ?? '',
    contactUrl: fiche.contact?.url ?? '',
    ...(Object.fromEntries(SECTION_KEYS.map((key) => [key, told(key)])) as Record<SectionKey, string>),
  };
}

const typedNumber = (value: number | null) => (value === null ? '' : String(value).replace('.', ','));

export const isSection = (field: Field): field is SectionKey => (SECTION_KEYS as readonly string[]).includes(field);

/** Whether two values say the same, however they are typed: « 09/2020 » and « septembre 2020 ». */
export const saySame = (field: Field, a: FicheValues, b: FicheValues): boolean => said(field, a) === said(field, b);

/** The fields in which they do not. */
export const differingFields = (a: FicheValues, b: FicheValues): Field[] =>
  (Object.keys(a) as Field[]).filter((field) => !saySame(field, a, b));

function said(field: Field, values: FicheValues): string {
  const value = values[field];
  if (field === 'launch') return JSON.stringify(readLaunchWords(values.launch) ?? values.launch);
  if (field === 'services')
    return JSON.stringify(values.services?.map(({ code, note }) => [code, typedText(note)]) ?? null);
  if (Array.isArray(value)) return JSON.stringify(writtenLines(value as string[]));
  return typeof value === 'string' ? typedText(value) : String(value);
}

const writtenLines = (lines: string[]) => lines.map(typedLine).filter((line) => line !== '');

/** What the server is to be told of these fields; what cannot be understood is said instead, and not sent. */
export function changesOf(values: FicheValues, fields: readonly Field[]) {
  const changes: FicheInput = {};
  const errors: Partial<Record<Field, string>> = {};
  const team = () => (changes.team ??= {});
  const contact = () => (changes.contact ??= {});
  for (const field of fields) {
    if (isSection(field)) (changes.sections ??= []).push({ key: field, text: values[field] });
    else if (field === 'launch') {
      const launch = readLaunchWords(values.launch);
      if (launch) changes.launch = launch;
      else
        errors.launch =
          'Cette date n’est pas comprise. Par exemple : « septembre 2020 », « été 2020 », « 14/09/2020 », « 2020 » ; ou rien si elle n’est pas encore fixée.';
    } else if (field === 'headcount' || field === 'fte') {
      const count = readCount(values[field], field === 'headcount');
      if (count === undefined)
        errors[field] =
          field === 'headcount'
            ? 'Attendu : un nombre entier, 0 compris ; ou rien s’il n’est pas connu.'
            : 'Attendu : un nombre, comme 2,5 ; ou rien s’il n’est pas connu.';
      else team()[field] = count;
    } else if (field === 'structures') team().structures = writtenLines(values.structures);
    else if (field === 'teamNote') team().note = values.teamNote;
    else if (field === 'contactFunction') contact().function = values.contactFunction;
    else if (field === 'contactEmail') contact().email = values.contactEmail;
    else if (field === 'contactUrl') contact().url = values.contactUrl;
    else if (field === 'otherThemes' || field === 'otherServices') changes[field] = writtenLines(values[field]);
    else Object.assign(changes, { [field]: values[field] });
  }
  return { changes, errors };
}

/** null: not known; undefined: not understood. */
function readCount(typed: string, whole: boolean): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  return (whole ? /^\d{1,5}$/ : /^\d{1,5}(\.\d+)?$/).test(text) ? Number(text) : undefined;
}

/** The field of the form that the server's word for it means: `changes.team.headcount` → headcount. */
export function fieldNamed(path: string | undefined): Field | null {
  const [, group = '', part = ''] = path?.split('.') ?? [];
  if (group === 'launch') return 'launch';
  if (group === 'team') return part === 'note' ? 'teamNote' : (part as Field);
  if (group === 'contact') return `contact${part[0]!.toUpperCase()}${part.slice(1)}` as Field;
  if (group === 'sections') return (part as Field) || null;
  return (group as Field) || null;
}

/** What a field is called on the screen. */
export function fieldLabel(field: Field, { subject, edition }: Pick<Fiche, 'subject' | 'edition'>): string {
  if (isSection(field)) return sectionHeading(field, subject, edition!);
  const headings = questionHeadings(subject);
  const labels: Record<Exclude<Field, SectionKey>, string> = {
    name: 'Nom',
    subject: 'La fiche parle',
    status: headings.status,
    launch: headings.launch,
    headcount: 'Nombre de membres',
    fte: 'Équivalents temps plein',
    structures: 'Services porteurs',
    teamNote: 'Précisions sur l’équipe',
    themes: headings.themes,
    otherThemes: 'Autres thématiques',
    services: headings.services,
    otherServices: headings.otherServices,
    contactFunction: 'Contact : fonction',
    contactEmail: 'Contact : courriel',
    contactUrl: 'Contact : page web',
  };
  return labels[field];
}

/** What a field says, in words, for two versions to be compared. */
export function fieldText(field: Field, values: FicheValues, labels: ReadonlyMap<string, string>): string {
  const label = (code: string) => labels.get(code) ?? code;
  const nothing = (text: string) => text || 'rien';
  if (field === 'launch') {
    const launch = readLaunchWords(values.launch);
    return launch ? launchLabel(launchOf(launch)) : values.launch;
  }
  if (field === 'subject') return values.subject === 'PROJECT' ? 'd’un projet de lab' : 'd’un lab';
  if (field === 'status') return values.status ? label(values.status) : 'non répondu';
  if (field === 'services') {
    const lines = values.services?.map(({ code, note }) => (note ? `${label(code)} : ${note}` : label(code)));
    return lines ? lines.join('\n') || 'aucun' : 'non répondu';
  }
  if (field === 'themes') return values.themes ? values.themes.map(label).join('\n') || 'aucune' : 'non répondu';
  const value = values[field];
  return nothing(Array.isArray(value) ? value.join('\n') : value);
}
