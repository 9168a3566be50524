import { MODE_WORDS } from '../../domain/mode.ts';
import { SESSION_NATURE_WORDS } from '../../domain/work-sessions.ts';
import type {
  WorkSessionChoicesQuery,
  WorkSessionFieldsFragment,
  WorkSessionInput,
} from '../graphql/generated/central.ts';
import { daysWords } from '../../domain/day.ts';

export type Session = WorkSessionFieldsFragment;
export type Choices = WorkSessionChoicesQuery['workSessionChoices'];

/** What the form of a session holds, as it is typed. */
export interface SessionValues {
  title: string;
  firstDay: string;
  lastDay: string;
  nature: Session['nature'] | '';
  help: Session['help'] | '';
  mode: NonNullable<Session['mode']> | '';
  participantCount: string;
  participants: string;
  /** Slugs. */
  labs: string[];
  /** Slugs. */
  academies: string[];
  /** One on each line. */
  directions: string;
  outcome: string;
}

export const blankValues = (today: string): SessionValues => ({
  title: '',
  firstDay: today,
  lastDay: '',
  nature: '',
  help: '',
  mode: '',
  participantCount: '',
  participants: '',
  labs: [],
  academies: [],
  directions: '',
  outcome: '',
});

export const valuesOf = (session: Session): SessionValues => ({
  title: session.title,
  firstDay: session.firstDay,
  lastDay: session.lastDay ?? '',
  nature: session.nature,
  help: session.help,
  mode: session.mode ?? '',
  participantCount: session.participantCount === null ? '' : String(session.participantCount),
  participants: session.participants ?? '',
  labs: session.labs.map(({ slug }) => slug),
  academies: session.academies.map(({ slug }) => slug),
  directions: session.directions.join('\n'),
  outcome: session.outcome ?? '',
});

/** A new session like an earlier one: another day, other people, something else came out of it. */
export const copyOf = (session: Session, today: string): SessionValues => ({
  ...valuesOf(session),
  firstDay: today,
  lastDay: '',
  participantCount: '',
  participants: '',
  outcome: '',
});

/** What is wrong with a form, by field. */
export type Mistakes = Readonly<Record<string, string>>;

/** All that has to be filled, or mended, before anything is sent. */
export function mistakesIn({ title, firstDay, lastDay, nature, help, participantCount }: SessionValues): Mistakes {
  return {
    ...(!title.trim() && { title: 'Donnez un titre à la session.' }),
    ...(!firstDay && { firstDay: 'Dites quel jour elle a eu lieu.' }),
    ...(firstDay && lastDay && lastDay < firstDay && { lastDay: 'Le dernier jour vient avant le premier.' }),
    ...(!nature && { nature: 'Choisissez la nature de la session.' }),
    ...(!help && { help: 'Choisissez l’aide apportée.' }),
    ...(!/^\d{0,5}$/.test(participantCount.trim()) && {
      participantCount: 'Attendu : un nombre de personnes, ou rien.',
    }),
  };
}

/** Of values that have no mistake. */
export function inputOf(values: SessionValues): WorkSessionInput {
  const count = values.participantCount.trim();
  return {
    ...values,
    nature: values.nature as Session['nature'],
    help: values.help as Session['help'],
    mode: values.mode || null,
    lastDay: values.lastDay || null,
    participantCount: count === '' ? null : Number(count),
    directions: values.directions.split('\n'),
  };
}

/** Each thing that a session says, in words, with the name of its field. */
export function saidBy(values: SessionValues, { helps, labs, academies }: Choices): [field: string, words: string][] {
  const names = (slugs: string[], places: Choices['labs']) =>
    slugs.map((slug) => places.find((place) => place.slug === slug)?.name ?? slug).join(', ');
  return [
    ['Titre', values.title],
    ['Jours', values.firstDay && daysWords(values.firstDay, values.lastDay || null)],
    ['Nature', values.nature && SESSION_NATURE_WORDS[values.nature]],
    ['Aide apportée', helps.find(({ help }) => help === values.help)?.label ?? ''],
    ['Mode', values.mode && MODE_WORDS[values.mode]],
    ['Nombre de participants', values.participantCount],
    ['Participants', values.participants],
    ['Labs', names(values.labs, labs)],
    ['Académies', names(values.academies, academies)],
    ['Directions', values.directions.split('\n').join(', ')],
    ['Ce qui en est sorti', values.outcome],
  ];
}
