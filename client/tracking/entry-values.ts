import { todayInParis } from '../../domain/day.ts';
import { INTERACTION_KINDS, type InteractionKind, type SharingTopic } from '../../domain/interactions.ts';
import type { Mode } from '../../domain/mode.ts';
import { academyFilePath, labFilePath } from '../../domain/pages.ts';
import { territoryTitle, type TerritoryType } from '../../domain/territory-title.ts';
import type { EntryVersionFragment, InteractionInput } from '../graphql/generated/central.ts';
import { KeptHere } from '../ui/kept-here.ts';

/** Whom an entry is about, as the form shows it. */
export interface Subject {
  of: 'lab' | 'academy';
  slug: string;
  name: string;
}

/** An entry as it is typed. */
export interface EntryValues {
  kind: InteractionKind;
  date: string;
  endDate: string;
  mode: Mode | '';
  topic: SharingTopic | '';
  participants: string;
  note: string;
  subjects: Subject[];
  obstacles: string[];
  next: { what: string; due: string; owner: string };
}

export const labSubject = ({ slug, name }: { slug: string; name: string }): Subject => ({ of: 'lab', slug, name });

export const academySubject = (academy: { slug: string; name: string; type: TerritoryType }): Subject => ({
  of: 'academy',
  slug: academy.slug,
  name: territoryTitle(academy),
});

export const subjectHref = ({ of, slug }: Subject) => (of === 'lab' ? labFilePath(slug) : academyFilePath(slug));

/** Today, of the kind that was noted last. */
export function newEntry(subjects: Subject[], owner: string): EntryValues {
  return {
    ...{ kind: lastKind(), date: todayInParis(), endDate: '', mode: '', topic: '', participants: '', note: '' },
    subjects,
    obstacles: [],
    next: { what: '', due: '', owner },
  };
}

export function valuesOf(entry: EntryVersionFragment, owner: string): EntryValues {
  return {
    kind: entry.kind,
    date: entry.date,
    endDate: entry.endDate ?? '',
    mode: entry.mode ?? '',
    topic: entry.topic ?? '',
    participants: entry.participants ?? '',
    note: entry.note ?? '',
    subjects: [...entry.labs.map(labSubject), ...entry.academies.map(academySubject)],
    obstacles: entry.obstacles.map(({ code }) => code),
    next: { what: '', due: '', owner },
  };
}

export function inputOf({ subjects, next, ...values }: EntryValues): InteractionInput {
  const slugs = (of: Subject['of']) => subjects.filter((subject) => subject.of === of).map(({ slug }) => slug);
  const said = next.what.trim() !== '' || next.due !== '';
  return {
    ...values,
    endDate: values.endDate || null,
    mode: values.mode || null,
    topic: (values.kind === 'PARTAGE_EXPERIENCE' && values.topic) || null,
    labs: slugs('lab'),
    academies: slugs('academy'),
    nextAction: said ? { what: next.what, due: next.due || null, owner: next.owner || null } : null,
  };
}

/** What was typed, under the name by which the server writes it only once. */
interface TypedEntry {
  draft: string | null;
  values: EntryValues;
}

/** The copy of an entry that is typed on this page. */
export const keptEntry = (account: string, place: string) => new KeptHere<TypedEntry>(account, `entry:${place}`);

const LAST_KIND = 'essaim:last-kind';

function lastKind(): InteractionKind {
  try {
    const kept = localStorage.getItem(LAST_KIND);
    return INTERACTION_KINDS.find((kind) => kind === kept) ?? 'POINT_SUIVI';
  } catch {
    return 'POINT_SUIVI';
  }
}

export function keepKind(kind: InteractionKind): void {
  try {
    localStorage.setItem(LAST_KIND, kind);
  } catch {
    // the next entry begins with the usual kind
  }
}
