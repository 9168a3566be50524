/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AcademyType =
  | 'ACADEMIE'
  | 'SERVICE'
  | 'VICE_RECTORAT';

/** All that is given must hold. */
export type AccountFilter = {
  kind?: AccountKind | null | undefined;
  /** A part of the slug or name of a lab whose team it is in. */
  lab?: string | null | undefined;
  state?: AccountState | null | undefined;
  /** A part of the address or the function. */
  text?: string | null | undefined;
};

export type AccountKind =
  | 'CENTRAL'
  | 'CONTRIBUTOR'
  | 'MEMBER'
  | 'REFERENT';

export type AccountState =
  | 'ACTIVE'
  | 'SUSPENDED';

export type Audience =
  | 'CENTRAL'
  | 'NETWORK'
  | 'PUBLIC';

export type AudienceKey =
  | 'ACHIEVEMENTS'
  | 'BEYOND'
  | 'CONTACT'
  | 'HIGHLIGHT'
  | 'NEWS'
  | 'OBJECTIVES'
  | 'OWN_WORDS'
  | 'PROJECT'
  | 'SERVICE_NOTE'
  | 'TEAM_NOTE';

export type AuditAct =
  | 'ACCOUNT_CLOSED'
  | 'ACCOUNT_RESTORED'
  | 'ACCOUNT_SUSPENDED'
  | 'ADDRESS_CHANGED'
  | 'AUDIENCE_SET'
  | 'CENTRAL_GIVEN'
  | 'CENTRAL_TAKEN'
  | 'HANDOVER_ACCEPTED'
  | 'HANDOVER_PROPOSED'
  | 'HANDOVER_WITHDRAWN'
  | 'INVITATION_ACCEPTED'
  | 'INVITATION_RENEWED'
  | 'INVITATION_SENT'
  | 'INVITATION_WITHDRAWN'
  | 'LAB_ACADEMY_CORRECTED'
  | 'LAB_CLOSED'
  | 'LAB_CREATED'
  | 'LAB_MERGED'
  | 'LAB_MOVED'
  | 'LAB_RENAMED'
  | 'LAB_REOPENED'
  | 'LAB_SEPARATED'
  | 'LAB_TAKEN_BACK'
  | 'MAIL_RESENT'
  | 'MATURITY_CONFIRMED'
  | 'MATURITY_CORRECTED'
  | 'MATURITY_SET'
  | 'REQUEST_ACCEPTED'
  | 'REQUEST_PASSED_ON'
  | 'REQUEST_REFUSED'
  | 'ROLE_GIVEN'
  | 'ROLE_TAKEN'
  | 'TEAM_LEFT';

/** All that is given must hold. */
export type AuditFilter = {
  act?: AuditAct | null | undefined;
  /** A part of the address of who did it, or of whom it is about. */
  email?: string | null | undefined;
  /** The first day, in Paris. */
  from?: string | null | undefined;
  /** A part of the lab’s slug or name. */
  lab?: string | null | undefined;
  /** The last day, in Paris. */
  to?: string | null | undefined;
};

/** Functional addresses only. */
export type ContactInput = {
  email?: string | null | undefined;
  function?: string | null | undefined;
  url?: string | null | undefined;
};

export type CountedThing =
  | 'FICHES'
  | 'OFFICE_HOURS'
  | 'SESSIONS';

export type DraftState =
  | 'BEGUN'
  | 'CHANGED'
  | 'NONE'
  | 'PUBLISHED';

/** Only what is given changes; null says unknown, or not answered. */
export type FicheInput = {
  contact?: ContactInput | null | undefined;
  launch?: LaunchInput | null | undefined;
  name?: string | null | undefined;
  otherServices?: Array<string> | null | undefined;
  otherThemes?: Array<string> | null | undefined;
  /** A section that is not named stays as it is. */
  sections?: Array<SectionInput> | null | undefined;
  services?: Array<OfferedServiceInput> | null | undefined;
  status?: LabStatus | null | undefined;
  subject?: FicheSubject | null | undefined;
  team?: TeamInput | null | undefined;
  themes?: Array<string> | null | undefined;
};

/** The part of a fiche that a correction is about. */
export type FichePart =
  | 'CONTACT'
  | 'LAUNCH'
  | 'NAME'
  | 'SERVICES'
  | 'STATUS'
  | 'TEAM'
  | 'THEMES'
  | 'TOLD';

export type FicheSubject =
  | 'LAB'
  | 'PROJECT';

export type FilterName =
  | 'ACADEMIES'
  | 'LAUNCH'
  | 'MATURITIES'
  | 'REGIONS'
  | 'SERVICES'
  | 'STATUSES'
  | 'STRUCTURES'
  | 'TEXT'
  | 'THEMES';

/** All that is given must hold. */
export type InvitationFilter = {
  /** A part of the address. */
  email?: string | null | undefined;
  /** By default, those that are not accepted. */
  state?: InvitationState | null | undefined;
};

export type InvitationState =
  | 'ACCEPTED'
  | 'EXPIRED'
  | 'PENDING'
  | 'WITHDRAWN';

export type LabConcern =
  | 'NO_FICHE'
  | 'NO_REFERENT'
  | 'UNPUBLISHED_DRAFT';

/** Inside one list the values are alternatives; across lists all must hold. */
export type LabFilter = {
  /** Slugs of académies. */
  academies?: Array<string> | null | undefined;
  /** A fuzzy launch matches when its interval overlaps; an unknown one never does. */
  launchedFrom?: string | null | undefined;
  launchedTo?: string | null | undefined;
  maturities?: Array<Maturity> | null | undefined;
  regions?: Array<string> | null | undefined;
  /** Codes. */
  services?: Array<string> | null | undefined;
  statuses?: Array<LabStatus> | null | undefined;
  structures?: Array<string> | null | undefined;
  text?: string | null | undefined;
  /** Codes. */
  themes?: Array<string> | null | undefined;
};

export type LabRole =
  | 'CONTRIBUTOR'
  | 'REFERENT';

/** EDITION: those whose fiche is oldest first. */
export type LabSort =
  | 'ACADEMY'
  | 'EDITION'
  | 'NAME';

export type LabState =
  | 'CLOSED'
  | 'LIVING'
  | 'MERGED';

export type LabStatus =
  | 'ACTIF'
  | 'EN_COURS'
  | 'PREFIGURATION';

/** date: 2020-09-14, 2020-09, 2020-summer (spring, autumn, winter), 2020, or nothing with UNKNOWN. */
export type LaunchInput = {
  date?: string | null | undefined;
  precision: LaunchPrecision;
};

export type LaunchPrecision =
  | 'DAY'
  | 'MONTH'
  | 'SEASON'
  | 'UNKNOWN'
  | 'YEAR';

export type MailWay =
  | 'NONE'
  | 'SERVER'
  | 'SHOWN';

export type Maturity =
  | 'PREMIERS_CONTACTS'
  | 'SUIVI'
  | 'VEILLE';

export type OfferedServiceInput = {
  code: string;
  note?: string | null | undefined;
};

/** All of an appointment: what is not given, it does not say. */
export type OfficeHourInput = {
  about?: string | null | undefined;
  day: string;
  minutes: number;
  withWhom: string;
};

export type PendingAct =
  | 'EXPIRED_INVITATIONS'
  | 'FAILED_MAILS'
  | 'LABS_WITHOUT_REFERENT'
  | 'UNSURE_MAILS'
  | 'WAITING_MAILS'
  | 'WAITING_REQUESTS';

/** All that is given must hold. */
export type RegistryFilter = {
  /** The slug of an académie. */
  academy?: string | null | undefined;
  /** NO_REFERENT and NO_FICHE: of those that live. */
  concern?: LabConcern | null | undefined;
  state?: LabState | null | undefined;
  /** A part of the name, the académie’s name, or a slug of any time. */
  text?: string | null | undefined;
};

/** Those that wait for central staff, for a lab that has a referent, or for nobody any more. */
export type RequestBox =
  | 'CENTRAL'
  | 'DECIDED'
  | 'LABS';

/** All that is given must hold. */
export type RequestFilter = {
  box?: RequestBox | null | undefined;
  kind?: RequestKind | null | undefined;
  /** The slug of today. */
  lab?: string | null | undefined;
};

/** What somebody asks. Each kind has its own fields: the others are left aside. */
export type RequestInput = {
  /** A slug. Of a LAB. */
  academy?: string | null | undefined;
  /** The sender’s; whoever is signed in asks with the account’s. */
  email?: string | null | undefined;
  /** Who asks: a function, never a name. */
  function: string;
  /** Whether who answers may see the address. */
  givesAddress?: boolean;
  /** To be left empty: people do not see this field. */
  homepage?: string | null | undefined;
  kind: RequestKind;
  /** A slug. Of a CORRECTION, a CONTACT (if not to central staff) or an ACCOUNT. */
  lab?: string | null | undefined;
  /** Of a LAB. */
  labName?: string | null | undefined;
  /** Where one reads of a LAB. */
  link?: string | null | undefined;
  message: string;
  /** Of a CORRECTION. */
  part?: FichePart | null | undefined;
};

export type RequestKind =
  | 'ACCOUNT'
  | 'CONTACT'
  | 'CORRECTION'
  | 'LAB';

export type RequestState =
  | 'ACCEPTED'
  | 'REFUSED'
  | 'WAITING';

export type RevisionAct =
  | 'IMPORTED'
  | 'PUBLISHED'
  | 'RESTORED'
  | 'SAVED';

/** An empty text removes the section. */
export type SectionInput = {
  /** The fiche’s own; null: the usual one. */
  heading?: string | null | undefined;
  key: SectionKey;
  text: string;
};

export type SectionKey =
  | 'ACHIEVEMENTS'
  | 'BEYOND'
  | 'HIGHLIGHT'
  | 'NEWS'
  | 'OBJECTIVES'
  | 'PROJECT'
  | 'SERVICE_NOTE';

/** The help given: a level from 1 to 3, or a room merely used, which is none of them. */
export type SessionHelp =
  | 'LEVEL_1'
  | 'LEVEL_2'
  | 'LEVEL_3'
  | 'ROOM_ONLY';

export type SessionMode =
  | 'DISTANCIEL'
  | 'HYBRIDE'
  | 'PRESENTIEL';

export type SessionNature =
  | 'ACCOMPAGNEMENT_ACADEMIQUE'
  | 'ACCULTURATION'
  | 'PROJET'
  | 'REUNION_RECTEURS'
  | 'SEMINAIRE'
  | 'VALORISATION';

export type TeamInput = {
  fte?: number | null | undefined;
  headcount?: number | null | undefined;
  note?: string | null | undefined;
  structures?: Array<string> | null | undefined;
};

export type TroubledMailState =
  | 'FAILED'
  | 'QUEUED'
  | 'UNSURE';

/** All that is given must hold. A session belongs to the period in which it begins. */
export type WorkSessionFilter = {
  /** The slug of an académie. */
  academy?: string | null | undefined;
  from?: string | null | undefined;
  help?: SessionHelp | null | undefined;
  /** The slug of a lab. */
  lab?: string | null | undefined;
  mode?: SessionMode | null | undefined;
  nature?: SessionNature | null | undefined;
  /** Words of the title or of what came out of it. */
  text?: string | null | undefined;
  to?: string | null | undefined;
};

/** All of a session: what is not given, it does not say. */
export type WorkSessionInput = {
  /** Slugs. */
  academies?: Array<string>;
  directions?: Array<string>;
  firstDay: string;
  help: SessionHelp;
  /** Slugs. */
  labs?: Array<string>;
  lastDay?: string | null | undefined;
  mode?: SessionMode | null | undefined;
  nature: SessionNature;
  outcome?: string | null | undefined;
  participantCount?: number | null | undefined;
  participants?: string | null | undefined;
  title: string;
};

export type AcademyQueryVariables = Exact<{
  slug: string;
}>;


export type AcademyQuery = { academy: { slug: string, name: string, type: AcademyType, region: string | null, website: string | null, seatCity: string | null, labs: Array<{ slug: string, name: string, edition: number | null, status: LabStatus | null, closedOn: string | null, academy: { slug: string, name: string, region: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, maturity: { level: Maturity, confirmed: boolean } | null }>, neighbours: Array<{ slug: string, name: string, type: AcademyType, labs: Array<{ slug: string }> }>, peers: Array<{ reasons: Array<string>, lab: { slug: string, name: string, edition: number | null, status: LabStatus | null, academy: { slug: string, name: string, region: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, maturity: { level: Maturity, confirmed: boolean } | null } }> } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, email: string, function: string | null, central: boolean, roles: Array<{ role: LabRole, lab: { slug: string, name: string, edition: number | null, academy: { name: string } } }> } | null };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { sessions: Array<{ id: string, device: string | null, since: string, usedAt: string, current: boolean }> };

export type DemoAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type DemoAccountsQuery = { demoAccounts: Array<{ email: string, label: string }> };

export type SignInDemoMutationVariables = Exact<{
  email: string;
}>;


export type SignInDemoMutation = { signInDemo: { id: string } };

export type CloseAccountMutationVariables = Exact<{
  email: string;
}>;


export type CloseAccountMutation = { closeAccount: boolean };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type SayFunctionMutationVariables = Exact<{
  said: string;
}>;


export type SayFunctionMutation = { sayFunction: boolean };

export type EndSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type EndSessionMutation = { endSession: Array<{ id: string, device: string | null, since: string, usedAt: string, current: boolean }> };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { endOtherSessions: Array<{ id: string, device: string | null, since: string, usedAt: string, current: boolean }> };

export type RequestSignInMutationVariables = Exact<{
  email: string;
}>;


export type RequestSignInMutation = { requestSignIn: string };

export type SignInWithLinkMutationVariables = Exact<{
  token: string;
}>;


export type SignInWithLinkMutation = { signInWithLink: { id: string } };

export type SignInWithCodeMutationVariables = Exact<{
  request: string;
  code: string;
}>;


export type SignInWithCodeMutation = { signInWithCode: { id: string } };

export type InvitationFragment = { id: string, email: string, lab: string | null, role: LabRole | null, central: boolean, by: string, handover: boolean, stays: boolean, state: InvitationState, sentAt: string, mayChange: boolean };

export type InvitationsQueryVariables = Exact<{
  filter?: InvitationFilter | null | undefined;
  before?: string | number | null | undefined;
}>;


export type InvitationsQuery = { invitations: { next: string | null, entries: Array<{ id: string, email: string, lab: string | null, role: LabRole | null, central: boolean, by: string, handover: boolean, stays: boolean, state: InvitationState, sentAt: string, mayChange: boolean }> } };

export type InvitationQueryVariables = Exact<{
  token: string;
}>;


export type InvitationQuery = { invitation: { email: string, lab: string | null, role: LabRole | null, central: boolean, by: string, handover: boolean, stays: boolean } | null };

export type InviteMutationVariables = Exact<{
  email: string;
  lab?: string | null | undefined;
  role?: LabRole | null | undefined;
  central: boolean;
}>;


export type InviteMutation = { invite: { id: string, email: string, lab: string | null, role: LabRole | null, central: boolean, by: string, handover: boolean, stays: boolean, state: InvitationState, sentAt: string, mayChange: boolean } };

export type RenewInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type RenewInvitationMutation = { renewInvitation: { id: string, email: string, lab: string | null, role: LabRole | null, central: boolean, by: string, handover: boolean, stays: boolean, state: InvitationState, sentAt: string, mayChange: boolean } };

export type WithdrawInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawInvitationMutation = { withdrawInvitation: { id: string, email: string, lab: string | null, role: LabRole | null, central: boolean, by: string, handover: boolean, stays: boolean, state: InvitationState, sentAt: string, mayChange: boolean } };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { id: string } };

export type AuditLogQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  before?: string | number | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { next: string | null, entries: Array<{ id: string, at: string, act: AuditAct, byFunction: string, byEmail: string | null, account: string | null, detail: string | null, lab: { slug: string, name: string } | null }> } };

export type NetworkQueryVariables = Exact<{
  filter?: LabFilter | null | undefined;
  edition?: number | null | undefined;
}>;


export type NetworkQuery = { labs: { total: number, labs: Array<{ slug: string, name: string, subject: FicheSubject, edition: number | null, status: LabStatus | null, closedOn: string | null, otherThemes: Array<string>, otherServices: Array<string>, academy: { slug: string, name: string, region: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, team: { headcount: number | null, structures: Array<string> }, themes: Array<{ code: string, shortLabel: string }> | null, services: Array<{ code: string, shortLabel: string }> | null, maturity: { level: Maturity, confirmed: boolean } | null }>, facets: { statuses: Array<{ value: string, label: string, count: number }>, maturities: Array<{ value: string, label: string, count: number }>, themes: Array<{ value: string, label: string, shortLabel: string | null, count: number }>, services: Array<{ value: string, label: string, shortLabel: string | null, count: number }>, structures: Array<{ value: string, label: string, count: number }>, regions: Array<{ value: string, label: string, count: number }>, launchYears: Array<{ value: string, label: string, count: number }> }, matches: Array<{ lab: string, heading: string, excerpt: string }>, relaxations: Array<{ filter: FilterName, total: number }> }, directoryState: { builtAt: string, stale: boolean } };

export type TerritoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type TerritoriesQuery = { academies: Array<{ slug: string, name: string, type: AcademyType, region: string | null, website: string | null, labs: Array<{ slug: string, name: string }> }>, editions: Array<{ year: number, open: boolean, fiches: number, declaredLabs: number | null }> };

export type AudiencesQueryVariables = Exact<{
  lab: string;
}>;


export type AudiencesQuery = { audiences: Array<{ key: AudienceKey, audience: Audience, chosen: boolean }> };

export type SetAudienceMutationVariables = Exact<{
  lab: string;
  key: AudienceKey;
  audience?: Audience | null | undefined;
}>;


export type SetAudienceMutation = { setAudience: Array<{ key: AudienceKey, audience: Audience, chosen: boolean }> };

export type DraftFragment = { revision: number, savedAt: string | null, savedBy: string | null, filledFrom: number | null, published: number | null, mayPublish: boolean, formerSlugs: Array<string>, differences: Array<{ field: string, label: string, before: string, after: string }>, fiche: { slug: string, name: string, subject: FicheSubject, edition: number | null, status: LabStatus | null, closedOn: string | null, otherThemes: Array<string>, otherServices: Array<string>, mergedInto: { slug: string, name: string } | null, academy: { slug: string, name: string, type: AcademyType, region: string | null, website: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, team: { headcount: number | null, fte: number | null, structures: Array<string>, note: string | null }, themes: Array<{ code: string, label: string }> | null, services: Array<{ code: string, label: string, explanation: string | null, note: string | null }> | null, sections: Array<{ key: SectionKey, heading: string, text: string }>, contact: { function: string | null, email: string | null, url: string | null } | null, maturity: { level: Maturity, confirmed: boolean, since: string | null } | null } };

export type DraftQueryVariables = Exact<{
  lab: string;
  edition: number;
}>;


export type DraftQuery = { draft: { revision: number, savedAt: string | null, savedBy: string | null, filledFrom: number | null, published: number | null, mayPublish: boolean, formerSlugs: Array<string>, differences: Array<{ field: string, label: string, before: string, after: string }>, fiche: { slug: string, name: string, subject: FicheSubject, edition: number | null, status: LabStatus | null, closedOn: string | null, otherThemes: Array<string>, otherServices: Array<string>, mergedInto: { slug: string, name: string } | null, academy: { slug: string, name: string, type: AcademyType, region: string | null, website: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, team: { headcount: number | null, fte: number | null, structures: Array<string>, note: string | null }, themes: Array<{ code: string, label: string }> | null, services: Array<{ code: string, label: string, explanation: string | null, note: string | null }> | null, sections: Array<{ key: SectionKey, heading: string, text: string }>, contact: { function: string | null, email: string | null, url: string | null } | null, maturity: { level: Maturity, confirmed: boolean, since: string | null } | null } } | null };

export type SaveDraftMutationVariables = Exact<{
  lab: string;
  edition: number;
  revision: number;
  changes: FicheInput;
}>;


export type SaveDraftMutation = { saveDraft: { revision: number, savedAt: string | null, savedBy: string | null, filledFrom: number | null, published: number | null, mayPublish: boolean, formerSlugs: Array<string>, differences: Array<{ field: string, label: string, before: string, after: string }>, fiche: { slug: string, name: string, subject: FicheSubject, edition: number | null, status: LabStatus | null, closedOn: string | null, otherThemes: Array<string>, otherServices: Array<string>, mergedInto: { slug: string, name: string } | null, academy: { slug: string, name: string, type: AcademyType, region: string | null, website: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, team: { headcount: number | null, fte: number | null, structures: Array<string>, note: string | null }, themes: Array<{ code: string, label: string }> | null, services: Array<{ code: string, label: string, explanation: string | null, note: string | null }> | null, sections: Array<{ key: SectionKey, heading: string, text: string }>, contact: { function: string | null, email: string | null, url: string | null } | null, maturity: { level: Maturity, confirmed: boolean, since: string | null } | null } } };

export type RestoreRevisionMutationVariables = Exact<{
  lab: string;
  edition: number;
  revision: number;
  number: number;
}>;


export type RestoreRevisionMutation = { restoreRevision: { revision: number } };

export type PublishFicheMutationVariables = Exact<{
  lab: string;
  edition: number;
  revision: number;
}>;


export type PublishFicheMutation = { publishFiche: { slug: string, edition: number | null } };

export type StayOnDraftMutationVariables = Exact<{
  lab: string;
  edition: number;
}>;


export type StayOnDraftMutation = { stayOnDraft: { revision: number, lab: { slug: string, name: string }, others: Array<{ function: string, since: string }> } };

export type LeaveDraftMutationVariables = Exact<{
  lab: string;
}>;


export type LeaveDraftMutation = { leaveDraft: boolean };

export type OfferQueryVariables = Exact<{ [key: string]: never; }>;


export type OfferQuery = { themes: Array<{ code: string, label: string }>, services: Array<{ code: string, label: string, explanation: string | null }>, editions: Array<{ year: number, open: boolean }> };

export type FicheQueryVariables = Exact<{
  slug: string;
  edition?: number | null | undefined;
}>;


export type FicheQuery = { lab: { slug: string, name: string, subject: FicheSubject, edition: number | null, status: LabStatus | null, closedOn: string | null, otherThemes: Array<string>, otherServices: Array<string>, mergedInto: { slug: string, name: string } | null, academy: { slug: string, name: string, type: AcademyType, region: string | null, website: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, team: { headcount: number | null, fte: number | null, structures: Array<string>, note: string | null }, themes: Array<{ code: string, label: string }> | null, services: Array<{ code: string, label: string, explanation: string | null, note: string | null }> | null, sections: Array<{ key: SectionKey, heading: string, text: string }>, contact: { function: string | null, email: string | null, url: string | null } | null, maturity: { level: Maturity, confirmed: boolean, since: string | null } | null, people: Array<{ name: string, function: string | null }>, peers: Array<{ reasons: Array<string>, lab: { slug: string, name: string, edition: number | null, status: LabStatus | null, academy: { slug: string, name: string, region: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, maturity: { level: Maturity, confirmed: boolean } | null } }> } | null, editions: Array<{ year: number, open: boolean, fiches: number }>, directoryState: { builtAt: string, stale: boolean } };

export type WholeFicheFragment = { slug: string, name: string, subject: FicheSubject, edition: number | null, status: LabStatus | null, closedOn: string | null, otherThemes: Array<string>, otherServices: Array<string>, mergedInto: { slug: string, name: string } | null, academy: { slug: string, name: string, type: AcademyType, region: string | null, website: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, team: { headcount: number | null, fte: number | null, structures: Array<string>, note: string | null }, themes: Array<{ code: string, label: string }> | null, services: Array<{ code: string, label: string, explanation: string | null, note: string | null }> | null, sections: Array<{ key: SectionKey, heading: string, text: string }>, contact: { function: string | null, email: string | null, url: string | null } | null, maturity: { level: Maturity, confirmed: boolean, since: string | null } | null };

export type FicheHistoryQueryVariables = Exact<{
  lab: string;
  edition: number;
  before?: number | null | undefined;
}>;


export type FicheHistoryQuery = { ficheHistory: { next: number | null, entries: Array<{ number: number, at: string, act: RevisionAct, byFunction: string, published: boolean, saves: Array<{ number: number, at: string }>, differences: Array<{ field: string, label: string, before: string, after: string }> }> } };

export type FicheRevisionQueryVariables = Exact<{
  lab: string;
  edition: number;
  number: number;
}>;


export type FicheRevisionQuery = { ficheRevision: { number: number, at: string, act: RevisionAct, byFunction: string, differences: Array<{ field: string, label: string, before: string, after: string }>, fiche: { slug: string, name: string, subject: FicheSubject, edition: number | null, status: LabStatus | null, closedOn: string | null, otherThemes: Array<string>, otherServices: Array<string>, mergedInto: { slug: string, name: string } | null, academy: { slug: string, name: string, type: AcademyType, region: string | null, website: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, team: { headcount: number | null, fte: number | null, structures: Array<string>, note: string | null }, themes: Array<{ code: string, label: string }> | null, services: Array<{ code: string, label: string, explanation: string | null, note: string | null }> | null, sections: Array<{ key: SectionKey, heading: string, text: string }>, contact: { function: string | null, email: string | null, url: string | null } | null, maturity: { level: Maturity, confirmed: boolean, since: string | null } | null } } };

export type RegisteredLabFragment = { slug: string, name: string, edition: number | null, draft: DraftState, referents: Array<string>, contributors: number, invitations: number, closedOn: string | null, academy: { slug: string, name: string }, mergedInto: { slug: string, name: string } | null };

export type LabRecordFragment = { slug: string, name: string, revision: number, draft: DraftState, draftName: string | null, editions: Array<number>, openEdition: number | null, requests: number, formerSlugs: Array<string>, invitations: number, closedOn: string | null, academy: { slug: string, name: string }, mergedInto: { slug: string, name: string } | null, merged: Array<{ slug: string, name: string }>, team: Array<{ email: string, function: string | null, role: LabRole }> };

export type RegisteredLabsQueryVariables = Exact<{
  filter?: RegistryFilter | null | undefined;
  sort: LabSort;
  after?: string | number | null | undefined;
}>;


export type RegisteredLabsQuery = { registeredLabs: { total: number, next: string | null, labs: Array<{ slug: string, name: string, edition: number | null, draft: DraftState, referents: Array<string>, contributors: number, invitations: number, closedOn: string | null, academy: { slug: string, name: string }, mergedInto: { slug: string, name: string } | null }> } };

export type RegisteredLabQueryVariables = Exact<{
  slug: string;
}>;


export type RegisteredLabQuery = { registeredLab: { slug: string, name: string, revision: number, draft: DraftState, draftName: string | null, editions: Array<number>, openEdition: number | null, requests: number, formerSlugs: Array<string>, invitations: number, closedOn: string | null, academy: { slug: string, name: string }, mergedInto: { slug: string, name: string } | null, merged: Array<{ slug: string, name: string }>, team: Array<{ email: string, function: string | null, role: LabRole }> } };

export type ProposeLabSlugQueryVariables = Exact<{
  academy: string;
  name: string;
}>;


export type ProposeLabSlugQuery = { proposeLabSlug: string };

export type CreateLabMutationVariables = Exact<{
  academy: string;
  name: string;
  slug: string;
}>;


export type CreateLabMutation = { createLab: { slug: string, name: string, revision: number, draft: DraftState, draftName: string | null, editions: Array<number>, openEdition: number | null, requests: number, formerSlugs: Array<string>, invitations: number, closedOn: string | null, academy: { slug: string, name: string }, mergedInto: { slug: string, name: string } | null, merged: Array<{ slug: string, name: string }>, team: Array<{ email: string, function: string | null, role: LabRole }> } };

export type RenameLabMutationVariables = Exact<{
  lab: string;
  revision: number;
  name: string;
}>;


export type RenameLabMutation = { renameLab: { slug: string, name: string, revision: number, draft: DraftState, draftName: string | null, editions: Array<number>, openEdition: number | null, requests: number, formerSlugs: Array<string>, invitations: number, closedOn: string | null, academy: { slug: string, name: string }, mergedInto: { slug: string, name: string } | null, merged: Array<{ slug: string, name: string }>, team: Array<{ email: string, function: string | null, role: LabRole }> } };

export type MoveLabMutationVariables = Exact<{
  lab: string;
  revision: number;
  slug: string;
}>;


export type MoveLabMutation = { moveLab: { slug: string, name: string, revision: number, draft: DraftState, draftName: string | null, editions: Array<number>, openEdition: number | null, requests: number, formerSlugs: Array<string>, invitations: number, closedOn: string | null, academy: { slug: string, name: string }, mergedInto: { slug: string, name: string } | null, merged: Array<{ slug: string, name: string }>, team: Array<{ email: string, function: string | null, role: LabRole }> } };

export type CorrectLabAcademyMutationVariables = Exact<{
  lab: string;
  revision: number;
  academy: string;
}>;


export type CorrectLabAcademyMutation = { correctLabAcademy: { slug: string, name: string, revision: number, draft: DraftState, draftName: string | null, editions: Array<number>, openEdition: number | null, requests: number, formerSlugs: Array<string>, invitations: number, closedOn: string | null, academy: { slug: string, name: string }, mergedInto: { slug: string, name: string } | null, merged: Array<{ slug: string, name: string }>, team: Array<{ email: string, function: string | null, role: LabRole }> } };

export type CloseLabMutationVariables = Exact<{
  lab: string;
  revision: number;
  on: string;
}>;


export type CloseLabMutation = { closeLab: { slug: string, name: string, revision: number, draft: DraftState, draftName: string | null, editions: Array<number>, openEdition: number | null, requests: number, formerSlugs: Array<string>, invitations: number, closedOn: string | null, academy: { slug: string, name: string }, mergedInto: { slug: string, name: string } | null, merged: Array<{ slug: string, name: string }>, team: Array<{ email: string, function: string | null, role: LabRole }> } };

export type ReopenLabMutationVariables = Exact<{
  lab: string;
  revision: number;
}>;


export type ReopenLabMutation = { reopenLab: { slug: string, name: string, revision: number, draft: DraftState, draftName: string | null, editions: Array<number>, openEdition: number | null, requests: number, formerSlugs: Array<string>, invitations: number, closedOn: string | null, academy: { slug: string, name: string }, mergedInto: { slug: string, name: string } | null, merged: Array<{ slug: string, name: string }>, team: Array<{ email: string, function: string | null, role: LabRole }> } };

export type MergeLabMutationVariables = Exact<{
  lab: string;
  revision: number;
  into: string;
}>;


export type MergeLabMutation = { mergeLab: { slug: string, name: string, revision: number, draft: DraftState, draftName: string | null, editions: Array<number>, openEdition: number | null, requests: number, formerSlugs: Array<string>, invitations: number, closedOn: string | null, academy: { slug: string, name: string }, mergedInto: { slug: string, name: string } | null, merged: Array<{ slug: string, name: string }>, team: Array<{ email: string, function: string | null, role: LabRole }> } };

export type SeparateLabMutationVariables = Exact<{
  lab: string;
  revision: number;
}>;


export type SeparateLabMutation = { separateLab: { slug: string, name: string, revision: number, draft: DraftState, draftName: string | null, editions: Array<number>, openEdition: number | null, requests: number, formerSlugs: Array<string>, invitations: number, closedOn: string | null, academy: { slug: string, name: string }, mergedInto: { slug: string, name: string } | null, merged: Array<{ slug: string, name: string }>, team: Array<{ email: string, function: string | null, role: LabRole }> } };

export type KnownAccountFragment = { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, lab: { slug: string, name: string } }> };

export type AccountsQueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountsQuery = { accounts: { next: string | null, entries: Array<{ id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, lab: { slug: string, name: string } }> }> } };

export type AccountQueryVariables = Exact<{
  id: string | number;
}>;


export type AccountQuery = { account: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, lab: { slug: string, name: string } }> } };

export type GiveRoleMutationVariables = Exact<{
  account: string | number;
  lab: string;
  role: LabRole;
}>;


export type GiveRoleMutation = { giveRole: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, lab: { slug: string, name: string } }> } };

export type TakeRoleMutationVariables = Exact<{
  account: string | number;
  lab: string;
  role: LabRole;
}>;


export type TakeRoleMutation = { takeRole: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, lab: { slug: string, name: string } }> } };

export type GiveCentralMutationVariables = Exact<{
  account: string | number;
}>;


export type GiveCentralMutation = { giveCentral: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, lab: { slug: string, name: string } }> } };

export type TakeCentralMutationVariables = Exact<{
  account: string | number;
}>;


export type TakeCentralMutation = { takeCentral: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, lab: { slug: string, name: string } }> } };

export type SuspendAccountMutationVariables = Exact<{
  account: string | number;
}>;


export type SuspendAccountMutation = { suspendAccount: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, lab: { slug: string, name: string } }> } };

export type RestoreAccountMutationVariables = Exact<{
  account: string | number;
}>;


export type RestoreAccountMutation = { restoreAccount: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, lab: { slug: string, name: string } }> } };

export type ChangeAddressMutationVariables = Exact<{
  account: string | number;
  email: string;
}>;


export type ChangeAddressMutation = { changeAddress: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, lab: { slug: string, name: string } }> } };

export type TroubledMailFragment = { id: string, kind: string, subject: string, recipient: string | null, state: TroubledMailState, reason: string | null, attempts: number, queuedAt: string, resendable: boolean };

export type TroubledMailsQueryVariables = Exact<{
  skip: number;
}>;


export type TroubledMailsQuery = { troubledMails: { next: number | null, entries: Array<{ id: string, kind: string, subject: string, recipient: string | null, state: TroubledMailState, reason: string | null, attempts: number, queuedAt: string, resendable: boolean }> } };

export type MailFlowQueryVariables = Exact<{ [key: string]: never; }>;


export type MailFlowQuery = { mailFlow: { way: MailWay, waiting: number, held: number } };

export type ResendMailMutationVariables = Exact<{
  id: string | number;
}>;


export type ResendMailMutation = { resendMail: { id: string, kind: string, subject: string, recipient: string | null, state: TroubledMailState, reason: string | null, attempts: number, queuedAt: string, resendable: boolean } };

export type PendingActsQueryVariables = Exact<{ [key: string]: never; }>;


export type PendingActsQuery = { pendingActs: Array<{ act: PendingAct, count: number }> };

export type LabsWithoutReferentQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LabsWithoutReferentQuery = { labsWithoutReferent: { next: string | null, entries: Array<{ slug: string, name: string, academy: string, invited: boolean }> } };

export type OwnNameFragment = { lab: string, name: string, function: string | null, audience: Audience, consentedAt: string };

export type OwnNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnNamesQuery = { ownNames: Array<{ lab: string, name: string, function: string | null, audience: Audience, consentedAt: string }> };

export type GiveNameMutationVariables = Exact<{
  lab: string;
  name: string;
  function?: string | null | undefined;
  audience: Audience;
  wording: number;
}>;


export type GiveNameMutation = { giveName: Array<{ lab: string, name: string, function: string | null, audience: Audience, consentedAt: string }> };

export type WithdrawNameMutationVariables = Exact<{
  lab: string;
}>;


export type WithdrawNameMutation = { withdrawName: Array<{ lab: string, name: string, function: string | null, audience: Audience, consentedAt: string }> };

export type RequestFragment = { id: string, kind: RequestKind, state: RequestState, sentAt: string, toLab: boolean, senderFunction: string | null, email: string | null, labName: string | null, part: FichePart | null, message: string | null, link: string | null, decidedAt: string | null, decidedBy: string | null, word: string | null, lab: { slug: string, name: string } | null, academy: { slug: string, name: string } | null };

export type SendRequestMutationVariables = Exact<{
  request: RequestInput;
}>;


export type SendRequestMutation = { sendRequest: boolean };

export type ConfirmRequestMutationVariables = Exact<{
  token: string;
}>;


export type ConfirmRequestMutation = { confirmRequest: { kind: RequestKind, lab: { slug: string, name: string } | null } };

export type RequestsQueryVariables = Exact<{
  filter?: RequestFilter | null | undefined;
  before?: string | number | null | undefined;
}>;


export type RequestsQuery = { requests: { next: string | null, entries: Array<{ id: string, kind: RequestKind, state: RequestState, sentAt: string, toLab: boolean, senderFunction: string | null, email: string | null, labName: string | null, part: FichePart | null, message: string | null, link: string | null, decidedAt: string | null, decidedBy: string | null, word: string | null, lab: { slug: string, name: string } | null, academy: { slug: string, name: string } | null }> } };

export type WaitingRequestsQueryVariables = Exact<{
  lab: string;
}>;


export type WaitingRequestsQuery = { waitingRequests: number };

export type DecideRequestMutationVariables = Exact<{
  id: string | number;
  accepted: boolean;
  word: string;
  givesAddress: boolean;
}>;


export type DecideRequestMutation = { decideRequest: { id: string, kind: RequestKind, state: RequestState, sentAt: string, toLab: boolean, senderFunction: string | null, email: string | null, labName: string | null, part: FichePart | null, message: string | null, link: string | null, decidedAt: string | null, decidedBy: string | null, word: string | null, lab: { slug: string, name: string } | null, academy: { slug: string, name: string } | null } };

export type GrantAccountMutationVariables = Exact<{
  id: string | number;
  lab?: string | null | undefined;
  role?: LabRole | null | undefined;
  central: boolean;
}>;


export type GrantAccountMutation = { grantAccount: { id: string, kind: RequestKind, state: RequestState, sentAt: string, toLab: boolean, senderFunction: string | null, email: string | null, labName: string | null, part: FichePart | null, message: string | null, link: string | null, decidedAt: string | null, decidedBy: string | null, word: string | null, lab: { slug: string, name: string } | null, academy: { slug: string, name: string } | null } };

export type PassOnRequestMutationVariables = Exact<{
  id: string | number;
  lab: string;
}>;


export type PassOnRequestMutation = { passOnRequest: { id: string, kind: RequestKind, state: RequestState, sentAt: string, toLab: boolean, senderFunction: string | null, email: string | null, labName: string | null, part: FichePart | null, message: string | null, link: string | null, decidedAt: string | null, decidedBy: string | null, word: string | null, lab: { slug: string, name: string } | null, academy: { slug: string, name: string } | null } };

export type LabNameQueryVariables = Exact<{
  slug: string;
}>;


export type LabNameQuery = { lab: { slug: string, name: string } | null };

export type TeamFragment = { mayManage: boolean, lastReferent: boolean, lab: { slug: string, name: string }, members: Array<{ account: string, function: string, email: string | null, role: LabRole, suspended: boolean, self: boolean }>, invitations: Array<{ id: string, email: string, lab: string | null, role: LabRole | null, central: boolean, by: string, handover: boolean, stays: boolean, state: InvitationState, sentAt: string, mayChange: boolean }> };

export type TeamQueryVariables = Exact<{
  lab: string;
}>;


export type TeamQuery = { team: { mayManage: boolean, lastReferent: boolean, lab: { slug: string, name: string }, members: Array<{ account: string, function: string, email: string | null, role: LabRole, suspended: boolean, self: boolean }>, invitations: Array<{ id: string, email: string, lab: string | null, role: LabRole | null, central: boolean, by: string, handover: boolean, stays: boolean, state: InvitationState, sentAt: string, mayChange: boolean }> } };

export type HandOverMutationVariables = Exact<{
  lab: string;
  email: string;
  stays: boolean;
}>;


export type HandOverMutation = { handOver: { mayManage: boolean, lastReferent: boolean, lab: { slug: string, name: string }, members: Array<{ account: string, function: string, email: string | null, role: LabRole, suspended: boolean, self: boolean }>, invitations: Array<{ id: string, email: string, lab: string | null, role: LabRole | null, central: boolean, by: string, handover: boolean, stays: boolean, state: InvitationState, sentAt: string, mayChange: boolean }> } };

export type RemoveFromTeamMutationVariables = Exact<{
  lab: string;
  account: string | number;
}>;


export type RemoveFromTeamMutation = { removeFromTeam: { mayManage: boolean, lastReferent: boolean, lab: { slug: string, name: string }, members: Array<{ account: string, function: string, email: string | null, role: LabRole, suspended: boolean, self: boolean }>, invitations: Array<{ id: string, email: string, lab: string | null, role: LabRole | null, central: boolean, by: string, handover: boolean, stays: boolean, state: InvitationState, sentAt: string, mayChange: boolean }> } };

export type LeaveTeamMutationVariables = Exact<{
  lab: string;
}>;


export type LeaveTeamMutation = { leaveTeam: boolean };

export type WorkSessionFieldsFragment = { id: string, revision: number, title: string, firstDay: string, lastDay: string | null, nature: SessionNature, help: SessionHelp, mode: SessionMode | null, participantCount: number | null, participants: string | null, directions: Array<string>, outcome: string | null, byFunction: string, removedAt: string | null, importedFrom: string | null, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string }> };

export type OfficeHourFieldsFragment = { id: string, revision: number, day: string, minutes: number, withWhom: string, about: string | null, byFunction: string, removedAt: string | null };

export type WorkSessionsQueryVariables = Exact<{
  filter?: WorkSessionFilter | null | undefined;
  after?: string | number | null | undefined;
}>;


export type WorkSessionsQuery = { workSessions: { total: number, next: string | null, entries: Array<{ id: string, revision: number, title: string, firstDay: string, lastDay: string | null, nature: SessionNature, help: SessionHelp, mode: SessionMode | null, participantCount: number | null, participants: string | null, directions: Array<string>, outcome: string | null, byFunction: string, removedAt: string | null, importedFrom: string | null, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string }> }> } };

export type WorkSessionQueryVariables = Exact<{
  id: string | number;
}>;


export type WorkSessionQuery = { workSession: { id: string, revision: number, title: string, firstDay: string, lastDay: string | null, nature: SessionNature, help: SessionHelp, mode: SessionMode | null, participantCount: number | null, participants: string | null, directions: Array<string>, outcome: string | null, byFunction: string, removedAt: string | null, importedFrom: string | null, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string }> } | null };

export type WorkSessionChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkSessionChoicesQuery = { workSessionChoices: { directions: Array<string>, helps: Array<{ help: SessionHelp, label: string }>, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string }> } };

export type WorkSessionStatisticsQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type WorkSessionStatisticsQuery = { workSessionStatistics: { total: number, officeHours: number, officeMinutes: number, byNature: Array<{ nature: SessionNature, count: number }>, byHelp: Array<{ help: SessionHelp, count: number }>, crossing: Array<{ nature: SessionNature, help: SessionHelp, count: number }>, declared: Array<{ code: string, label: string, firstDay: string, lastDay: string, number: number, atLeast: boolean, unit: string, source: string, counted: CountedThing | null, recorded: number | null }> }, workSessionChoices: { helps: Array<{ help: SessionHelp, label: string }> } };

export type SaveWorkSessionMutationVariables = Exact<{
  id?: string | number | null | undefined;
  revision: number;
  session: WorkSessionInput;
}>;


export type SaveWorkSessionMutation = { saveWorkSession: { id: string, revision: number, title: string, firstDay: string, lastDay: string | null, nature: SessionNature, help: SessionHelp, mode: SessionMode | null, participantCount: number | null, participants: string | null, directions: Array<string>, outcome: string | null, byFunction: string, removedAt: string | null, importedFrom: string | null, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string }> } };

export type RemoveWorkSessionMutationVariables = Exact<{
  id: string | number;
  revision: number;
}>;


export type RemoveWorkSessionMutation = { removeWorkSession: { id: string } };

export type RestoreWorkSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type RestoreWorkSessionMutation = { restoreWorkSession: { id: string, revision: number, title: string, firstDay: string, lastDay: string | null, nature: SessionNature, help: SessionHelp, mode: SessionMode | null, participantCount: number | null, participants: string | null, directions: Array<string>, outcome: string | null, byFunction: string, removedAt: string | null, importedFrom: string | null, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string }> } };

export type OfficeHoursQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
  after?: string | number | null | undefined;
}>;


export type OfficeHoursQuery = { officeHours: { total: number, minutes: number, next: string | null, entries: Array<{ id: string, revision: number, day: string, minutes: number, withWhom: string, about: string | null, byFunction: string, removedAt: string | null }> } };

export type OfficeHourQueryVariables = Exact<{
  id: string | number;
}>;


export type OfficeHourQuery = { officeHour: { id: string, revision: number, day: string, minutes: number, withWhom: string, about: string | null, byFunction: string, removedAt: string | null } | null };

export type SaveOfficeHourMutationVariables = Exact<{
  id?: string | number | null | undefined;
  revision: number;
  officeHour: OfficeHourInput;
}>;


export type SaveOfficeHourMutation = { saveOfficeHour: { id: string, revision: number, day: string, minutes: number, withWhom: string, about: string | null, byFunction: string, removedAt: string | null } };

export type RemoveOfficeHourMutationVariables = Exact<{
  id: string | number;
  revision: number;
}>;


export type RemoveOfficeHourMutation = { removeOfficeHour: { id: string } };

export type RestoreOfficeHourMutationVariables = Exact<{
  id: string | number;
}>;


export type RestoreOfficeHourMutation = { restoreOfficeHour: { id: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const WholeFicheFragmentDoc = new TypedDocumentString(`
    fragment WholeFiche on Lab {
  slug
  name
  subject
  edition
  status
  closedOn
  mergedInto {
    slug
    name
  }
  academy {
    slug
    name
    type
    region
    website
  }
  launch {
    label
    precision
    from
    to
  }
  team {
    headcount
    fte
    structures
    note
  }
  themes {
    code
    label
  }
  otherThemes
  services {
    code
    label
    explanation
    note
  }
  otherServices
  sections {
    key
    heading
    text
  }
  contact {
    function
    email
    url
  }
  maturity {
    level
    confirmed
    since
  }
}
    `, {"fragmentName":"WholeFiche"}) as unknown as TypedDocumentString<WholeFicheFragment, unknown>;
export const DraftFragmentDoc = new TypedDocumentString(`
    fragment Draft on FicheDraft {
  revision
  savedAt
  savedBy
  filledFrom
  published
  mayPublish
  formerSlugs
  differences {
    field
    label
    before
    after
  }
  fiche {
    ...WholeFiche
  }
}
    fragment WholeFiche on Lab {
  slug
  name
  subject
  edition
  status
  closedOn
  mergedInto {
    slug
    name
  }
  academy {
    slug
    name
    type
    region
    website
  }
  launch {
    label
    precision
    from
    to
  }
  team {
    headcount
    fte
    structures
    note
  }
  themes {
    code
    label
  }
  otherThemes
  services {
    code
    label
    explanation
    note
  }
  otherServices
  sections {
    key
    heading
    text
  }
  contact {
    function
    email
    url
  }
  maturity {
    level
    confirmed
    since
  }
}`, {"fragmentName":"Draft"}) as unknown as TypedDocumentString<DraftFragment, unknown>;
export const RegisteredLabFragmentDoc = new TypedDocumentString(`
    fragment RegisteredLab on RegisteredLab {
  slug
  name
  academy {
    slug
    name
  }
  edition
  draft
  referents
  contributors
  invitations
  closedOn
  mergedInto {
    slug
    name
  }
}
    `, {"fragmentName":"RegisteredLab"}) as unknown as TypedDocumentString<RegisteredLabFragment, unknown>;
export const LabRecordFragmentDoc = new TypedDocumentString(`
    fragment LabRecord on LabRecord {
  slug
  name
  revision
  academy {
    slug
    name
  }
  draft
  draftName
  editions
  openEdition
  requests
  formerSlugs
  invitations
  closedOn
  mergedInto {
    slug
    name
  }
  merged {
    slug
    name
  }
  team {
    email
    function
    role
  }
}
    `, {"fragmentName":"LabRecord"}) as unknown as TypedDocumentString<LabRecordFragment, unknown>;
export const KnownAccountFragmentDoc = new TypedDocumentString(`
    fragment KnownAccount on KnownAccount {
  id
  email
  function
  central
  roles {
    role
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}
    `, {"fragmentName":"KnownAccount"}) as unknown as TypedDocumentString<KnownAccountFragment, unknown>;
export const TroubledMailFragmentDoc = new TypedDocumentString(`
    fragment TroubledMail on TroubledMail {
  id
  kind
  subject
  recipient
  state
  reason
  attempts
  queuedAt
  resendable
}
    `, {"fragmentName":"TroubledMail"}) as unknown as TypedDocumentString<TroubledMailFragment, unknown>;
export const OwnNameFragmentDoc = new TypedDocumentString(`
    fragment OwnName on OwnName {
  lab
  name
  function
  audience
  consentedAt
}
    `, {"fragmentName":"OwnName"}) as unknown as TypedDocumentString<OwnNameFragment, unknown>;
export const RequestFragmentDoc = new TypedDocumentString(`
    fragment Request on Request {
  id
  kind
  state
  sentAt
  toLab
  senderFunction
  email
  lab {
    slug
    name
  }
  academy {
    slug
    name
  }
  labName
  part
  message
  link
  decidedAt
  decidedBy
  word
}
    `, {"fragmentName":"Request"}) as unknown as TypedDocumentString<RequestFragment, unknown>;
export const InvitationFragmentDoc = new TypedDocumentString(`
    fragment Invitation on Invitation {
  id
  email
  lab
  role
  central
  by
  handover
  stays
  state
  sentAt
  mayChange
}
    `, {"fragmentName":"Invitation"}) as unknown as TypedDocumentString<InvitationFragment, unknown>;
export const TeamFragmentDoc = new TypedDocumentString(`
    fragment Team on LabTeam {
  lab {
    slug
    name
  }
  members {
    account
    function
    email
    role
    suspended
    self
  }
  invitations {
    ...Invitation
  }
  mayManage
  lastReferent
}
    fragment Invitation on Invitation {
  id
  email
  lab
  role
  central
  by
  handover
  stays
  state
  sentAt
  mayChange
}`, {"fragmentName":"Team"}) as unknown as TypedDocumentString<TeamFragment, unknown>;
export const WorkSessionFieldsFragmentDoc = new TypedDocumentString(`
    fragment WorkSessionFields on WorkSession {
  id
  revision
  title
  firstDay
  lastDay
  nature
  help
  mode
  participantCount
  participants
  labs {
    slug
    name
  }
  academies {
    slug
    name
  }
  directions
  outcome
  byFunction
  removedAt
  importedFrom
}
    `, {"fragmentName":"WorkSessionFields"}) as unknown as TypedDocumentString<WorkSessionFieldsFragment, unknown>;
export const OfficeHourFieldsFragmentDoc = new TypedDocumentString(`
    fragment OfficeHourFields on OfficeHour {
  id
  revision
  day
  minutes
  withWhom
  about
  byFunction
  removedAt
}
    `, {"fragmentName":"OfficeHourFields"}) as unknown as TypedDocumentString<OfficeHourFieldsFragment, unknown>;
export const AcademyDocument = new TypedDocumentString(`
    query academy($slug: String!) {
  academy(slug: $slug) {
    slug
    name
    type
    region
    website
    seatCity
    labs {
      slug
      name
      edition
      status
      closedOn
      academy {
        slug
        name
        region
      }
      launch {
        label
        precision
        from
        to
      }
      maturity {
        level
        confirmed
      }
    }
    neighbours {
      slug
      name
      type
      labs {
        slug
      }
    }
    peers {
      reasons
      lab {
        slug
        name
        edition
        status
        academy {
          slug
          name
          region
        }
        launch {
          label
          precision
          from
          to
        }
        maturity {
          level
          confirmed
        }
      }
    }
  }
}
    `, {"hash":"sha256:b522dca0c30c9c2a6b1c48daaf57b54fe546b2b39965a3c7c55b1af3ad20f00e"}) as unknown as TypedDocumentString<AcademyQuery, AcademyQueryVariables>;
export const MeDocument = new TypedDocumentString(`
    query me {
  me {
    id
    email
    function
    central
    roles {
      role
      lab {
        slug
        name
        edition
        academy {
          name
        }
      }
    }
  }
}
    `, {"hash":"sha256:bf7648e14736c4c8bef335621374f3278e310c2a5bbaf23e040021c02d2325c8"}) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const SessionsDocument = new TypedDocumentString(`
    query sessions {
  sessions {
    id
    device
    since
    usedAt
    current
  }
}
    `, {"hash":"sha256:e23cea23d329878d90fa25f899a96d61c142838a73eebbfbf356151a5e6f7b79"}) as unknown as TypedDocumentString<SessionsQuery, SessionsQueryVariables>;
export const DemoAccountsDocument = new TypedDocumentString(`
    query demoAccounts {
  demoAccounts {
    email
    label
  }
}
    `, {"hash":"sha256:f375ce64f3af981cca95a7a07adf38376fa6c41de6a18408ad1a739e30df42a1"}) as unknown as TypedDocumentString<DemoAccountsQuery, DemoAccountsQueryVariables>;
export const SignInDemoDocument = new TypedDocumentString(`
    mutation signInDemo($email: String!) {
  signInDemo(email: $email) {
    id
  }
}
    `, {"hash":"sha256:cdb4495ffec3fd31af2a8cc28e4f4e2a192776eb94033c6f26c6bb12fdf088a8"}) as unknown as TypedDocumentString<SignInDemoMutation, SignInDemoMutationVariables>;
export const CloseAccountDocument = new TypedDocumentString(`
    mutation closeAccount($email: String!) {
  closeAccount(email: $email)
}
    `, {"hash":"sha256:18bf30c3d2391fae3242dc06b56ff87adbbd99fb68017c204a5214a503118479"}) as unknown as TypedDocumentString<CloseAccountMutation, CloseAccountMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation signOut {
  signOut
}
    `, {"hash":"sha256:7dd200ea1bc574c3cc7bea93a49e26d3bd64b4c62a8041ee4e44a9f8691cc10c"}) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SayFunctionDocument = new TypedDocumentString(`
    mutation sayFunction($said: String!) {
  sayFunction(function: $said)
}
    `, {"hash":"sha256:f04fbe4a1f402eff6ca06aa6e5d3b9bf7abfec2b75f77f8e9dfbe3f1306e48d6"}) as unknown as TypedDocumentString<SayFunctionMutation, SayFunctionMutationVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation endSession($id: ID!) {
  endSession(id: $id) {
    id
    device
    since
    usedAt
    current
  }
}
    `, {"hash":"sha256:44e591cfe541d599ae229097cd7c8eb4a7d1337adf586ca14b80ad932dc6b806"}) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const EndOtherSessionsDocument = new TypedDocumentString(`
    mutation endOtherSessions {
  endOtherSessions {
    id
    device
    since
    usedAt
    current
  }
}
    `, {"hash":"sha256:db083c6d803552c0ac9409a1d265dbd175e66f93f3e32184328a0f499b390748"}) as unknown as TypedDocumentString<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
export const RequestSignInDocument = new TypedDocumentString(`
    mutation requestSignIn($email: String!) {
  requestSignIn(email: $email)
}
    `, {"hash":"sha256:a5aa32cdac24c83df6fab59c538372d2db1e84394a1f5a578cac22f7f4e0695b"}) as unknown as TypedDocumentString<RequestSignInMutation, RequestSignInMutationVariables>;
export const SignInWithLinkDocument = new TypedDocumentString(`
    mutation signInWithLink($token: String!) {
  signInWithLink(token: $token) {
    id
  }
}
    `, {"hash":"sha256:fc788be8cf58ff44ff573f1241c34a00d8124ab7b05dd1ae639ab4cc0af366dc"}) as unknown as TypedDocumentString<SignInWithLinkMutation, SignInWithLinkMutationVariables>;
export const SignInWithCodeDocument = new TypedDocumentString(`
    mutation signInWithCode($request: String!, $code: String!) {
  signInWithCode(request: $request, code: $code) {
    id
  }
}
    `, {"hash":"sha256:3af56024dcc700c6795e78a34ba90615e848e1391d97aa3440bf00531cf9f742"}) as unknown as TypedDocumentString<SignInWithCodeMutation, SignInWithCodeMutationVariables>;
export const InvitationsDocument = new TypedDocumentString(`
    query invitations($filter: InvitationFilter, $before: ID) {
  invitations(filter: $filter, before: $before) {
    next
    entries {
      ...Invitation
    }
  }
}
    fragment Invitation on Invitation {
  id
  email
  lab
  role
  central
  by
  handover
  stays
  state
  sentAt
  mayChange
}`, {"hash":"sha256:4bdc6b1a63b4728b9339a44d1ea9af3c1a1474a38069e9e10e2e26bdb003030d"}) as unknown as TypedDocumentString<InvitationsQuery, InvitationsQueryVariables>;
export const InvitationDocument = new TypedDocumentString(`
    query invitation($token: String!) {
  invitation(token: $token) {
    email
    lab
    role
    central
    by
    handover
    stays
  }
}
    `, {"hash":"sha256:a8762b3f4e9902ca22e9206303d60454b5ff55986cc33fe18e094a9ff8447116"}) as unknown as TypedDocumentString<InvitationQuery, InvitationQueryVariables>;
export const InviteDocument = new TypedDocumentString(`
    mutation invite($email: String!, $lab: String, $role: LabRole, $central: Boolean!) {
  invite(email: $email, lab: $lab, role: $role, central: $central) {
    ...Invitation
  }
}
    fragment Invitation on Invitation {
  id
  email
  lab
  role
  central
  by
  handover
  stays
  state
  sentAt
  mayChange
}`, {"hash":"sha256:e0e9df35c5681dfafaa33dc9365b092ae4f5c18ad24ed419f3b6d49710d1d97f"}) as unknown as TypedDocumentString<InviteMutation, InviteMutationVariables>;
export const RenewInvitationDocument = new TypedDocumentString(`
    mutation renewInvitation($id: ID!) {
  renewInvitation(id: $id) {
    ...Invitation
  }
}
    fragment Invitation on Invitation {
  id
  email
  lab
  role
  central
  by
  handover
  stays
  state
  sentAt
  mayChange
}`, {"hash":"sha256:fe6bbc1643e54f780a4489b70fc0908ad0481ba50e28b7b661914ebd815936fd"}) as unknown as TypedDocumentString<RenewInvitationMutation, RenewInvitationMutationVariables>;
export const WithdrawInvitationDocument = new TypedDocumentString(`
    mutation withdrawInvitation($id: ID!) {
  withdrawInvitation(id: $id) {
    ...Invitation
  }
}
    fragment Invitation on Invitation {
  id
  email
  lab
  role
  central
  by
  handover
  stays
  state
  sentAt
  mayChange
}`, {"hash":"sha256:b2535ac7484d43c6e58afaed91b954570a97d1d363b6a582a4d49403efbcb2c6"}) as unknown as TypedDocumentString<WithdrawInvitationMutation, WithdrawInvitationMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation acceptInvitation($token: String!) {
  acceptInvitation(token: $token) {
    id
  }
}
    `, {"hash":"sha256:da89df4ffce347dff83ef543d4d005311ad83f80f40cd0e1173c390b0ba158b8"}) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const AuditLogDocument = new TypedDocumentString(`
    query auditLog($filter: AuditFilter, $before: ID) {
  auditLog(filter: $filter, before: $before) {
    next
    entries {
      id
      at
      act
      byFunction
      byEmail
      account
      detail
      lab {
        slug
        name
      }
    }
  }
}
    `, {"hash":"sha256:3ceee2b962b693ea93a183732e1e3dca789c34af23eba0c05b84872fc6625d2f"}) as unknown as TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>;
export const NetworkDocument = new TypedDocumentString(`
    query network($filter: LabFilter, $edition: Int) {
  labs(filter: $filter, edition: $edition) {
    total
    labs {
      slug
      name
      subject
      edition
      status
      closedOn
      academy {
        slug
        name
        region
      }
      launch {
        label
        precision
        from
        to
      }
      team {
        headcount
        structures
      }
      themes {
        code
        shortLabel
      }
      services {
        code
        shortLabel
      }
      otherThemes
      otherServices
      maturity {
        level
        confirmed
      }
    }
    facets {
      statuses {
        value
        label
        count
      }
      maturities {
        value
        label
        count
      }
      themes {
        value
        label
        shortLabel
        count
      }
      services {
        value
        label
        shortLabel
        count
      }
      structures {
        value
        label
        count
      }
      regions {
        value
        label
        count
      }
      launchYears {
        value
        label
        count
      }
    }
    matches {
      lab
      heading
      excerpt
    }
    relaxations {
      filter
      total
    }
  }
  directoryState {
    builtAt
    stale
  }
}
    `, {"hash":"sha256:02b4ec86f9772c90b9e1f0acc63cf38ff8a414c076274c611755da9b2031f6bb"}) as unknown as TypedDocumentString<NetworkQuery, NetworkQueryVariables>;
export const TerritoriesDocument = new TypedDocumentString(`
    query territories {
  academies {
    slug
    name
    type
    region
    website
    labs {
      slug
      name
    }
  }
  editions {
    year
    open
    fiches
    declaredLabs
  }
}
    `, {"hash":"sha256:7cdaf8628ad81ec63fe3b73183b6e2d7de5af6a0500dcb90b141dffc1654ce0a"}) as unknown as TypedDocumentString<TerritoriesQuery, TerritoriesQueryVariables>;
export const AudiencesDocument = new TypedDocumentString(`
    query audiences($lab: String!) {
  audiences(lab: $lab) {
    key
    audience
    chosen
  }
}
    `, {"hash":"sha256:f67b9b5181699ff0f5d245d3931eead94c0f7492ca9a0f5268322fbfcdb85ae0"}) as unknown as TypedDocumentString<AudiencesQuery, AudiencesQueryVariables>;
export const SetAudienceDocument = new TypedDocumentString(`
    mutation setAudience($lab: String!, $key: AudienceKey!, $audience: Audience) {
  setAudience(lab: $lab, key: $key, audience: $audience) {
    key
    audience
    chosen
  }
}
    `, {"hash":"sha256:db44c04a9e05501762ac04cb6bdae9da9150a49b1300f832afa338f2e22bdd26"}) as unknown as TypedDocumentString<SetAudienceMutation, SetAudienceMutationVariables>;
export const DraftDocument = new TypedDocumentString(`
    query draft($lab: String!, $edition: Int!) {
  draft(lab: $lab, edition: $edition) {
    ...Draft
  }
}
    fragment Draft on FicheDraft {
  revision
  savedAt
  savedBy
  filledFrom
  published
  mayPublish
  formerSlugs
  differences {
    field
    label
    before
    after
  }
  fiche {
    ...WholeFiche
  }
}
fragment WholeFiche on Lab {
  slug
  name
  subject
  edition
  status
  closedOn
  mergedInto {
    slug
    name
  }
  academy {
    slug
    name
    type
    region
    website
  }
  launch {
    label
    precision
    from
    to
  }
  team {
    headcount
    fte
    structures
    note
  }
  themes {
    code
    label
  }
  otherThemes
  services {
    code
    label
    explanation
    note
  }
  otherServices
  sections {
    key
    heading
    text
  }
  contact {
    function
    email
    url
  }
  maturity {
    level
    confirmed
    since
  }
}`, {"hash":"sha256:6b3243c3e2e9a95ab06e15a4dbab8e90e5d0356eb47ca5e5b713925424dcfaf4"}) as unknown as TypedDocumentString<DraftQuery, DraftQueryVariables>;
export const SaveDraftDocument = new TypedDocumentString(`
    mutation saveDraft($lab: String!, $edition: Int!, $revision: Int!, $changes: FicheInput!) {
  saveDraft(lab: $lab, edition: $edition, revision: $revision, changes: $changes) {
    ...Draft
  }
}
    fragment Draft on FicheDraft {
  revision
  savedAt
  savedBy
  filledFrom
  published
  mayPublish
  formerSlugs
  differences {
    field
    label
    before
    after
  }
  fiche {
    ...WholeFiche
  }
}
fragment WholeFiche on Lab {
  slug
  name
  subject
  edition
  status
  closedOn
  mergedInto {
    slug
    name
  }
  academy {
    slug
    name
    type
    region
    website
  }
  launch {
    label
    precision
    from
    to
  }
  team {
    headcount
    fte
    structures
    note
  }
  themes {
    code
    label
  }
  otherThemes
  services {
    code
    label
    explanation
    note
  }
  otherServices
  sections {
    key
    heading
    text
  }
  contact {
    function
    email
    url
  }
  maturity {
    level
    confirmed
    since
  }
}`, {"hash":"sha256:1350737b09ad8ea09a099936779ea3704eeee27053d4e31685612aca06a228d2"}) as unknown as TypedDocumentString<SaveDraftMutation, SaveDraftMutationVariables>;
export const RestoreRevisionDocument = new TypedDocumentString(`
    mutation restoreRevision($lab: String!, $edition: Int!, $revision: Int!, $number: Int!) {
  restoreRevision(
    lab: $lab
    edition: $edition
    revision: $revision
    number: $number
  ) {
    revision
  }
}
    `, {"hash":"sha256:929117670348784536a5d2d336bb30a0bc64cd589627efe7010552a2a0dcbc56"}) as unknown as TypedDocumentString<RestoreRevisionMutation, RestoreRevisionMutationVariables>;
export const PublishFicheDocument = new TypedDocumentString(`
    mutation publishFiche($lab: String!, $edition: Int!, $revision: Int!) {
  publishFiche(lab: $lab, edition: $edition, revision: $revision) {
    slug
    edition
  }
}
    `, {"hash":"sha256:5a8e46f4e23a4cfd5668c7c4c58970c28024511c7f73016c156943d446e265fb"}) as unknown as TypedDocumentString<PublishFicheMutation, PublishFicheMutationVariables>;
export const StayOnDraftDocument = new TypedDocumentString(`
    mutation stayOnDraft($lab: String!, $edition: Int!) {
  stayOnDraft(lab: $lab, edition: $edition) {
    revision
    lab {
      slug
      name
    }
    others {
      function
      since
    }
  }
}
    `, {"hash":"sha256:19231af47eb9eb5364ee4a1e16f58c422ecc2b16325576f754be3ff0547bd0dd"}) as unknown as TypedDocumentString<StayOnDraftMutation, StayOnDraftMutationVariables>;
export const LeaveDraftDocument = new TypedDocumentString(`
    mutation leaveDraft($lab: String!) {
  leaveDraft(lab: $lab)
}
    `, {"hash":"sha256:c56871f59151bd2c771241d13fe1de7dc7617dcd86ee657201979d3c20d07f7a"}) as unknown as TypedDocumentString<LeaveDraftMutation, LeaveDraftMutationVariables>;
export const OfferDocument = new TypedDocumentString(`
    query offer {
  themes {
    code
    label
  }
  services {
    code
    label
    explanation
  }
  editions {
    year
    open
  }
}
    `, {"hash":"sha256:dca809ee776e5da128ce096d1065ed3fe3868744faa9d95a2af4ce410dc6c2ab"}) as unknown as TypedDocumentString<OfferQuery, OfferQueryVariables>;
export const FicheDocument = new TypedDocumentString(`
    query fiche($slug: String!, $edition: Int) {
  lab(slug: $slug, edition: $edition) {
    slug
    name
    subject
    edition
    status
    closedOn
    mergedInto {
      slug
      name
    }
    academy {
      slug
      name
      type
      region
      website
    }
    launch {
      label
      precision
      from
      to
    }
    team {
      headcount
      fte
      structures
      note
    }
    themes {
      code
      label
    }
    otherThemes
    services {
      code
      label
      explanation
      note
    }
    otherServices
    sections {
      key
      heading
      text
    }
    contact {
      function
      email
      url
    }
    maturity {
      level
      confirmed
      since
    }
    people {
      name
      function
    }
    peers {
      reasons
      lab {
        slug
        name
        edition
        status
        academy {
          slug
          name
          region
        }
        launch {
          label
          precision
          from
          to
        }
        maturity {
          level
          confirmed
        }
      }
    }
  }
  editions {
    year
    open
    fiches
  }
  directoryState {
    builtAt
    stale
  }
}
    `, {"hash":"sha256:ac226cf4de9a793a168251a25d3a9acf94aec26893579db3cb0f7d3aec3bb361"}) as unknown as TypedDocumentString<FicheQuery, FicheQueryVariables>;
export const FicheHistoryDocument = new TypedDocumentString(`
    query ficheHistory($lab: String!, $edition: Int!, $before: Int) {
  ficheHistory(lab: $lab, edition: $edition, before: $before) {
    next
    entries {
      number
      at
      act
      byFunction
      published
      saves {
        number
        at
      }
      differences {
        field
        label
        before
        after
      }
    }
  }
}
    `, {"hash":"sha256:e5356ef6a340d422ce3f683e20c8f8bc6d0372aaaf001d7f1308f8b063fc2f02"}) as unknown as TypedDocumentString<FicheHistoryQuery, FicheHistoryQueryVariables>;
export const FicheRevisionDocument = new TypedDocumentString(`
    query ficheRevision($lab: String!, $edition: Int!, $number: Int!) {
  ficheRevision(lab: $lab, edition: $edition, number: $number) {
    number
    at
    act
    byFunction
    differences {
      field
      label
      before
      after
    }
    fiche {
      ...WholeFiche
    }
  }
}
    fragment WholeFiche on Lab {
  slug
  name
  subject
  edition
  status
  closedOn
  mergedInto {
    slug
    name
  }
  academy {
    slug
    name
    type
    region
    website
  }
  launch {
    label
    precision
    from
    to
  }
  team {
    headcount
    fte
    structures
    note
  }
  themes {
    code
    label
  }
  otherThemes
  services {
    code
    label
    explanation
    note
  }
  otherServices
  sections {
    key
    heading
    text
  }
  contact {
    function
    email
    url
  }
  maturity {
    level
    confirmed
    since
  }
}`, {"hash":"sha256:348d5800b048b048e2feb7c9c1d769b3d18f3251a4adace9b0ee257d4efb584f"}) as unknown as TypedDocumentString<FicheRevisionQuery, FicheRevisionQueryVariables>;
export const RegisteredLabsDocument = new TypedDocumentString(`
    query registeredLabs($filter: RegistryFilter, $sort: LabSort!, $after: ID) {
  registeredLabs(filter: $filter, sort: $sort, after: $after) {
    total
    next
    labs {
      ...RegisteredLab
    }
  }
}
    fragment RegisteredLab on RegisteredLab {
  slug
  name
  academy {
    slug
    name
  }
  edition
  draft
  referents
  contributors
  invitations
  closedOn
  mergedInto {
    slug
    name
  }
}`, {"hash":"sha256:ad3a485fd380fa67272d440b47c62496f2d04585c4d7bf19bb5bdede70da14ea"}) as unknown as TypedDocumentString<RegisteredLabsQuery, RegisteredLabsQueryVariables>;
export const RegisteredLabDocument = new TypedDocumentString(`
    query registeredLab($slug: String!) {
  registeredLab(slug: $slug) {
    ...LabRecord
  }
}
    fragment LabRecord on LabRecord {
  slug
  name
  revision
  academy {
    slug
    name
  }
  draft
  draftName
  editions
  openEdition
  requests
  formerSlugs
  invitations
  closedOn
  mergedInto {
    slug
    name
  }
  merged {
    slug
    name
  }
  team {
    email
    function
    role
  }
}`, {"hash":"sha256:89316b0e171b764e1b972fe0472027f9bef15a5b7fa7cb7f8dc4547f9e6c7301"}) as unknown as TypedDocumentString<RegisteredLabQuery, RegisteredLabQueryVariables>;
export const ProposeLabSlugDocument = new TypedDocumentString(`
    query proposeLabSlug($academy: String!, $name: String!) {
  proposeLabSlug(academy: $academy, name: $name)
}
    `, {"hash":"sha256:d1323f3477504d0d3774fe38fd53e3053e0a80283890857672378f90b1c71bba"}) as unknown as TypedDocumentString<ProposeLabSlugQuery, ProposeLabSlugQueryVariables>;
export const CreateLabDocument = new TypedDocumentString(`
    mutation createLab($academy: String!, $name: String!, $slug: String!) {
  createLab(academy: $academy, name: $name, slug: $slug) {
    ...LabRecord
  }
}
    fragment LabRecord on LabRecord {
  slug
  name
  revision
  academy {
    slug
    name
  }
  draft
  draftName
  editions
  openEdition
  requests
  formerSlugs
  invitations
  closedOn
  mergedInto {
    slug
    name
  }
  merged {
    slug
    name
  }
  team {
    email
    function
    role
  }
}`, {"hash":"sha256:a93765a9c5534331fbbc7809c77f2270eb88a28cc52453fc75d58fc22112dd08"}) as unknown as TypedDocumentString<CreateLabMutation, CreateLabMutationVariables>;
export const RenameLabDocument = new TypedDocumentString(`
    mutation renameLab($lab: String!, $revision: Int!, $name: String!) {
  renameLab(lab: $lab, revision: $revision, name: $name) {
    ...LabRecord
  }
}
    fragment LabRecord on LabRecord {
  slug
  name
  revision
  academy {
    slug
    name
  }
  draft
  draftName
  editions
  openEdition
  requests
  formerSlugs
  invitations
  closedOn
  mergedInto {
    slug
    name
  }
  merged {
    slug
    name
  }
  team {
    email
    function
    role
  }
}`, {"hash":"sha256:c641ad42e9576bc2e7ce03f9b2ffa15659977e826672d2ff74b48b45781868a4"}) as unknown as TypedDocumentString<RenameLabMutation, RenameLabMutationVariables>;
export const MoveLabDocument = new TypedDocumentString(`
    mutation moveLab($lab: String!, $revision: Int!, $slug: String!) {
  moveLab(lab: $lab, revision: $revision, slug: $slug) {
    ...LabRecord
  }
}
    fragment LabRecord on LabRecord {
  slug
  name
  revision
  academy {
    slug
    name
  }
  draft
  draftName
  editions
  openEdition
  requests
  formerSlugs
  invitations
  closedOn
  mergedInto {
    slug
    name
  }
  merged {
    slug
    name
  }
  team {
    email
    function
    role
  }
}`, {"hash":"sha256:68f957352c2589b6dd38949a59e626f850af340321871e2e958deb319ebc193f"}) as unknown as TypedDocumentString<MoveLabMutation, MoveLabMutationVariables>;
export const CorrectLabAcademyDocument = new TypedDocumentString(`
    mutation correctLabAcademy($lab: String!, $revision: Int!, $academy: String!) {
  correctLabAcademy(lab: $lab, revision: $revision, academy: $academy) {
    ...LabRecord
  }
}
    fragment LabRecord on LabRecord {
  slug
  name
  revision
  academy {
    slug
    name
  }
  draft
  draftName
  editions
  openEdition
  requests
  formerSlugs
  invitations
  closedOn
  mergedInto {
    slug
    name
  }
  merged {
    slug
    name
  }
  team {
    email
    function
    role
  }
}`, {"hash":"sha256:d56fa3197335b0afe5fffaedd886f422840ad3f69cb0991bc3f1f0c1f82e31a7"}) as unknown as TypedDocumentString<CorrectLabAcademyMutation, CorrectLabAcademyMutationVariables>;
export const CloseLabDocument = new TypedDocumentString(`
    mutation closeLab($lab: String!, $revision: Int!, $on: String!) {
  closeLab(lab: $lab, revision: $revision, on: $on) {
    ...LabRecord
  }
}
    fragment LabRecord on LabRecord {
  slug
  name
  revision
  academy {
    slug
    name
  }
  draft
  draftName
  editions
  openEdition
  requests
  formerSlugs
  invitations
  closedOn
  mergedInto {
    slug
    name
  }
  merged {
    slug
    name
  }
  team {
    email
    function
    role
  }
}`, {"hash":"sha256:eb24d983a459216a0778191125235011ce24dd282c090f2d6a6fa26c38cacb62"}) as unknown as TypedDocumentString<CloseLabMutation, CloseLabMutationVariables>;
export const ReopenLabDocument = new TypedDocumentString(`
    mutation reopenLab($lab: String!, $revision: Int!) {
  reopenLab(lab: $lab, revision: $revision) {
    ...LabRecord
  }
}
    fragment LabRecord on LabRecord {
  slug
  name
  revision
  academy {
    slug
    name
  }
  draft
  draftName
  editions
  openEdition
  requests
  formerSlugs
  invitations
  closedOn
  mergedInto {
    slug
    name
  }
  merged {
    slug
    name
  }
  team {
    email
    function
    role
  }
}`, {"hash":"sha256:aa85a93b5183cd02f28397a99f6cd5c7b59d801b7cde019ecf636407563d0d66"}) as unknown as TypedDocumentString<ReopenLabMutation, ReopenLabMutationVariables>;
export const MergeLabDocument = new TypedDocumentString(`
    mutation mergeLab($lab: String!, $revision: Int!, $into: String!) {
  mergeLab(lab: $lab, revision: $revision, into: $into) {
    ...LabRecord
  }
}
    fragment LabRecord on LabRecord {
  slug
  name
  revision
  academy {
    slug
    name
  }
  draft
  draftName
  editions
  openEdition
  requests
  formerSlugs
  invitations
  closedOn
  mergedInto {
    slug
    name
  }
  merged {
    slug
    name
  }
  team {
    email
    function
    role
  }
}`, {"hash":"sha256:3c370e76494feabcafcec4e3bdec4d61586e1f7138f1148a8f0d081a32822cfc"}) as unknown as TypedDocumentString<MergeLabMutation, MergeLabMutationVariables>;
export const SeparateLabDocument = new TypedDocumentString(`
    mutation separateLab($lab: String!, $revision: Int!) {
  separateLab(lab: $lab, revision: $revision) {
    ...LabRecord
  }
}
    fragment LabRecord on LabRecord {
  slug
  name
  revision
  academy {
    slug
    name
  }
  draft
  draftName
  editions
  openEdition
  requests
  formerSlugs
  invitations
  closedOn
  mergedInto {
    slug
    name
  }
  merged {
    slug
    name
  }
  team {
    email
    function
    role
  }
}`, {"hash":"sha256:99d6336557f3c9d425bca1c4be7692cc8300ee6d979c8cf0bc2a1c3a1b3ee737"}) as unknown as TypedDocumentString<SeparateLabMutation, SeparateLabMutationVariables>;
export const AccountsDocument = new TypedDocumentString(`
    query accounts($filter: AccountFilter, $after: String) {
  accounts(filter: $filter, after: $after) {
    next
    entries {
      ...KnownAccount
    }
  }
}
    fragment KnownAccount on KnownAccount {
  id
  email
  function
  central
  roles {
    role
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:5e6f3c517df4a9725872dd7a1f4c818668921311447e89d00b9b1517ef40a7e9"}) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const AccountDocument = new TypedDocumentString(`
    query account($id: ID!) {
  account(id: $id) {
    ...KnownAccount
  }
}
    fragment KnownAccount on KnownAccount {
  id
  email
  function
  central
  roles {
    role
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:9ac0c78eff363f445381f630acdaafe441968ba674cc4e3a20e3be041721f7ea"}) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const GiveRoleDocument = new TypedDocumentString(`
    mutation giveRole($account: ID!, $lab: String!, $role: LabRole!) {
  giveRole(account: $account, lab: $lab, role: $role) {
    ...KnownAccount
  }
}
    fragment KnownAccount on KnownAccount {
  id
  email
  function
  central
  roles {
    role
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:e3e6eaf588368eeaca9647edb4fe86d1ef947739de6ee9cde5e68191a697d9aa"}) as unknown as TypedDocumentString<GiveRoleMutation, GiveRoleMutationVariables>;
export const TakeRoleDocument = new TypedDocumentString(`
    mutation takeRole($account: ID!, $lab: String!, $role: LabRole!) {
  takeRole(account: $account, lab: $lab, role: $role) {
    ...KnownAccount
  }
}
    fragment KnownAccount on KnownAccount {
  id
  email
  function
  central
  roles {
    role
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:5f760fbd2a395a7cc9e1435a7e13a31eed7be73170623692a31557d2d15c6481"}) as unknown as TypedDocumentString<TakeRoleMutation, TakeRoleMutationVariables>;
export const GiveCentralDocument = new TypedDocumentString(`
    mutation giveCentral($account: ID!) {
  giveCentral(account: $account) {
    ...KnownAccount
  }
}
    fragment KnownAccount on KnownAccount {
  id
  email
  function
  central
  roles {
    role
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:bae7031c88026d47b3fb884c6872ffab5ea618bad714361743b2dc0cc34d5ed8"}) as unknown as TypedDocumentString<GiveCentralMutation, GiveCentralMutationVariables>;
export const TakeCentralDocument = new TypedDocumentString(`
    mutation takeCentral($account: ID!) {
  takeCentral(account: $account) {
    ...KnownAccount
  }
}
    fragment KnownAccount on KnownAccount {
  id
  email
  function
  central
  roles {
    role
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:09636618a7f3b9dd471841ebe4d0c8535248a493c2ab7a744f316e86288d8141"}) as unknown as TypedDocumentString<TakeCentralMutation, TakeCentralMutationVariables>;
export const SuspendAccountDocument = new TypedDocumentString(`
    mutation suspendAccount($account: ID!) {
  suspendAccount(account: $account) {
    ...KnownAccount
  }
}
    fragment KnownAccount on KnownAccount {
  id
  email
  function
  central
  roles {
    role
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:e573bece5c5cc7c2c4304652dffa5c0253030ea0861e1231a9da88d8f69e9888"}) as unknown as TypedDocumentString<SuspendAccountMutation, SuspendAccountMutationVariables>;
export const RestoreAccountDocument = new TypedDocumentString(`
    mutation restoreAccount($account: ID!) {
  restoreAccount(account: $account) {
    ...KnownAccount
  }
}
    fragment KnownAccount on KnownAccount {
  id
  email
  function
  central
  roles {
    role
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:ac8a3fb2d3d381ec11280d3693c6874aed62cd49854e69c8a247b4a79883ccbc"}) as unknown as TypedDocumentString<RestoreAccountMutation, RestoreAccountMutationVariables>;
export const ChangeAddressDocument = new TypedDocumentString(`
    mutation changeAddress($account: ID!, $email: String!) {
  changeAddress(account: $account, email: $email) {
    ...KnownAccount
  }
}
    fragment KnownAccount on KnownAccount {
  id
  email
  function
  central
  roles {
    role
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:bae572e152011ccbe610668dff58b35d296702acc09a0682baca2b21e12b1801"}) as unknown as TypedDocumentString<ChangeAddressMutation, ChangeAddressMutationVariables>;
export const TroubledMailsDocument = new TypedDocumentString(`
    query troubledMails($skip: Int!) {
  troubledMails(skip: $skip) {
    next
    entries {
      ...TroubledMail
    }
  }
}
    fragment TroubledMail on TroubledMail {
  id
  kind
  subject
  recipient
  state
  reason
  attempts
  queuedAt
  resendable
}`, {"hash":"sha256:0d82e466ca5f495d2e21dd7e181155516a2b7a762eb562e20e54220315e4dead"}) as unknown as TypedDocumentString<TroubledMailsQuery, TroubledMailsQueryVariables>;
export const MailFlowDocument = new TypedDocumentString(`
    query mailFlow {
  mailFlow {
    way
    waiting
    held
  }
}
    `, {"hash":"sha256:f76a3bde1e841cfa5070d6d281af8ebbcb549b63418a1dd146b469ae6e1ccd53"}) as unknown as TypedDocumentString<MailFlowQuery, MailFlowQueryVariables>;
export const ResendMailDocument = new TypedDocumentString(`
    mutation resendMail($id: ID!) {
  resendMail(id: $id) {
    ...TroubledMail
  }
}
    fragment TroubledMail on TroubledMail {
  id
  kind
  subject
  recipient
  state
  reason
  attempts
  queuedAt
  resendable
}`, {"hash":"sha256:e01ffa51583c91733e868c2bd3c4b3994c7d451407397721c675e26d2f149eb6"}) as unknown as TypedDocumentString<ResendMailMutation, ResendMailMutationVariables>;
export const PendingActsDocument = new TypedDocumentString(`
    query pendingActs {
  pendingActs {
    act
    count
  }
}
    `, {"hash":"sha256:d5640edecc4a9d3d4ca2af74e37bf41247c81e9671fda1e16c966a993067d25d"}) as unknown as TypedDocumentString<PendingActsQuery, PendingActsQueryVariables>;
export const LabsWithoutReferentDocument = new TypedDocumentString(`
    query labsWithoutReferent($after: String) {
  labsWithoutReferent(after: $after) {
    next
    entries {
      slug
      name
      academy
      invited
    }
  }
}
    `, {"hash":"sha256:662d80d9c3a05ff0eb32e9cbf580e6b7eaa5e89a29d4f9d30b7ab7793a5dac83"}) as unknown as TypedDocumentString<LabsWithoutReferentQuery, LabsWithoutReferentQueryVariables>;
export const OwnNamesDocument = new TypedDocumentString(`
    query ownNames {
  ownNames {
    ...OwnName
  }
}
    fragment OwnName on OwnName {
  lab
  name
  function
  audience
  consentedAt
}`, {"hash":"sha256:82e2c42aac411beca6b8a9dcfe6b48cc7f77260a48442ca366d5d7e5f4a9e4b4"}) as unknown as TypedDocumentString<OwnNamesQuery, OwnNamesQueryVariables>;
export const GiveNameDocument = new TypedDocumentString(`
    mutation giveName($lab: String!, $name: String!, $function: String, $audience: Audience!, $wording: Int!) {
  giveName(
    lab: $lab
    name: $name
    function: $function
    audience: $audience
    wording: $wording
  ) {
    ...OwnName
  }
}
    fragment OwnName on OwnName {
  lab
  name
  function
  audience
  consentedAt
}`, {"hash":"sha256:f0a6b928f6049d676131d6c4dbad77e1ec732cbd17ea5ec8eadd441492e76d58"}) as unknown as TypedDocumentString<GiveNameMutation, GiveNameMutationVariables>;
export const WithdrawNameDocument = new TypedDocumentString(`
    mutation withdrawName($lab: String!) {
  withdrawName(lab: $lab) {
    ...OwnName
  }
}
    fragment OwnName on OwnName {
  lab
  name
  function
  audience
  consentedAt
}`, {"hash":"sha256:9f8b7b705516288d41b42ea27abace4bc43fc87f70fc7292dc6772919d3d28e5"}) as unknown as TypedDocumentString<WithdrawNameMutation, WithdrawNameMutationVariables>;
export const SendRequestDocument = new TypedDocumentString(`
    mutation sendRequest($request: RequestInput!) {
  sendRequest(request: $request)
}
    `, {"hash":"sha256:c13331ff6457ca101e13151d3c5d8b38f456b43cd42ec6c5b61f52aa56d94828"}) as unknown as TypedDocumentString<SendRequestMutation, SendRequestMutationVariables>;
export const ConfirmRequestDocument = new TypedDocumentString(`
    mutation confirmRequest($token: String!) {
  confirmRequest(token: $token) {
    kind
    lab {
      slug
      name
    }
  }
}
    `, {"hash":"sha256:0be87a8e2e728b5a5d776c0d7b34386c84c15ba92f94cf8d9983e22f0e6b0c2e"}) as unknown as TypedDocumentString<ConfirmRequestMutation, ConfirmRequestMutationVariables>;
export const RequestsDocument = new TypedDocumentString(`
    query requests($filter: RequestFilter, $before: ID) {
  requests(filter: $filter, before: $before) {
    next
    entries {
      ...Request
    }
  }
}
    fragment Request on Request {
  id
  kind
  state
  sentAt
  toLab
  senderFunction
  email
  lab {
    slug
    name
  }
  academy {
    slug
    name
  }
  labName
  part
  message
  link
  decidedAt
  decidedBy
  word
}`, {"hash":"sha256:33a20ef3dc19c40e794cf4e02cd387655901d24e0847123b24552dd8de8e5cf3"}) as unknown as TypedDocumentString<RequestsQuery, RequestsQueryVariables>;
export const WaitingRequestsDocument = new TypedDocumentString(`
    query waitingRequests($lab: String!) {
  waitingRequests(lab: $lab)
}
    `, {"hash":"sha256:60fc4258185571634d25fcc74d2c1aa45e1c3ccb4b2d1184acaca3d4e349b864"}) as unknown as TypedDocumentString<WaitingRequestsQuery, WaitingRequestsQueryVariables>;
export const DecideRequestDocument = new TypedDocumentString(`
    mutation decideRequest($id: ID!, $accepted: Boolean!, $word: String!, $givesAddress: Boolean!) {
  decideRequest(
    id: $id
    accepted: $accepted
    word: $word
    givesAddress: $givesAddress
  ) {
    ...Request
  }
}
    fragment Request on Request {
  id
  kind
  state
  sentAt
  toLab
  senderFunction
  email
  lab {
    slug
    name
  }
  academy {
    slug
    name
  }
  labName
  part
  message
  link
  decidedAt
  decidedBy
  word
}`, {"hash":"sha256:8fdb4aaae0fe4a78280e3c08f9c93bee92b222c82270f71bdec384999bbcba92"}) as unknown as TypedDocumentString<DecideRequestMutation, DecideRequestMutationVariables>;
export const GrantAccountDocument = new TypedDocumentString(`
    mutation grantAccount($id: ID!, $lab: String, $role: LabRole, $central: Boolean!) {
  grantAccount(id: $id, lab: $lab, role: $role, central: $central) {
    ...Request
  }
}
    fragment Request on Request {
  id
  kind
  state
  sentAt
  toLab
  senderFunction
  email
  lab {
    slug
    name
  }
  academy {
    slug
    name
  }
  labName
  part
  message
  link
  decidedAt
  decidedBy
  word
}`, {"hash":"sha256:53b28f29bcfa0cb653ba7655dcb4877e6ccba23b6e4638a50db630eeb60d2f46"}) as unknown as TypedDocumentString<GrantAccountMutation, GrantAccountMutationVariables>;
export const PassOnRequestDocument = new TypedDocumentString(`
    mutation passOnRequest($id: ID!, $lab: String!) {
  passOnRequest(id: $id, lab: $lab) {
    ...Request
  }
}
    fragment Request on Request {
  id
  kind
  state
  sentAt
  toLab
  senderFunction
  email
  lab {
    slug
    name
  }
  academy {
    slug
    name
  }
  labName
  part
  message
  link
  decidedAt
  decidedBy
  word
}`, {"hash":"sha256:601afdbcc0991d57e31da3d7814100d2529e2a78a2994aa9d9755fe925227ae2"}) as unknown as TypedDocumentString<PassOnRequestMutation, PassOnRequestMutationVariables>;
export const LabNameDocument = new TypedDocumentString(`
    query labName($slug: String!) {
  lab(slug: $slug) {
    slug
    name
  }
}
    `, {"hash":"sha256:4f4ad42901adbd60b6d4f3bf9f9ebf427fb21bc6346856ed3591cc01e94d171a"}) as unknown as TypedDocumentString<LabNameQuery, LabNameQueryVariables>;
export const TeamDocument = new TypedDocumentString(`
    query team($lab: String!) {
  team(lab: $lab) {
    ...Team
  }
}
    fragment Invitation on Invitation {
  id
  email
  lab
  role
  central
  by
  handover
  stays
  state
  sentAt
  mayChange
}
fragment Team on LabTeam {
  lab {
    slug
    name
  }
  members {
    account
    function
    email
    role
    suspended
    self
  }
  invitations {
    ...Invitation
  }
  mayManage
  lastReferent
}`, {"hash":"sha256:0d4befeb9729708e98794da15f72eda2fc447c78ec925f820c9f2167667faef2"}) as unknown as TypedDocumentString<TeamQuery, TeamQueryVariables>;
export const HandOverDocument = new TypedDocumentString(`
    mutation handOver($lab: String!, $email: String!, $stays: Boolean!) {
  handOver(lab: $lab, email: $email, stays: $stays) {
    ...Team
  }
}
    fragment Invitation on Invitation {
  id
  email
  lab
  role
  central
  by
  handover
  stays
  state
  sentAt
  mayChange
}
fragment Team on LabTeam {
  lab {
    slug
    name
  }
  members {
    account
    function
    email
    role
    suspended
    self
  }
  invitations {
    ...Invitation
  }
  mayManage
  lastReferent
}`, {"hash":"sha256:4782c79b216b7bf1f0da9f495746f749f53c11dee7d7f9a39c8f22a0ed84f93b"}) as unknown as TypedDocumentString<HandOverMutation, HandOverMutationVariables>;
export const RemoveFromTeamDocument = new TypedDocumentString(`
    mutation removeFromTeam($lab: String!, $account: ID!) {
  removeFromTeam(lab: $lab, account: $account) {
    ...Team
  }
}
    fragment Invitation on Invitation {
  id
  email
  lab
  role
  central
  by
  handover
  stays
  state
  sentAt
  mayChange
}
fragment Team on LabTeam {
  lab {
    slug
    name
  }
  members {
    account
    function
    email
    role
    suspended
    self
  }
  invitations {
    ...Invitation
  }
  mayManage
  lastReferent
}`, {"hash":"sha256:f2a7b9c835de78c807aedf4aaff370a1c403bd0c8dc460149fa5b437fd9be008"}) as unknown as TypedDocumentString<RemoveFromTeamMutation, RemoveFromTeamMutationVariables>;
export const LeaveTeamDocument = new TypedDocumentString(`
    mutation leaveTeam($lab: String!) {
  leaveTeam(lab: $lab)
}
    `, {"hash":"sha256:a055d47db76afdec6125a66ab7b0e61350c6d8aadbe78685f8bec8c4ba440add"}) as unknown as TypedDocumentString<LeaveTeamMutation, LeaveTeamMutationVariables>;
export const WorkSessionsDocument = new TypedDocumentString(`
    query workSessions($filter: WorkSessionFilter, $after: ID) {
  workSessions(filter: $filter, after: $after) {
    total
    next
    entries {
      ...WorkSessionFields
    }
  }
}
    fragment WorkSessionFields on WorkSession {
  id
  revision
  title
  firstDay
  lastDay
  nature
  help
  mode
  participantCount
  participants
  labs {
    slug
    name
  }
  academies {
    slug
    name
  }
  directions
  outcome
  byFunction
  removedAt
  importedFrom
}`, {"hash":"sha256:ad68262c4ed2efc1dd53da536ffe3f2eadc8bb6afc0f93c30012612b7cc6ee17"}) as unknown as TypedDocumentString<WorkSessionsQuery, WorkSessionsQueryVariables>;
export const WorkSessionDocument = new TypedDocumentString(`
    query workSession($id: ID!) {
  workSession(id: $id) {
    ...WorkSessionFields
  }
}
    fragment WorkSessionFields on WorkSession {
  id
  revision
  title
  firstDay
  lastDay
  nature
  help
  mode
  participantCount
  participants
  labs {
    slug
    name
  }
  academies {
    slug
    name
  }
  directions
  outcome
  byFunction
  removedAt
  importedFrom
}`, {"hash":"sha256:113a8f5e224302fb8ce728240a6dee78d023c6e675f25d40d0b5f8d54cca9933"}) as unknown as TypedDocumentString<WorkSessionQuery, WorkSessionQueryVariables>;
export const WorkSessionChoicesDocument = new TypedDocumentString(`
    query workSessionChoices {
  workSessionChoices {
    helps {
      help
      label
    }
    labs {
      slug
      name
    }
    academies {
      slug
      name
    }
    directions
  }
}
    `, {"hash":"sha256:cd035f6efcd804dfefdc00bfbfdefdca5a547ed1fdaa4ac1f189e44ebd8b01b0"}) as unknown as TypedDocumentString<WorkSessionChoicesQuery, WorkSessionChoicesQueryVariables>;
export const WorkSessionStatisticsDocument = new TypedDocumentString(`
    query workSessionStatistics($from: String, $to: String) {
  workSessionStatistics(from: $from, to: $to) {
    total
    byNature {
      nature
      count
    }
    byHelp {
      help
      count
    }
    crossing {
      nature
      help
      count
    }
    officeHours
    officeMinutes
    declared {
      code
      label
      firstDay
      lastDay
      number
      atLeast
      unit
      source
      counted
      recorded
    }
  }
  workSessionChoices {
    helps {
      help
      label
    }
  }
}
    `, {"hash":"sha256:12d852967020d2a6d1537aa1c262fac2f4249c909834e7b9995f54f2cf854211"}) as unknown as TypedDocumentString<WorkSessionStatisticsQuery, WorkSessionStatisticsQueryVariables>;
export const SaveWorkSessionDocument = new TypedDocumentString(`
    mutation saveWorkSession($id: ID, $revision: Int!, $session: WorkSessionInput!) {
  saveWorkSession(id: $id, revision: $revision, session: $session) {
    ...WorkSessionFields
  }
}
    fragment WorkSessionFields on WorkSession {
  id
  revision
  title
  firstDay
  lastDay
  nature
  help
  mode
  participantCount
  participants
  labs {
    slug
    name
  }
  academies {
    slug
    name
  }
  directions
  outcome
  byFunction
  removedAt
  importedFrom
}`, {"hash":"sha256:c2bf6d2bf56182bf5999ad8c9a5c86d6e5056ebb25484208ce47b69c92db40f0"}) as unknown as TypedDocumentString<SaveWorkSessionMutation, SaveWorkSessionMutationVariables>;
export const RemoveWorkSessionDocument = new TypedDocumentString(`
    mutation removeWorkSession($id: ID!, $revision: Int!) {
  removeWorkSession(id: $id, revision: $revision) {
    id
  }
}
    `, {"hash":"sha256:27f9c19abe6e9b6128528c8531ba98bc70033b87013d70ef23089792d093c6b1"}) as unknown as TypedDocumentString<RemoveWorkSessionMutation, RemoveWorkSessionMutationVariables>;
export const RestoreWorkSessionDocument = new TypedDocumentString(`
    mutation restoreWorkSession($id: ID!) {
  restoreWorkSession(id: $id) {
    ...WorkSessionFields
  }
}
    fragment WorkSessionFields on WorkSession {
  id
  revision
  title
  firstDay
  lastDay
  nature
  help
  mode
  participantCount
  participants
  labs {
    slug
    name
  }
  academies {
    slug
    name
  }
  directions
  outcome
  byFunction
  removedAt
  importedFrom
}`, {"hash":"sha256:080f2c9df86c3d17aae8bba04ba7cba97bb52e081a16ccef968d976e86e60df7"}) as unknown as TypedDocumentString<RestoreWorkSessionMutation, RestoreWorkSessionMutationVariables>;
export const OfficeHoursDocument = new TypedDocumentString(`
    query officeHours($from: String, $to: String, $after: ID) {
  officeHours(from: $from, to: $to, after: $after) {
    total
    minutes
    next
    entries {
      ...OfficeHourFields
    }
  }
}
    fragment OfficeHourFields on OfficeHour {
  id
  revision
  day
  minutes
  withWhom
  about
  byFunction
  removedAt
}`, {"hash":"sha256:16fd43c666ce5e4bfa80cc54dc16c37d460c905a3241f865b30bf7b320a2aebe"}) as unknown as TypedDocumentString<OfficeHoursQuery, OfficeHoursQueryVariables>;
export const OfficeHourDocument = new TypedDocumentString(`
    query officeHour($id: ID!) {
  officeHour(id: $id) {
    ...OfficeHourFields
  }
}
    fragment OfficeHourFields on OfficeHour {
  id
  revision
  day
  minutes
  withWhom
  about
  byFunction
  removedAt
}`, {"hash":"sha256:14f72970b947842d941d5d66b9fe04c440fe871bfdbb9ae1a54986870950d31d"}) as unknown as TypedDocumentString<OfficeHourQuery, OfficeHourQueryVariables>;
export const SaveOfficeHourDocument = new TypedDocumentString(`
    mutation saveOfficeHour($id: ID, $revision: Int!, $officeHour: OfficeHourInput!) {
  saveOfficeHour(id: $id, revision: $revision, officeHour: $officeHour) {
    ...OfficeHourFields
  }
}
    fragment OfficeHourFields on OfficeHour {
  id
  revision
  day
  minutes
  withWhom
  about
  byFunction
  removedAt
}`, {"hash":"sha256:47270323fee197eb8d9f03fa0d19c89ef2097f8653aba998613b11a9fc7d7625"}) as unknown as TypedDocumentString<SaveOfficeHourMutation, SaveOfficeHourMutationVariables>;
export const RemoveOfficeHourDocument = new TypedDocumentString(`
    mutation removeOfficeHour($id: ID!, $revision: Int!) {
  removeOfficeHour(id: $id, revision: $revision) {
    id
  }
}
    `, {"hash":"sha256:a653b2ae09fbc45e334100f1c51f4a8969e8a07fa5b9ef8cf69baf12d3023105"}) as unknown as TypedDocumentString<RemoveOfficeHourMutation, RemoveOfficeHourMutationVariables>;
export const RestoreOfficeHourDocument = new TypedDocumentString(`
    mutation restoreOfficeHour($id: ID!) {
  restoreOfficeHour(id: $id) {
    id
  }
}
    `, {"hash":"sha256:72a3c37b53246bd13b4fea3fb06714364fd737e8955bcd5d1e4d6d25fc331a0b"}) as unknown as TypedDocumentString<RestoreOfficeHourMutation, RestoreOfficeHourMutationVariables>;