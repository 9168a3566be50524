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

/** Functional addresses only. */
export type ContactInput = {
  email?: string | null | undefined;
  function?: string | null | undefined;
  url?: string | null | undefined;
};

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
  /** One invitation alone, as it is now. */
  id?: string | number | null | undefined;
  /** By default, those that are not accepted, or the one that is asked for. */
  state?: InvitationState | null | undefined;
};

export type InvitationState =
  | 'ACCEPTED'
  | 'EXPIRED'
  | 'PENDING'
  | 'WITHDRAWN';

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

export type Maturity =
  | 'PREMIERS_CONTACTS'
  | 'SUIVI'
  | 'VEILLE';

export type OfferedServiceInput = {
  code: string;
  note?: string | null | undefined;
};

/** Those that wait for central staff, for a lab that has a referent, or for nobody any more. */
export type RequestBox =
  | 'CENTRAL'
  | 'DECIDED'
  | 'LABS';

/** All that is given must hold. */
export type RequestFilter = {
  box?: RequestBox | null | undefined;
  /** One request alone, as it is now. */
  id?: string | number | null | undefined;
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

export type TeamInput = {
  fte?: number | null | undefined;
  headcount?: number | null | undefined;
  note?: string | null | undefined;
  structures?: Array<string> | null | undefined;
};

export type AcademyQueryVariables = Exact<{
  slug: string;
}>;


export type AcademyQuery = { academy: { slug: string, name: string, type: AcademyType, region: string | null, website: string | null, seatCity: string | null, labs: Array<{ slug: string, name: string, edition: number | null, status: LabStatus | null, closedOn: string | null, academy: { slug: string, name: string, region: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, maturity: { level: Maturity, confirmed: boolean } | null }>, neighbours: Array<{ slug: string, name: string, type: AcademyType, labs: Array<{ slug: string }> }>, peers: Array<{ reasons: Array<string>, lab: { slug: string, name: string, edition: number | null, status: LabStatus | null, academy: { slug: string, name: string, region: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, maturity: { level: Maturity, confirmed: boolean } | null } }> } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, email: string, function: string | null, central: boolean, centralAlone: boolean, roles: Array<{ role: LabRole, alone: boolean, lab: { slug: string, name: string, edition: number | null, academy: { name: string } } }> } | null };

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

export type FoundQueryVariables = Exact<{
  filter?: LabFilter | null | undefined;
  edition?: number | null | undefined;
}>;


export type FoundQuery = { labs: { total: number, labs: Array<{ slug: string }>, facets: { statuses: Array<{ value: string, label: string, count: number }>, maturities: Array<{ value: string, label: string, count: number }>, themes: Array<{ value: string, label: string, shortLabel: string | null, count: number }>, services: Array<{ value: string, label: string, shortLabel: string | null, count: number }>, structures: Array<{ value: string, label: string, count: number }>, regions: Array<{ value: string, label: string, count: number }>, launchYears: Array<{ value: string, label: string, count: number }> }, matches: Array<{ lab: string, heading: string, excerpt: string }>, relaxations: Array<{ filter: FilterName, total: number }> }, directoryState: { version: number, builtAt: string, stale: boolean } };

export type NetworkQueryVariables = Exact<{
  filter?: LabFilter | null | undefined;
  edition?: number | null | undefined;
}>;


export type NetworkQuery = { labs: { total: number, labs: Array<{ slug: string, name: string, subject: FicheSubject, edition: number | null, status: LabStatus | null, closedOn: string | null, otherThemes: Array<string>, otherServices: Array<string>, academy: { slug: string, name: string, region: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, team: { headcount: number | null, structures: Array<string> }, themes: Array<{ code: string, shortLabel: string }> | null, services: Array<{ code: string, shortLabel: string }> | null, maturity: { level: Maturity, confirmed: boolean } | null }>, facets: { statuses: Array<{ value: string, label: string, count: number }>, maturities: Array<{ value: string, label: string, count: number }>, themes: Array<{ value: string, label: string, shortLabel: string | null, count: number }>, services: Array<{ value: string, label: string, shortLabel: string | null, count: number }>, structures: Array<{ value: string, label: string, count: number }>, regions: Array<{ value: string, label: string, count: number }>, launchYears: Array<{ value: string, label: string, count: number }> }, matches: Array<{ lab: string, heading: string, excerpt: string }>, relaxations: Array<{ filter: FilterName, total: number }> }, directoryState: { version: number, builtAt: string, stale: boolean } };

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


export type FicheHistoryQuery = { ficheHistory: { next: number | null, filledFrom: number | null, entries: Array<{ number: number, at: string, act: RevisionAct, byFunction: string, published: boolean, saves: Array<{ number: number, at: string }>, differences: Array<{ field: string, label: string, before: string, after: string }> }> } };

export type FicheRevisionQueryVariables = Exact<{
  lab: string;
  edition: number;
  number: number;
}>;


export type FicheRevisionQuery = { ficheRevision: { number: number, at: string, act: RevisionAct, byFunction: string, differences: Array<{ field: string, label: string, before: string, after: string }>, fiche: { slug: string, name: string, subject: FicheSubject, edition: number | null, status: LabStatus | null, closedOn: string | null, otherThemes: Array<string>, otherServices: Array<string>, mergedInto: { slug: string, name: string } | null, academy: { slug: string, name: string, type: AcademyType, region: string | null, website: string | null }, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, team: { headcount: number | null, fte: number | null, structures: Array<string>, note: string | null }, themes: Array<{ code: string, label: string }> | null, services: Array<{ code: string, label: string, explanation: string | null, note: string | null }> | null, sections: Array<{ key: SectionKey, heading: string, text: string }>, contact: { function: string | null, email: string | null, url: string | null } | null, maturity: { level: Maturity, confirmed: boolean, since: string | null } | null } } };

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
    centralAlone
    roles {
      role
      alone
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
    `, {"hash":"sha256:5bd7535517eef9a2eadfb21e8cd041cb579ff7c326d2d0e593724e0110ddfcb6"}) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
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
export const FoundDocument = new TypedDocumentString(`
    query found($filter: LabFilter, $edition: Int) {
  labs(filter: $filter, edition: $edition) {
    total
    labs {
      slug
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
    version
    builtAt
    stale
  }
}
    `, {"hash":"sha256:e714ed02f87ded42a3d10836897e9266af116bcd5f150a3ed8cf929077e661a7"}) as unknown as TypedDocumentString<FoundQuery, FoundQueryVariables>;
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
    version
    builtAt
    stale
  }
}
    `, {"hash":"sha256:2b29224793679061506a3ffb7d222a2f7e7d30e65c1aa1a8413a330d771f89fa"}) as unknown as TypedDocumentString<NetworkQuery, NetworkQueryVariables>;
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
    filledFrom
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
    `, {"hash":"sha256:fe14a1701ef47e9c6ea2b4ed75c9224875086e313d50e1917b411388af75c8be"}) as unknown as TypedDocumentString<FicheHistoryQuery, FicheHistoryQueryVariables>;
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