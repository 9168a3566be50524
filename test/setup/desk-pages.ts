import { todayInParis } from '../../domain/day.ts';
import { weekOf } from '../../domain/week.ts';
import {
  AcademyFileDocument,
  CalendarAddressDocument,
  CentralStaffDocument,
  ContactTermsDocument,
  InteractionsDocument,
  LabFileDocument,
  LateActionsDocument,
  NetworkDocument,
  ObstacleListDocument,
  ObstacleStatisticsDocument,
  OfficeHoursDocument,
  PlannedWeekDocument,
  RemovedInteractionsDocument,
  TrackingChoicesDocument,
  WorkSessionChoicesDocument,
  WorkSessionsDocument,
  WorkSessionStatisticsDocument,
  WorklistDocument,
} from '../../client/graphql/generated/central.ts';

/** One page of the desk: what it asks of the server, as the client itself writes it. */
export interface DeskPage {
  page: string;
  asks: readonly (readonly [document: object, variables?: Record<string, unknown>])[];
  /** Tables of which it rightly reads all, each with why. */
  whole?: Readonly<Record<string, string>>;
}

const FEW_OBSTACLES =
  'a third as long as the journal: one pass over it costs less than a look-up for each entry of the file';

const week = weekOf(todayInParis()).name;

/** Every page of the desk, on Créteil's lab and the académie of Bordeaux. A new page is a line here. */
export const DESK_PAGES: readonly DeskPage[] = [
  { page: 'worklist', asks: [[WorklistDocument, { filter: {} }], [ContactTermsDocument]] },
  {
    page: 'network',
    asks: [[NetworkDocument, { filter: {}, sort: 'LAST_CONTACT', descending: false }], [CentralStaffDocument]],
  },
  {
    page: 'journal',
    asks: [[InteractionsDocument, { filter: {} }], [TrackingChoicesDocument], [RemovedInteractionsDocument]],
  },
  { page: 'journal, further down', asks: [[InteractionsDocument, { filter: {}, before: '2020-06-01_1000' }]] },
  { page: 'journal, a rare word', asks: [[InteractionsDocument, { filter: { text: 'trouvaille' } }]] },
  { page: 'journal, a common word', asks: [[InteractionsDocument, { filter: { text: 'gouvernance' } }]] },
  {
    page: 'journal, its obstacles',
    asks: [[ObstacleStatisticsDocument], [ObstacleListDocument]],
    whole: {
      interaction_obstacle: 'how often each was met is a question about all entries',
      interaction_subject: 'where each was met, likewise',
    },
  },
  {
    page: 'file of a lab',
    asks: [
      [LabFileDocument, { slug: 'creteil' }],
      [InteractionsDocument, { filter: { lab: 'creteil' } }],
      [WorkSessionsDocument, { filter: { lab: 'creteil' } }],
      [TrackingChoicesDocument],
    ],
    whole: { interaction_obstacle: FEW_OBSTACLES },
  },
  {
    page: 'file of an académie',
    asks: [
      [AcademyFileDocument, { slug: 'bordeaux' }],
      [InteractionsDocument, { filter: { academy: 'bordeaux' } }],
      [WorkSessionsDocument, { filter: { academy: 'bordeaux' } }],
    ],
    whole: { interaction_obstacle: FEW_OBSTACLES },
  },
  {
    page: 'sessions',
    asks: [[WorkSessionsDocument, { filter: {} }], [WorkSessionChoicesDocument]],
    whole: { work_session: 'how many there are' },
  },
  { page: 'form of a session', asks: [[WorkSessionChoicesDocument]] },
  { page: 'sessions, a rare word', asks: [[WorkSessionsDocument, { filter: { text: 'tiers-lieux' } }]] },
  {
    page: 'charts of the sessions',
    asks: [[WorkSessionStatisticsDocument]],
    whole: {
      work_session: 'the charts count all of them, when no period is chosen',
      office_hour: 'how long all of them were, likewise',
    },
  },
  {
    page: 'charts of a year',
    asks: [[WorkSessionStatisticsDocument, { from: '2020-01-01', to: '2020-12-31' }]],
  },
  {
    page: 'office hours',
    asks: [[OfficeHoursDocument]],
    whole: { office_hour: 'how long all of them were' },
  },
  {
    page: 'week',
    asks: [
      [PlannedWeekDocument, { week, mine: false }],
      [LateActionsDocument, { week, mine: false }],
      [CalendarAddressDocument],
      [TrackingChoicesDocument],
    ],
  },
];
