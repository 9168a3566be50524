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

export type AuditAct =
  | 'ACCOUNT_CLOSED'
  | 'ACCOUNT_RESTORED'
  | 'ACCOUNT_SUSPENDED'
  | 'ADDRESS_CHANGED'
  | 'AUDIENCE_SET'
  | 'CALENDAR_ENDED'
  | 'CALENDAR_MADE'
  | 'CALENDAR_RENEWED'
  | 'CENTRAL_GIVEN'
  | 'CENTRAL_TAKEN'
  | 'CONTACT_TERM_SET'
  | 'FOLLOWER_SET'
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
  | 'LETTER_SENT'
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

export type ContactSubject =
  | 'PREMIERS_CONTACTS'
  | 'SANS_LAB'
  | 'SANS_MATURITE'
  | 'SUIVI'
  | 'VEILLE';

export type ContactTermInput = {
  /** null: never. */
  months?: number | null | undefined;
  subject: ContactSubject;
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

export type InteractionAct =
  | 'EDITED'
  | 'REMOVED'
  | 'RESTORED';

/** All that is given must hold. */
export type InteractionFilter = {
  /** The académie’s slug: about it, or about one of its labs. */
  academy?: string | null | undefined;
  from?: string | null | undefined;
  kind?: InteractionKind | null | undefined;
  /** The lab’s slug. */
  lab?: string | null | undefined;
  /** The obstacle’s code. */
  obstacle?: string | null | undefined;
  /** Words of the note or of who took part, begun or inflected. */
  text?: string | null | undefined;
  to?: string | null | undefined;
};

/** About at least one lab or académie. */
export type InteractionInput = {
  /** Slugs. */
  academies?: Array<string> | null | undefined;
  /** A day that has come, in Paris. */
  date: string;
  /** A UUID of the page’s own: sent again after a lost answer, the entry is written once. */
  draft?: string | number | null | undefined;
  endDate?: string | null | undefined;
  kind: InteractionKind;
  /** Slugs. */
  labs?: Array<string> | null | undefined;
  mode?: Mode | null | undefined;
  nextAction?: NextActionInput | null | undefined;
  note?: string | null | undefined;
  /** Codes. */
  obstacles?: Array<string> | null | undefined;
  participants?: string | null | undefined;
  /** Only of shared experience. */
  topic?: SharingTopic | null | undefined;
};

export type InteractionKind =
  | 'APPUI_SPONSOR'
  | 'AUTRE'
  | 'ENTRETIEN_PREFIGURATION'
  | 'MISE_EN_RELATION'
  | 'PARTAGE_EXPERIENCE'
  | 'POINT_SUIVI'
  | 'RECHERCHE_FINANCEMENTS'
  | 'RESIDENCE_ALLER'
  | 'RESIDENCE_RETOUR';

/** ORPHAN_DRAFT: something to publish, and no referent who would. */
export type LabConcern =
  | 'NO_FICHE'
  | 'NO_REFERENT'
  | 'ORPHAN_DRAFT'
  | 'UNPUBLISHED_DRAFT';

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

export type LaunchPrecision =
  | 'DAY'
  | 'MONTH'
  | 'SEASON'
  | 'UNKNOWN'
  | 'YEAR';

export type LetterReaders =
  | 'REFERENTS'
  | 'TEAM';

export type MailWay =
  | 'NONE'
  | 'SERVER'
  | 'SHOWN';

export type Maturity =
  | 'PREMIERS_CONTACTS'
  | 'SUIVI'
  | 'VEILLE';

export type Mode =
  | 'DISTANCIEL'
  | 'HYBRIDE'
  | 'PRESENTIEL';

/** All that is given must hold. */
export type NetworkFilter = {
  /** The id of an account of central staff, or « personne ». */
  follower?: string | number | null | undefined;
  maturities?: Array<Maturity> | null | undefined;
  /** No entry for so many months, or never any. */
  noContactFor?: number | null | undefined;
  rows?: NetworkRows | null | undefined;
  statuses?: Array<LabStatus> | null | undefined;
  /** Words of the lab’s, the académie’s or the region’s name. */
  text?: string | null | undefined;
  /** Labs that nobody answers for. */
  withoutReferent?: boolean | null | undefined;
};

/** WITHOUT_LAB: académies that have none. */
export type NetworkRows =
  | 'ALL'
  | 'LABS'
  | 'WITHOUT_LAB';

/** What is not known comes last, both ways. */
export type NetworkSort =
  | 'ACADEMY'
  | 'FICHE'
  | 'FOLLOWER'
  | 'LAST_CONTACT'
  | 'MATURITY'
  | 'NAME'
  | 'NEXT_CONTACT'
  | 'REFERENT'
  | 'REGION'
  | 'STATUS';

/** An action that comes from no entry, about at least one lab or académie. */
export type NewNextActionInput = {
  /** Slugs. */
  academies?: Array<string> | null | undefined;
  due?: string | null | undefined;
  /** Slugs. */
  labs?: Array<string> | null | undefined;
  /** An account of central staff. */
  owner?: string | number | null | undefined;
  what: string;
};

export type NextActionInput = {
  due?: string | null | undefined;
  /** An account of central staff. */
  owner?: string | number | null | undefined;
  what: string;
};

/** All of an appointment: what is not given, it does not say. */
export type OfficeHourInput = {
  about?: string | null | undefined;
  day: string;
  minutes: number;
  withWhom: string;
};

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

/** With a lab, or with an académie that has none. */
export type ResidenceInput = {
  /** The académie’s slug. */
  academy?: string | null | undefined;
  goal?: string | null | undefined;
  /** The lab’s slug. */
  lab?: string | null | undefined;
  /** The way there. */
  visit: VisitInput;
};

/** The help given: a level from 1 to 3, or a room merely used, which is none of them. */
export type SessionHelp =
  | 'LEVEL_1'
  | 'LEVEL_2'
  | 'LEVEL_3'
  | 'ROOM_ONLY';

export type SessionNature =
  | 'ACCOMPAGNEMENT_ACADEMIQUE'
  | 'ACCULTURATION'
  | 'PROJET'
  | 'REUNION_RECTEURS'
  | 'SEMINAIRE'
  | 'VALORISATION';

export type SharingTopic =
  | 'FONCTIONNEMENT'
  | 'METHODES_OUTILS'
  | 'MODE_PROJET';

export type TroubledMailState =
  | 'FAILED'
  | 'QUEUED'
  | 'UNSURE';

export type VisitInput = {
  firstDay?: string | null | undefined;
  /** The first day when not given. */
  lastDay?: string | null | undefined;
  /** Held: what the journal’s entry says of it. */
  note?: string | null | undefined;
  /** Held: who took part. */
  participants?: string | null | undefined;
  state: VisitState;
  virtual?: boolean | null | undefined;
  /** Asked for when it is postponed or dropped. */
  why?: string | null | undefined;
};

export type VisitState =
  | 'DROPPED'
  | 'HELD'
  | 'PLANNED'
  | 'POSTPONED';

export type VisitWay =
  | 'ALLER'
  | 'RETOUR';

/** All that is given must hold. A session belongs to the period in which it begins. */
export type WorkSessionFilter = {
  /** The slug of an académie. */
  academy?: string | null | undefined;
  from?: string | null | undefined;
  help?: SessionHelp | null | undefined;
  /** The slug of a lab. */
  lab?: string | null | undefined;
  mode?: Mode | null | undefined;
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
  mode?: Mode | null | undefined;
  nature: SessionNature;
  outcome?: string | null | undefined;
  participantCount?: number | null | undefined;
  participants?: string | null | undefined;
  title: string;
};

export type WorklistFilter = {
  /** Those put off or settled, instead of those to be done. */
  aside?: boolean | null | undefined;
  /** One line alone, as it is now. */
  line?: string | number | null | undefined;
  rule?: WorklistRule | null | undefined;
  /** ALL by default. MINE: those that one took, or that nobody took of what one follows. FREE: those that nobody took. */
  whose?: WorklistWhose | null | undefined;
};

/** Why a line is there, the most pressing first. */
export type WorklistRule =
  | 'ACTION_DUE'
  | 'FICHE_OLD'
  | 'INVITATION_EXPIRED'
  | 'MAILS_WAITING'
  | 'MAIL_IN_TROUBLE'
  | 'MATURITY_TO_CONFIRM'
  | 'NO_CONTACT'
  | 'NO_REFERENT'
  | 'REQUEST_WAITING'
  | 'RESIDENCE_UNDATED'
  | 'RETURN_UNPLANNED';

export type WorklistWhose =
  | 'ALL'
  | 'FREE'
  | 'MINE';

export type AuditLogQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  before?: string | number | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { next: string | null, entries: Array<{ id: string, at: string, act: AuditAct, byFunction: string, byEmail: string | null, account: string | null, about: string | null, detail: string | null, lab: { slug: string, name: string } | null }> } };

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
  request?: string | number | null | undefined;
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

export type KnownAccountFragment = { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, alone: boolean, lab: { slug: string, name: string } }> };

export type AccountsQueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountsQuery = { accounts: { next: string | null, entries: Array<{ id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, alone: boolean, lab: { slug: string, name: string } }> }> } };

export type AccountQueryVariables = Exact<{
  id: string | number;
}>;


export type AccountQuery = { account: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, alone: boolean, lab: { slug: string, name: string } }> } };

export type GiveRoleMutationVariables = Exact<{
  account: string | number;
  lab: string;
  role: LabRole;
}>;


export type GiveRoleMutation = { giveRole: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, alone: boolean, lab: { slug: string, name: string } }> } };

export type TakeRoleMutationVariables = Exact<{
  account: string | number;
  lab: string;
  role: LabRole;
}>;


export type TakeRoleMutation = { takeRole: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, alone: boolean, lab: { slug: string, name: string } }> } };

export type GiveCentralMutationVariables = Exact<{
  account: string | number;
}>;


export type GiveCentralMutation = { giveCentral: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, alone: boolean, lab: { slug: string, name: string } }> } };

export type TakeCentralMutationVariables = Exact<{
  account: string | number;
}>;


export type TakeCentralMutation = { takeCentral: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, alone: boolean, lab: { slug: string, name: string } }> } };

export type SuspendAccountMutationVariables = Exact<{
  account: string | number;
}>;


export type SuspendAccountMutation = { suspendAccount: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, alone: boolean, lab: { slug: string, name: string } }> } };

export type RestoreAccountMutationVariables = Exact<{
  account: string | number;
}>;


export type RestoreAccountMutation = { restoreAccount: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, alone: boolean, lab: { slug: string, name: string } }> } };

export type ChangeAddressMutationVariables = Exact<{
  account: string | number;
  email: string;
}>;


export type ChangeAddressMutation = { changeAddress: { id: string, email: string, function: string | null, central: boolean, createdAt: string, lastSeenAt: string | null, suspendedAt: string | null, roles: Array<{ role: LabRole, alone: boolean, lab: { slug: string, name: string } }> } };

export type TroubledMailFragment = { id: string, kind: string, subject: string, recipient: string | null, state: TroubledMailState, reason: string | null, attempts: number, queuedAt: string, resendable: boolean };

export type TroubledMailsQueryVariables = Exact<{
  skip: number;
  id?: string | number | null | undefined;
}>;


export type TroubledMailsQuery = { troubledMails: { next: number | null, entries: Array<{ id: string, kind: string, subject: string, recipient: string | null, state: TroubledMailState, reason: string | null, attempts: number, queuedAt: string, resendable: boolean }> } };

export type MailFlowQueryVariables = Exact<{ [key: string]: never; }>;


export type MailFlowQuery = { mailFlow: { way: MailWay, waiting: number, held: number } };

export type ResendMailMutationVariables = Exact<{
  id: string | number;
}>;


export type ResendMailMutation = { resendMail: { id: string, kind: string, subject: string, recipient: string | null, state: TroubledMailState, reason: string | null, attempts: number, queuedAt: string, resendable: boolean } };

export type NetworkLineFragment = { lastContact: string | null, nextContact: string | null, undatedActions: number, publishedAt: string | null, academy: { slug: string, name: string, type: AcademyType, region: string | null, labs: Array<{ closedOn: string | null }> }, lab: { slug: string, name: string, status: LabStatus | null, edition: number | null, academy: { name: string }, maturity: { level: Maturity, confirmed: boolean } | null } | null, referents: Array<{ email: string, function: string | null }>, followedBy: { id: string, function: string, email: string } | null };

export type NetworkQueryVariables = Exact<{
  filter?: NetworkFilter | null | undefined;
  sort: NetworkSort;
  descending: boolean;
  after?: string | number | null | undefined;
}>;


export type NetworkQuery = { network: { total: number, next: string | null, rows: Array<{ lastContact: string | null, nextContact: string | null, undatedActions: number, publishedAt: string | null, academy: { slug: string, name: string, type: AcademyType, region: string | null, labs: Array<{ closedOn: string | null }> }, lab: { slug: string, name: string, status: LabStatus | null, edition: number | null, academy: { name: string }, maturity: { level: Maturity, confirmed: boolean } | null } | null, referents: Array<{ email: string, function: string | null }>, followedBy: { id: string, function: string, email: string } | null }> } };

export type CentralStaffQueryVariables = Exact<{ [key: string]: never; }>;


export type CentralStaffQuery = { centralStaff: Array<{ id: string, function: string, email: string }> };

export type LetterPreviewQueryVariables = Exact<{
  labs: Array<string> | string;
  academies: Array<string> | string;
  to: LetterReaders;
}>;


export type LetterPreviewQuery = { letterPreview: { recipients: number, without: Array<string>, gone: Array<{ slug: string, sentence: string }> } };

export type PlanForEachMutationVariables = Exact<{
  id: string | number;
  labs: Array<string> | string;
  academies: Array<string> | string;
  action: NextActionInput;
}>;


export type PlanForEachMutation = { planForEach: number };

export type WriteToLabsMutationVariables = Exact<{
  id: string | number;
  labs: Array<string> | string;
  academies: Array<string> | string;
  to: LetterReaders;
  subject: string;
  message: string;
}>;


export type WriteToLabsMutation = { writeToLabs: number };

export type AddNextActionMutationVariables = Exact<{
  input: NewNextActionInput;
}>;


export type AddNextActionMutation = { addNextAction: { id: string } };

export type AssignNextActionMutationVariables = Exact<{
  id: string | number;
  revision: number;
  owner?: string | number | null | undefined;
}>;


export type AssignNextActionMutation = { assignNextAction: { id: string, what: string, due: string | null, firstDue: string | null, revision: number, settledAt: string | null, settledByFunction: string | null, outcome: string | null, owner: { id: string, function: string, email: string } | null, settledBy: { id: string, function: string, email: string } | null } };

export type PutOffNextActionMutationVariables = Exact<{
  id: string | number;
  revision: number;
  due: string;
}>;


export type PutOffNextActionMutation = { putOffNextAction: { id: string, what: string, due: string | null, firstDue: string | null, revision: number, settledAt: string | null, settledByFunction: string | null, outcome: string | null, owner: { id: string, function: string, email: string } | null, settledBy: { id: string, function: string, email: string } | null } };

export type TakeBackNextActionMutationVariables = Exact<{
  id: string | number;
  revision: number;
  due?: string | null | undefined;
}>;


export type TakeBackNextActionMutation = { takeBackNextAction: { id: string, what: string, due: string | null, firstDue: string | null, revision: number, settledAt: string | null, settledByFunction: string | null, outcome: string | null, owner: { id: string, function: string, email: string } | null, settledBy: { id: string, function: string, email: string } | null } };

export type SettleNextActionMutationVariables = Exact<{
  id: string | number;
  revision: number;
  outcome?: string | null | undefined;
}>;


export type SettleNextActionMutation = { settleNextAction: { id: string, what: string, due: string | null, firstDue: string | null, revision: number, settledAt: string | null, settledByFunction: string | null, outcome: string | null, owner: { id: string, function: string, email: string } | null, settledBy: { id: string, function: string, email: string } | null } };

export type ReopenNextActionMutationVariables = Exact<{
  id: string | number;
  revision: number;
}>;


export type ReopenNextActionMutation = { reopenNextAction: { id: string, what: string, due: string | null, firstDue: string | null, revision: number, settledAt: string | null, settledByFunction: string | null, outcome: string | null, owner: { id: string, function: string, email: string } | null, settledBy: { id: string, function: string, email: string } | null } };

export type PlanResidenceMutationVariables = Exact<{
  input: ResidenceInput;
}>;


export type PlanResidenceMutation = { planResidence: { id: string } };

export type SetVisitMutationVariables = Exact<{
  residence: string | number;
  way: VisitWay;
  revision: number;
  visit: VisitInput;
}>;


export type SetVisitMutation = { setVisit: { id: string } };

export type InteractionsQueryVariables = Exact<{
  filter?: InteractionFilter | null | undefined;
  before?: string | null | undefined;
}>;


export type InteractionsQuery = { interactions: { next: string | null, total: number | null, found: Array<string>, entries: Array<{ id: string, kind: InteractionKind, date: string, endDate: string | null, mode: Mode | null, topic: SharingTopic | null, participants: string | null, note: string | null, revision: number, byFunction: string, at: string, changed: boolean, ofVisit: boolean, labs: Array<{ slug: string, name: string, academy: { name: string } }>, academies: Array<{ slug: string, name: string, type: AcademyType }>, obstacles: Array<{ code: string, label: string }> }> } };

export type InteractionTraceQueryVariables = Exact<{
  id: string | number;
}>;


export type InteractionTraceQuery = { interactionTrace: Array<{ id: string, act: InteractionAct, at: string, byFunction: string, before: { kind: InteractionKind, date: string, endDate: string | null, mode: Mode | null, topic: SharingTopic | null, participants: string | null, note: string | null, labs: Array<{ slug: string, name: string, academy: { name: string } }>, academies: Array<{ slug: string, name: string, type: AcademyType }>, obstacles: Array<{ code: string, label: string }> } | null, after: { kind: InteractionKind, date: string, endDate: string | null, mode: Mode | null, topic: SharingTopic | null, participants: string | null, note: string | null, labs: Array<{ slug: string, name: string, academy: { name: string } }>, academies: Array<{ slug: string, name: string, type: AcademyType }>, obstacles: Array<{ code: string, label: string }> } | null }> };

export type RemovedInteractionsQueryVariables = Exact<{
  before?: string | number | null | undefined;
}>;


export type RemovedInteractionsQuery = { removedInteractions: { next: string | null, entries: Array<{ id: string, revision: number, removal: { at: string, byFunction: string, before: { kind: InteractionKind, date: string, endDate: string | null, mode: Mode | null, topic: SharingTopic | null, participants: string | null, note: string | null, labs: Array<{ slug: string, name: string, academy: { name: string } }>, academies: Array<{ slug: string, name: string, type: AcademyType }>, obstacles: Array<{ code: string, label: string }> } | null } }> } };

export type RecordInteractionMutationVariables = Exact<{
  input: InteractionInput;
}>;


export type RecordInteractionMutation = { recordInteraction: { id: string, kind: InteractionKind, date: string, endDate: string | null, mode: Mode | null, topic: SharingTopic | null, participants: string | null, note: string | null, revision: number, byFunction: string, at: string, changed: boolean, ofVisit: boolean, labs: Array<{ slug: string, name: string, academy: { name: string } }>, academies: Array<{ slug: string, name: string, type: AcademyType }>, obstacles: Array<{ code: string, label: string }> } };

export type EditInteractionMutationVariables = Exact<{
  id: string | number;
  revision: number;
  input: InteractionInput;
}>;


export type EditInteractionMutation = { editInteraction: { id: string, kind: InteractionKind, date: string, endDate: string | null, mode: Mode | null, topic: SharingTopic | null, participants: string | null, note: string | null, revision: number, byFunction: string, at: string, changed: boolean, ofVisit: boolean, labs: Array<{ slug: string, name: string, academy: { name: string } }>, academies: Array<{ slug: string, name: string, type: AcademyType }>, obstacles: Array<{ code: string, label: string }> } };

export type RemoveInteractionMutationVariables = Exact<{
  id: string | number;
  revision: number;
}>;


export type RemoveInteractionMutation = { removeInteraction: { id: string, revision: number } };

export type RestoreInteractionMutationVariables = Exact<{
  id: string | number;
  revision: number;
}>;


export type RestoreInteractionMutation = { restoreInteraction: { id: string, revision: number } };

export type ObstacleStatisticsQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type ObstacleStatisticsQuery = { obstacleStatistics: Array<{ entries: number, first: string, last: string, obstacle: { code: string, label: string, retired: boolean }, places: Array<{ entries: number, academy: { slug: string, name: string } }> }> };

export type ObstacleListQueryVariables = Exact<{ [key: string]: never; }>;


export type ObstacleListQuery = { obstacles: Array<{ code: string, label: string, retired: boolean }> };

export type AddObstacleMutationVariables = Exact<{
  label: string;
}>;


export type AddObstacleMutation = { addObstacle: Array<{ code: string, label: string, retired: boolean }> };

export type RenameObstacleMutationVariables = Exact<{
  code: string;
  label: string;
}>;


export type RenameObstacleMutation = { renameObstacle: Array<{ code: string, label: string, retired: boolean }> };

export type RetireObstacleMutationVariables = Exact<{
  code: string;
  retired: boolean;
}>;


export type RetireObstacleMutation = { retireObstacle: Array<{ code: string, label: string, retired: boolean }> };

export type EntryFragment = { id: string, kind: InteractionKind, date: string, endDate: string | null, mode: Mode | null, topic: SharingTopic | null, participants: string | null, note: string | null, revision: number, byFunction: string, at: string, changed: boolean, ofVisit: boolean, labs: Array<{ slug: string, name: string, academy: { name: string } }>, academies: Array<{ slug: string, name: string, type: AcademyType }>, obstacles: Array<{ code: string, label: string }> };

export type EntryVersionFragment = { kind: InteractionKind, date: string, endDate: string | null, mode: Mode | null, topic: SharingTopic | null, participants: string | null, note: string | null, labs: Array<{ slug: string, name: string, academy: { name: string } }>, academies: Array<{ slug: string, name: string, type: AcademyType }>, obstacles: Array<{ code: string, label: string }> };

export type ActionFragment = { id: string, what: string, due: string | null, firstDue: string | null, revision: number, settledAt: string | null, settledByFunction: string | null, outcome: string | null, owner: { id: string, function: string, email: string } | null, settledBy: { id: string, function: string, email: string } | null };

export type StayFragment = { id: string, goal: string | null, lab: { slug: string, name: string, academy: { name: string } } | null, visits: Array<{ way: VisitWay, state: VisitState, firstDay: string | null, lastDay: string | null, virtual: boolean, why: string | null, interaction: string | null, revision: number }> };

export type MetFragment = { entries: number, first: string, last: string, obstacle: { code: string, label: string, retired: boolean }, places: Array<{ entries: number, academy: { slug: string, name: string } }> };

export type ReadingFragment = { id: string, level: Maturity, confirmed: boolean, since: string | null, reason: string | null, recordedAt: string, byFunction: string };

export type LabFileQueryVariables = Exact<{
  slug: string;
}>;


export type LabFileQuery = { labFile: { publishedAt: string | null, lastContact: string | null, nextContact: string | null, lab: { slug: string, name: string, edition: number | null, status: LabStatus | null, otherThemes: Array<string>, otherServices: Array<string>, closedOn: string | null, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, academy: { slug: string, name: string, type: AcademyType }, maturity: { level: Maturity, confirmed: boolean, since: string | null } | null, themes: Array<{ code: string }> | null, services: Array<{ code: string }> | null }, followedBy: { id: string, function: string, email: string } | null, maturity: Array<{ reading: { id: string, level: Maturity, confirmed: boolean, since: string | null, reason: string | null, recordedAt: string, byFunction: string }, mistakes: Array<{ id: string, level: Maturity, confirmed: boolean, since: string | null, reason: string | null, recordedAt: string, byFunction: string }> }>, nextActions: Array<{ id: string, what: string, due: string | null, firstDue: string | null, revision: number, settledAt: string | null, settledByFunction: string | null, outcome: string | null, owner: { id: string, function: string, email: string } | null, settledBy: { id: string, function: string, email: string } | null }>, residences: Array<{ id: string, goal: string | null, lab: { slug: string, name: string, academy: { name: string } } | null, visits: Array<{ way: VisitWay, state: VisitState, firstDay: string | null, lastDay: string | null, virtual: boolean, why: string | null, interaction: string | null, revision: number }> }>, obstacles: Array<{ entries: number, first: string, last: string, obstacle: { code: string, label: string, retired: boolean }, places: Array<{ entries: number, academy: { slug: string, name: string } }> }>, team: Array<{ email: string, function: string | null, role: LabRole }>, mails: Array<{ to: string, subject: string, state: string, queuedAt: string }> } | null };

export type AcademyFileQueryVariables = Exact<{
  slug: string;
}>;


export type AcademyFileQuery = { academyFile: { lastContact: string | null, nextContact: string | null, academy: { slug: string, name: string, type: AcademyType, region: string | null, labs: Array<{ slug: string, name: string, edition: number | null, status: LabStatus | null, launch: { label: string, precision: LaunchPrecision, from: string | null, to: string | null }, academy: { name: string }, maturity: { level: Maturity, confirmed: boolean, since: string | null } | null }> }, followedBy: { id: string, function: string, email: string } | null, nextActions: Array<{ id: string, what: string, due: string | null, firstDue: string | null, revision: number, settledAt: string | null, settledByFunction: string | null, outcome: string | null, owner: { id: string, function: string, email: string } | null, settledBy: { id: string, function: string, email: string } | null }>, residences: Array<{ id: string, goal: string | null, lab: { slug: string, name: string, academy: { name: string } } | null, visits: Array<{ way: VisitWay, state: VisitState, firstDay: string | null, lastDay: string | null, virtual: boolean, why: string | null, interaction: string | null, revision: number }> }>, obstacles: Array<{ entries: number, first: string, last: string, obstacle: { code: string, label: string, retired: boolean }, places: Array<{ entries: number, academy: { slug: string, name: string } }> }> } | null };

export type TrackingChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type TrackingChoicesQuery = { centralStaff: Array<{ id: string, function: string, email: string }>, obstacles: Array<{ code: string, label: string, retired: boolean }>, academies: Array<{ slug: string, name: string, type: AcademyType, labs: Array<{ slug: string, name: string }> }> };

export type SetFollowerMutationVariables = Exact<{
  labs?: Array<string> | string | null | undefined;
  academies?: Array<string> | string | null | undefined;
  account?: string | number | null | undefined;
}>;


export type SetFollowerMutation = { setFollower: number };

export type SetMaturityMutationVariables = Exact<{
  lab: string;
  level: Maturity;
  since: string;
  reason?: string | null | undefined;
  corrects?: string | number | null | undefined;
  seen?: string | number | null | undefined;
}>;


export type SetMaturityMutation = { setMaturity: { slug: string } };

export type ConfirmMaturityMutationVariables = Exact<{
  lab: string;
  reading: string | number;
}>;


export type ConfirmMaturityMutation = { confirmMaturity: { slug: string } };

export type PlannedActionFragment = { id: string, what: string, due: string | null, firstDue: string | null, revision: number, settledAt: string | null, settledByFunction: string | null, outcome: string | null, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string, type: AcademyType }>, owner: { id: string, function: string, email: string } | null, settledBy: { id: string, function: string, email: string } | null };

export type PlannedWeekQueryVariables = Exact<{
  week: string;
  mine: boolean;
}>;


export type PlannedWeekQuery = { plannedWeek: { whole: boolean, actions: Array<{ id: string, what: string, due: string | null, firstDue: string | null, revision: number, settledAt: string | null, settledByFunction: string | null, outcome: string | null, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string, type: AcademyType }>, owner: { id: string, function: string, email: string } | null, settledBy: { id: string, function: string, email: string } | null }>, visits: Array<{ residence: { id: string, goal: string | null, lab: { slug: string, name: string } | null, academy: { slug: string, name: string, type: AcademyType } | null }, visit: { way: VisitWay, state: VisitState, firstDay: string | null, lastDay: string | null, virtual: boolean } }>, sessions: Array<{ id: string, title: string, firstDay: string, lastDay: string | null, nature: SessionNature, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string, type: AcademyType }> }> } };

export type LateActionsQueryVariables = Exact<{
  week: string;
  mine: boolean;
  after?: string | number | null | undefined;
}>;


export type LateActionsQuery = { lateActions: { total: number, next: string | null, entries: Array<{ id: string, what: string, due: string | null, firstDue: string | null, revision: number, settledAt: string | null, settledByFunction: string | null, outcome: string | null, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string, type: AcademyType }>, owner: { id: string, function: string, email: string } | null, settledBy: { id: string, function: string, email: string } | null }> } };

export type CalendarAddressQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarAddressQuery = { calendarAddress: { renewedAt: string } | null };

export type RenewCalendarAddressMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewCalendarAddressMutation = { renewCalendarAddress: { url: string, renewedAt: string } };

export type EndCalendarAddressMutationVariables = Exact<{ [key: string]: never; }>;


export type EndCalendarAddressMutation = { endCalendarAddress: boolean };

export type WorkSessionFieldsFragment = { id: string, revision: number, title: string, firstDay: string, lastDay: string | null, nature: SessionNature, help: SessionHelp, mode: Mode | null, participantCount: number | null, participants: string | null, directions: Array<string>, outcome: string | null, byFunction: string, removedAt: string | null, importedFrom: string | null, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string, type: AcademyType }> };

export type OfficeHourFieldsFragment = { id: string, revision: number, day: string, minutes: number, withWhom: string, about: string | null, byFunction: string, removedAt: string | null };

export type WorkSessionsQueryVariables = Exact<{
  filter?: WorkSessionFilter | null | undefined;
  after?: string | number | null | undefined;
}>;


export type WorkSessionsQuery = { workSessions: { total: number, next: string | null, entries: Array<{ id: string, revision: number, title: string, firstDay: string, lastDay: string | null, nature: SessionNature, help: SessionHelp, mode: Mode | null, participantCount: number | null, participants: string | null, directions: Array<string>, outcome: string | null, byFunction: string, removedAt: string | null, importedFrom: string | null, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string, type: AcademyType }> }> } };

export type WorkSessionQueryVariables = Exact<{
  id: string | number;
}>;


export type WorkSessionQuery = { workSession: { id: string, revision: number, title: string, firstDay: string, lastDay: string | null, nature: SessionNature, help: SessionHelp, mode: Mode | null, participantCount: number | null, participants: string | null, directions: Array<string>, outcome: string | null, byFunction: string, removedAt: string | null, importedFrom: string | null, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string, type: AcademyType }> } | null };

export type WorkSessionChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkSessionChoicesQuery = { workSessionChoices: { directions: Array<string>, helps: Array<{ help: SessionHelp, label: string }>, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string }> } };

export type WorkSessionStatisticsQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type WorkSessionStatisticsQuery = { workSessionStatistics: { total: number, officeHours: number, officeMinutes: number, years: Array<number>, byNature: Array<{ nature: SessionNature, count: number }>, byHelp: Array<{ help: SessionHelp, count: number }>, crossing: Array<{ nature: SessionNature, help: SessionHelp, count: number }>, declared: Array<{ code: string, label: string, firstDay: string, lastDay: string, number: number, atLeast: boolean, unit: string, source: string, counted: CountedThing | null, recorded: number | null }> }, workSessionChoices: { helps: Array<{ help: SessionHelp, label: string }> } };

export type SaveWorkSessionMutationVariables = Exact<{
  id?: string | number | null | undefined;
  revision: number;
  session: WorkSessionInput;
}>;


export type SaveWorkSessionMutation = { saveWorkSession: { id: string, revision: number, title: string, firstDay: string, lastDay: string | null, nature: SessionNature, help: SessionHelp, mode: Mode | null, participantCount: number | null, participants: string | null, directions: Array<string>, outcome: string | null, byFunction: string, removedAt: string | null, importedFrom: string | null, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string, type: AcademyType }> } };

export type RemoveWorkSessionMutationVariables = Exact<{
  id: string | number;
  revision: number;
}>;


export type RemoveWorkSessionMutation = { removeWorkSession: { id: string } };

export type RestoreWorkSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type RestoreWorkSessionMutation = { restoreWorkSession: { id: string, revision: number, title: string, firstDay: string, lastDay: string | null, nature: SessionNature, help: SessionHelp, mode: Mode | null, participantCount: number | null, participants: string | null, directions: Array<string>, outcome: string | null, byFunction: string, removedAt: string | null, importedFrom: string | null, labs: Array<{ slug: string, name: string }>, academies: Array<{ slug: string, name: string, type: AcademyType }> } };

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

export type LineFragment = { id: string, rule: WorklistRule, what: string | null, why: string, day: string | null, late: boolean, target: string | null, revision: number, takenAt: string | null, putOffTo: string | null, settledAt: string | null, reason: string | null, byFunction: string | null, at: string | null, lab: { slug: string, name: string, academy: { slug: string, name: string, type: AcademyType } } | null, academy: { slug: string, name: string, type: AcademyType } | null, takenBy: { id: string, function: string, email: string } | null, by: { id: string, function: string, email: string } | null };

export type WorklistQueryVariables = Exact<{
  filter?: WorklistFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type WorklistQuery = { worklist: { next: string | null, aside: number, counts: Array<{ rule: WorklistRule, count: number }>, entries: Array<{ id: string, rule: WorklistRule, what: string | null, why: string, day: string | null, late: boolean, target: string | null, revision: number, takenAt: string | null, putOffTo: string | null, settledAt: string | null, reason: string | null, byFunction: string | null, at: string | null, lab: { slug: string, name: string, academy: { slug: string, name: string, type: AcademyType } } | null, academy: { slug: string, name: string, type: AcademyType } | null, takenBy: { id: string, function: string, email: string } | null, by: { id: string, function: string, email: string } | null }> } };

export type TakeLineMutationVariables = Exact<{
  line: string | number;
  revision: number;
}>;


export type TakeLineMutation = { takeLine: { id: string, rule: WorklistRule, what: string | null, why: string, day: string | null, late: boolean, target: string | null, revision: number, takenAt: string | null, putOffTo: string | null, settledAt: string | null, reason: string | null, byFunction: string | null, at: string | null, lab: { slug: string, name: string, academy: { slug: string, name: string, type: AcademyType } } | null, academy: { slug: string, name: string, type: AcademyType } | null, takenBy: { id: string, function: string, email: string } | null, by: { id: string, function: string, email: string } | null } };

export type GiveBackLineMutationVariables = Exact<{
  line: string | number;
  revision: number;
}>;


export type GiveBackLineMutation = { giveBackLine: { id: string, rule: WorklistRule, what: string | null, why: string, day: string | null, late: boolean, target: string | null, revision: number, takenAt: string | null, putOffTo: string | null, settledAt: string | null, reason: string | null, byFunction: string | null, at: string | null, lab: { slug: string, name: string, academy: { slug: string, name: string, type: AcademyType } } | null, academy: { slug: string, name: string, type: AcademyType } | null, takenBy: { id: string, function: string, email: string } | null, by: { id: string, function: string, email: string } | null } };

export type PutOffLineMutationVariables = Exact<{
  line: string | number;
  revision: number;
  to: string;
}>;


export type PutOffLineMutation = { putOffLine: { id: string, rule: WorklistRule, what: string | null, why: string, day: string | null, late: boolean, target: string | null, revision: number, takenAt: string | null, putOffTo: string | null, settledAt: string | null, reason: string | null, byFunction: string | null, at: string | null, lab: { slug: string, name: string, academy: { slug: string, name: string, type: AcademyType } } | null, academy: { slug: string, name: string, type: AcademyType } | null, takenBy: { id: string, function: string, email: string } | null, by: { id: string, function: string, email: string } | null } };

export type SettleLineMutationVariables = Exact<{
  line: string | number;
  revision: number;
  reason?: string | null | undefined;
}>;


export type SettleLineMutation = { settleLine: { id: string, rule: WorklistRule, what: string | null, why: string, day: string | null, late: boolean, target: string | null, revision: number, takenAt: string | null, putOffTo: string | null, settledAt: string | null, reason: string | null, byFunction: string | null, at: string | null, lab: { slug: string, name: string, academy: { slug: string, name: string, type: AcademyType } } | null, academy: { slug: string, name: string, type: AcademyType } | null, takenBy: { id: string, function: string, email: string } | null, by: { id: string, function: string, email: string } | null } };

export type ReopenLineMutationVariables = Exact<{
  line: string | number;
  revision: number;
}>;


export type ReopenLineMutation = { reopenLine: { id: string, rule: WorklistRule, what: string | null, why: string, day: string | null, late: boolean, target: string | null, revision: number, takenAt: string | null, putOffTo: string | null, settledAt: string | null, reason: string | null, byFunction: string | null, at: string | null, lab: { slug: string, name: string, academy: { slug: string, name: string, type: AcademyType } } | null, academy: { slug: string, name: string, type: AcademyType } | null, takenBy: { id: string, function: string, email: string } | null, by: { id: string, function: string, email: string } | null } };

export type ContactTermsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContactTermsQuery = { contactTerms: Array<{ subject: ContactSubject, months: number | null, byDefault: number | null }> };

export type SetContactTermsMutationVariables = Exact<{
  terms: Array<ContactTermInput> | ContactTermInput;
}>;


export type SetContactTermsMutation = { setContactTerms: Array<{ subject: ContactSubject, months: number | null, byDefault: number | null }> };

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
    alone
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
export const NetworkLineFragmentDoc = new TypedDocumentString(`
    fragment NetworkLine on NetworkRow {
  academy {
    slug
    name
    type
    region
    labs {
      closedOn
    }
  }
  lab {
    slug
    name
    academy {
      name
    }
    status
    edition
    maturity {
      level
      confirmed
    }
  }
  referents {
    email
    function
  }
  lastContact
  nextContact
  undatedActions
  publishedAt
  followedBy {
    id
    function
    email
  }
}
    `, {"fragmentName":"NetworkLine"}) as unknown as TypedDocumentString<NetworkLineFragment, unknown>;
export const EntryFragmentDoc = new TypedDocumentString(`
    fragment Entry on Interaction {
  id
  kind
  date
  endDate
  mode
  topic
  participants
  note
  labs {
    slug
    name
    academy {
      name
    }
  }
  academies {
    slug
    name
    type
  }
  obstacles {
    code
    label
  }
  revision
  byFunction
  at
  changed
  ofVisit
}
    `, {"fragmentName":"Entry"}) as unknown as TypedDocumentString<EntryFragment, unknown>;
export const EntryVersionFragmentDoc = new TypedDocumentString(`
    fragment EntryVersion on InteractionVersion {
  kind
  date
  endDate
  mode
  topic
  participants
  note
  labs {
    slug
    name
    academy {
      name
    }
  }
  academies {
    slug
    name
    type
  }
  obstacles {
    code
    label
  }
}
    `, {"fragmentName":"EntryVersion"}) as unknown as TypedDocumentString<EntryVersionFragment, unknown>;
export const StayFragmentDoc = new TypedDocumentString(`
    fragment Stay on Residence {
  id
  goal
  lab {
    slug
    name
    academy {
      name
    }
  }
  visits {
    way
    state
    firstDay
    lastDay
    virtual
    why
    interaction
    revision
  }
}
    `, {"fragmentName":"Stay"}) as unknown as TypedDocumentString<StayFragment, unknown>;
export const MetFragmentDoc = new TypedDocumentString(`
    fragment Met on ObstacleCount {
  obstacle {
    code
    label
    retired
  }
  entries
  first
  last
  places {
    academy {
      slug
      name
    }
    entries
  }
}
    `, {"fragmentName":"Met"}) as unknown as TypedDocumentString<MetFragment, unknown>;
export const ReadingFragmentDoc = new TypedDocumentString(`
    fragment Reading on MaturityRecord {
  id
  level
  confirmed
  since
  reason
  recordedAt
  byFunction
}
    `, {"fragmentName":"Reading"}) as unknown as TypedDocumentString<ReadingFragment, unknown>;
export const ActionFragmentDoc = new TypedDocumentString(`
    fragment Action on NextAction {
  id
  what
  due
  firstDue
  owner {
    id
    function
    email
  }
  revision
  settledAt
  settledBy {
    id
    function
    email
  }
  settledByFunction
  outcome
}
    `, {"fragmentName":"Action"}) as unknown as TypedDocumentString<ActionFragment, unknown>;
export const PlannedActionFragmentDoc = new TypedDocumentString(`
    fragment PlannedAction on NextAction {
  ...Action
  labs {
    slug
    name
  }
  academies {
    slug
    name
    type
  }
}
    fragment Action on NextAction {
  id
  what
  due
  firstDue
  owner {
    id
    function
    email
  }
  revision
  settledAt
  settledBy {
    id
    function
    email
  }
  settledByFunction
  outcome
}`, {"fragmentName":"PlannedAction"}) as unknown as TypedDocumentString<PlannedActionFragment, unknown>;
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
    type
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
export const LineFragmentDoc = new TypedDocumentString(`
    fragment Line on WorklistLine {
  id
  rule
  lab {
    slug
    name
    academy {
      slug
      name
      type
    }
  }
  academy {
    slug
    name
    type
  }
  what
  why
  day
  late
  target
  revision
  takenBy {
    id
    function
    email
  }
  takenAt
  putOffTo
  settledAt
  reason
  by {
    id
    function
    email
  }
  byFunction
  at
}
    `, {"fragmentName":"Line"}) as unknown as TypedDocumentString<LineFragment, unknown>;
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
      about
      detail
      lab {
        slug
        name
      }
    }
  }
}
    `, {"hash":"sha256:69f42f5190aceb9f9721441ad87e45bf4ce8ac8804e14e9c3ca63fb911901e0e"}) as unknown as TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>;
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
    mutation createLab($academy: String!, $name: String!, $slug: String!, $request: ID) {
  createLab(academy: $academy, name: $name, slug: $slug, request: $request) {
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
}`, {"hash":"sha256:1801cad0f3cebaa16c3e965046e1bff570fe3c69cbf1b4a2d95c1f90f1fa19e6"}) as unknown as TypedDocumentString<CreateLabMutation, CreateLabMutationVariables>;
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
    alone
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:6c5bc36421cdf011e10b34308026d10447b8eadf99edb17c03d5c4990d851a6a"}) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
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
    alone
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:01daa3538166dac66657dcc39b02d5ff779275d5200025691362f20d7501b7e9"}) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
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
    alone
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:cdbc408431d0cca8b123d52b8fc2c98770a15a7566e2875683cb826060476117"}) as unknown as TypedDocumentString<GiveRoleMutation, GiveRoleMutationVariables>;
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
    alone
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:b747b3a0be000930f987507ed8129b44d20e0940881296a2db02e2cb871f5054"}) as unknown as TypedDocumentString<TakeRoleMutation, TakeRoleMutationVariables>;
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
    alone
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:3e1076f1a09fd02c1aa7fe462475c9a818cdec2b8969a62a8a369792231ae71b"}) as unknown as TypedDocumentString<GiveCentralMutation, GiveCentralMutationVariables>;
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
    alone
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:a3eb63d241c80101048b515e7a158886b5d754021fa7124614e3bdb5cb16fee7"}) as unknown as TypedDocumentString<TakeCentralMutation, TakeCentralMutationVariables>;
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
    alone
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:b4aedd9c3fc5331975b3e75b63da8d4376a6550cc0f3ad9aff0e34e99a6cae21"}) as unknown as TypedDocumentString<SuspendAccountMutation, SuspendAccountMutationVariables>;
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
    alone
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:ac384106725ad9895e51ceaf5efa217b40cdc11f05b6f6d87752b45ea6e06716"}) as unknown as TypedDocumentString<RestoreAccountMutation, RestoreAccountMutationVariables>;
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
    alone
    lab {
      slug
      name
    }
  }
  createdAt
  lastSeenAt
  suspendedAt
}`, {"hash":"sha256:48cf62aef98b2a75f29720edfdf75dfea563f8ea3ffedb4425029be7aa204f24"}) as unknown as TypedDocumentString<ChangeAddressMutation, ChangeAddressMutationVariables>;
export const TroubledMailsDocument = new TypedDocumentString(`
    query troubledMails($skip: Int!, $id: ID) {
  troubledMails(skip: $skip, id: $id) {
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
}`, {"hash":"sha256:2569d17c7314fc29fbd5e8bf6f3ffa121db793879d4b0843604d500c49fde237"}) as unknown as TypedDocumentString<TroubledMailsQuery, TroubledMailsQueryVariables>;
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
export const NetworkDocument = new TypedDocumentString(`
    query Network($filter: NetworkFilter, $sort: NetworkSort!, $descending: Boolean!, $after: ID) {
  network(filter: $filter, sort: $sort, descending: $descending, after: $after) {
    rows {
      ...NetworkLine
    }
    total
    next
  }
}
    fragment NetworkLine on NetworkRow {
  academy {
    slug
    name
    type
    region
    labs {
      closedOn
    }
  }
  lab {
    slug
    name
    academy {
      name
    }
    status
    edition
    maturity {
      level
      confirmed
    }
  }
  referents {
    email
    function
  }
  lastContact
  nextContact
  undatedActions
  publishedAt
  followedBy {
    id
    function
    email
  }
}`, {"hash":"sha256:d2eef32f87e729efaecb63885564d1af63be30223ce35bec7d9702d71f90680c"}) as unknown as TypedDocumentString<NetworkQuery, NetworkQueryVariables>;
export const CentralStaffDocument = new TypedDocumentString(`
    query CentralStaff {
  centralStaff {
    id
    function
    email
  }
}
    `, {"hash":"sha256:93a608ca7f03920a9996aaaaa82b43c1887b9c1b0289d5d62da382fd7d2d6222"}) as unknown as TypedDocumentString<CentralStaffQuery, CentralStaffQueryVariables>;
export const LetterPreviewDocument = new TypedDocumentString(`
    query LetterPreview($labs: [String!]!, $academies: [String!]!, $to: LetterReaders!) {
  letterPreview(labs: $labs, academies: $academies, to: $to) {
    recipients
    without
    gone {
      slug
      sentence
    }
  }
}
    `, {"hash":"sha256:a2273a8c8aa3319c69058971e9be4d8d82b9688bfad4b6b018cd1e90b2d90c2d"}) as unknown as TypedDocumentString<LetterPreviewQuery, LetterPreviewQueryVariables>;
export const PlanForEachDocument = new TypedDocumentString(`
    mutation PlanForEach($id: ID!, $labs: [String!]!, $academies: [String!]!, $action: NextActionInput!) {
  planForEach(id: $id, labs: $labs, academies: $academies, action: $action)
}
    `, {"hash":"sha256:eefac72beec811089f499c453dedbcc150b157cef108f1dbf7015264ccc71b42"}) as unknown as TypedDocumentString<PlanForEachMutation, PlanForEachMutationVariables>;
export const WriteToLabsDocument = new TypedDocumentString(`
    mutation WriteToLabs($id: ID!, $labs: [String!]!, $academies: [String!]!, $to: LetterReaders!, $subject: String!, $message: String!) {
  writeToLabs(
    id: $id
    labs: $labs
    academies: $academies
    to: $to
    subject: $subject
    message: $message
  )
}
    `, {"hash":"sha256:bb8bdc53e060c5f0ed46bd182164db8f0d02629705e207db5fe8f3a452b06a4f"}) as unknown as TypedDocumentString<WriteToLabsMutation, WriteToLabsMutationVariables>;
export const AddNextActionDocument = new TypedDocumentString(`
    mutation addNextAction($input: NewNextActionInput!) {
  addNextAction(input: $input) {
    id
  }
}
    `, {"hash":"sha256:2d0557fe6cb96707db877edd8bd435dbb4adf08bfcd530ca6da0db749a40b028"}) as unknown as TypedDocumentString<AddNextActionMutation, AddNextActionMutationVariables>;
export const AssignNextActionDocument = new TypedDocumentString(`
    mutation assignNextAction($id: ID!, $revision: Int!, $owner: ID) {
  assignNextAction(id: $id, revision: $revision, owner: $owner) {
    ...Action
  }
}
    fragment Action on NextAction {
  id
  what
  due
  firstDue
  owner {
    id
    function
    email
  }
  revision
  settledAt
  settledBy {
    id
    function
    email
  }
  settledByFunction
  outcome
}`, {"hash":"sha256:d9343eac4ab0af6a360a1acca106fcc0099e65c8663c0841c4acc0fc3e42a71f"}) as unknown as TypedDocumentString<AssignNextActionMutation, AssignNextActionMutationVariables>;
export const PutOffNextActionDocument = new TypedDocumentString(`
    mutation putOffNextAction($id: ID!, $revision: Int!, $due: String!) {
  putOffNextAction(id: $id, revision: $revision, due: $due) {
    ...Action
  }
}
    fragment Action on NextAction {
  id
  what
  due
  firstDue
  owner {
    id
    function
    email
  }
  revision
  settledAt
  settledBy {
    id
    function
    email
  }
  settledByFunction
  outcome
}`, {"hash":"sha256:676f92832a99a2edfefa33a7d1489a40326351242254d75d182d08d8e9f57940"}) as unknown as TypedDocumentString<PutOffNextActionMutation, PutOffNextActionMutationVariables>;
export const TakeBackNextActionDocument = new TypedDocumentString(`
    mutation takeBackNextAction($id: ID!, $revision: Int!, $due: String) {
  takeBackNextAction(id: $id, revision: $revision, due: $due) {
    ...Action
  }
}
    fragment Action on NextAction {
  id
  what
  due
  firstDue
  owner {
    id
    function
    email
  }
  revision
  settledAt
  settledBy {
    id
    function
    email
  }
  settledByFunction
  outcome
}`, {"hash":"sha256:03eb2d50fabfc83b71d89e7b48efe7cd2b2544892000a9fc685dea281a386874"}) as unknown as TypedDocumentString<TakeBackNextActionMutation, TakeBackNextActionMutationVariables>;
export const SettleNextActionDocument = new TypedDocumentString(`
    mutation settleNextAction($id: ID!, $revision: Int!, $outcome: String) {
  settleNextAction(id: $id, revision: $revision, outcome: $outcome) {
    ...Action
  }
}
    fragment Action on NextAction {
  id
  what
  due
  firstDue
  owner {
    id
    function
    email
  }
  revision
  settledAt
  settledBy {
    id
    function
    email
  }
  settledByFunction
  outcome
}`, {"hash":"sha256:07926102802e26797548379280abab641671c165a5130e329d6c6824275a3960"}) as unknown as TypedDocumentString<SettleNextActionMutation, SettleNextActionMutationVariables>;
export const ReopenNextActionDocument = new TypedDocumentString(`
    mutation reopenNextAction($id: ID!, $revision: Int!) {
  reopenNextAction(id: $id, revision: $revision) {
    ...Action
  }
}
    fragment Action on NextAction {
  id
  what
  due
  firstDue
  owner {
    id
    function
    email
  }
  revision
  settledAt
  settledBy {
    id
    function
    email
  }
  settledByFunction
  outcome
}`, {"hash":"sha256:eb30de38a32cd8c36f0345eb50f0b8314ffeb04d8293611a526fa058e2684219"}) as unknown as TypedDocumentString<ReopenNextActionMutation, ReopenNextActionMutationVariables>;
export const PlanResidenceDocument = new TypedDocumentString(`
    mutation planResidence($input: ResidenceInput!) {
  planResidence(input: $input) {
    id
  }
}
    `, {"hash":"sha256:2ec324b5901e1ccfb5ca4d780098f9a816867f851110fa334d0c748a14f75335"}) as unknown as TypedDocumentString<PlanResidenceMutation, PlanResidenceMutationVariables>;
export const SetVisitDocument = new TypedDocumentString(`
    mutation setVisit($residence: ID!, $way: VisitWay!, $revision: Int!, $visit: VisitInput!) {
  setVisit(residence: $residence, way: $way, revision: $revision, visit: $visit) {
    id
  }
}
    `, {"hash":"sha256:627345b2a52ccbb020a3d5eadb1e718e3252a2ed5cbae7b0a82a20ff40eff12f"}) as unknown as TypedDocumentString<SetVisitMutation, SetVisitMutationVariables>;
export const InteractionsDocument = new TypedDocumentString(`
    query interactions($filter: InteractionFilter, $before: String) {
  interactions(filter: $filter, before: $before) {
    next
    total
    found
    entries {
      ...Entry
    }
  }
}
    fragment Entry on Interaction {
  id
  kind
  date
  endDate
  mode
  topic
  participants
  note
  labs {
    slug
    name
    academy {
      name
    }
  }
  academies {
    slug
    name
    type
  }
  obstacles {
    code
    label
  }
  revision
  byFunction
  at
  changed
  ofVisit
}`, {"hash":"sha256:d8c4b6727855f17f34d4d6783583e9c35c65aaa26aae4f0bfca98665b2458ea4"}) as unknown as TypedDocumentString<InteractionsQuery, InteractionsQueryVariables>;
export const InteractionTraceDocument = new TypedDocumentString(`
    query interactionTrace($id: ID!) {
  interactionTrace(id: $id) {
    id
    act
    at
    byFunction
    before {
      ...EntryVersion
    }
    after {
      ...EntryVersion
    }
  }
}
    fragment EntryVersion on InteractionVersion {
  kind
  date
  endDate
  mode
  topic
  participants
  note
  labs {
    slug
    name
    academy {
      name
    }
  }
  academies {
    slug
    name
    type
  }
  obstacles {
    code
    label
  }
}`, {"hash":"sha256:4d985d6503e9372634b08ab9cfbc69fc38e4df0d2cec31ab7ae57a9bb89eb885"}) as unknown as TypedDocumentString<InteractionTraceQuery, InteractionTraceQueryVariables>;
export const RemovedInteractionsDocument = new TypedDocumentString(`
    query removedInteractions($before: ID) {
  removedInteractions(before: $before) {
    next
    entries {
      id
      revision
      removal {
        at
        byFunction
        before {
          ...EntryVersion
        }
      }
    }
  }
}
    fragment EntryVersion on InteractionVersion {
  kind
  date
  endDate
  mode
  topic
  participants
  note
  labs {
    slug
    name
    academy {
      name
    }
  }
  academies {
    slug
    name
    type
  }
  obstacles {
    code
    label
  }
}`, {"hash":"sha256:353bc9e41a710b66c82127d62ba8cf182217af12fcc1eef70c2905075977504c"}) as unknown as TypedDocumentString<RemovedInteractionsQuery, RemovedInteractionsQueryVariables>;
export const RecordInteractionDocument = new TypedDocumentString(`
    mutation recordInteraction($input: InteractionInput!) {
  recordInteraction(input: $input) {
    ...Entry
  }
}
    fragment Entry on Interaction {
  id
  kind
  date
  endDate
  mode
  topic
  participants
  note
  labs {
    slug
    name
    academy {
      name
    }
  }
  academies {
    slug
    name
    type
  }
  obstacles {
    code
    label
  }
  revision
  byFunction
  at
  changed
  ofVisit
}`, {"hash":"sha256:58dccb23a16a4f5c0b7990ffcb4829bd13d07fe09a97f96d8dd242a1ca70de7f"}) as unknown as TypedDocumentString<RecordInteractionMutation, RecordInteractionMutationVariables>;
export const EditInteractionDocument = new TypedDocumentString(`
    mutation editInteraction($id: ID!, $revision: Int!, $input: InteractionInput!) {
  editInteraction(id: $id, revision: $revision, input: $input) {
    ...Entry
  }
}
    fragment Entry on Interaction {
  id
  kind
  date
  endDate
  mode
  topic
  participants
  note
  labs {
    slug
    name
    academy {
      name
    }
  }
  academies {
    slug
    name
    type
  }
  obstacles {
    code
    label
  }
  revision
  byFunction
  at
  changed
  ofVisit
}`, {"hash":"sha256:81639eb4168058fe6d53931a44abbc597b2400cc91b86c6f7d8ed96ea0c967c1"}) as unknown as TypedDocumentString<EditInteractionMutation, EditInteractionMutationVariables>;
export const RemoveInteractionDocument = new TypedDocumentString(`
    mutation removeInteraction($id: ID!, $revision: Int!) {
  removeInteraction(id: $id, revision: $revision) {
    id
    revision
  }
}
    `, {"hash":"sha256:07bdb0d50b525474a378cabb0354b8f73da4874b666afeb56d92b0c9cd0c95f7"}) as unknown as TypedDocumentString<RemoveInteractionMutation, RemoveInteractionMutationVariables>;
export const RestoreInteractionDocument = new TypedDocumentString(`
    mutation restoreInteraction($id: ID!, $revision: Int!) {
  restoreInteraction(id: $id, revision: $revision) {
    id
    revision
  }
}
    `, {"hash":"sha256:cdb17414973c10985550bc59e62ac50e49173ae94db3c0cd75f998d319a45651"}) as unknown as TypedDocumentString<RestoreInteractionMutation, RestoreInteractionMutationVariables>;
export const ObstacleStatisticsDocument = new TypedDocumentString(`
    query obstacleStatistics($from: String, $to: String) {
  obstacleStatistics(from: $from, to: $to) {
    ...Met
  }
}
    fragment Met on ObstacleCount {
  obstacle {
    code
    label
    retired
  }
  entries
  first
  last
  places {
    academy {
      slug
      name
    }
    entries
  }
}`, {"hash":"sha256:f63ac9576b946414ab7c971345b5beb8b6144fa63cac8fc56c339082cb0ad7bb"}) as unknown as TypedDocumentString<ObstacleStatisticsQuery, ObstacleStatisticsQueryVariables>;
export const ObstacleListDocument = new TypedDocumentString(`
    query obstacleList {
  obstacles {
    code
    label
    retired
  }
}
    `, {"hash":"sha256:aff814f4128c5f9451cc17e84e3e00e03345474b236cdbf7052e2844cbdddd1e"}) as unknown as TypedDocumentString<ObstacleListQuery, ObstacleListQueryVariables>;
export const AddObstacleDocument = new TypedDocumentString(`
    mutation addObstacle($label: String!) {
  addObstacle(label: $label) {
    code
    label
    retired
  }
}
    `, {"hash":"sha256:b7090fea0bd0e9381113d9463311abfea31a216cc645bb4d6f07b18d2e1081a0"}) as unknown as TypedDocumentString<AddObstacleMutation, AddObstacleMutationVariables>;
export const RenameObstacleDocument = new TypedDocumentString(`
    mutation renameObstacle($code: String!, $label: String!) {
  renameObstacle(code: $code, label: $label) {
    code
    label
    retired
  }
}
    `, {"hash":"sha256:19ba61f93c2a45c07259528fd0aa5b0fabcbb74772959520bb82678cd8d8d66e"}) as unknown as TypedDocumentString<RenameObstacleMutation, RenameObstacleMutationVariables>;
export const RetireObstacleDocument = new TypedDocumentString(`
    mutation retireObstacle($code: String!, $retired: Boolean!) {
  retireObstacle(code: $code, retired: $retired) {
    code
    label
    retired
  }
}
    `, {"hash":"sha256:e8fc287fc045330c3659e47bbf74b89192e913c6d39a2b2d42c3e3ee1e2ef5f5"}) as unknown as TypedDocumentString<RetireObstacleMutation, RetireObstacleMutationVariables>;
export const LabFileDocument = new TypedDocumentString(`
    query labFile($slug: String!) {
  labFile(slug: $slug) {
    lab {
      slug
      name
      edition
      status
      launch {
        label
        precision
        from
        to
      }
      academy {
        slug
        name
        type
      }
      maturity {
        level
        confirmed
        since
      }
      themes {
        code
      }
      otherThemes
      services {
        code
      }
      otherServices
      closedOn
    }
    publishedAt
    followedBy {
      id
      function
      email
    }
    lastContact
    nextContact
    maturity {
      reading {
        ...Reading
      }
      mistakes {
        ...Reading
      }
    }
    nextActions {
      ...Action
    }
    residences {
      ...Stay
    }
    obstacles {
      ...Met
    }
    team {
      email
      function
      role
    }
    mails {
      to
      subject
      state
      queuedAt
    }
  }
}
    fragment Action on NextAction {
  id
  what
  due
  firstDue
  owner {
    id
    function
    email
  }
  revision
  settledAt
  settledBy {
    id
    function
    email
  }
  settledByFunction
  outcome
}
fragment Stay on Residence {
  id
  goal
  lab {
    slug
    name
    academy {
      name
    }
  }
  visits {
    way
    state
    firstDay
    lastDay
    virtual
    why
    interaction
    revision
  }
}
fragment Met on ObstacleCount {
  obstacle {
    code
    label
    retired
  }
  entries
  first
  last
  places {
    academy {
      slug
      name
    }
    entries
  }
}
fragment Reading on MaturityRecord {
  id
  level
  confirmed
  since
  reason
  recordedAt
  byFunction
}`, {"hash":"sha256:43dcdc0197ef239ab72e9e1c24543295714cadc6a5273963b7872e83dbe8fde7"}) as unknown as TypedDocumentString<LabFileQuery, LabFileQueryVariables>;
export const AcademyFileDocument = new TypedDocumentString(`
    query academyFile($slug: String!) {
  academyFile(slug: $slug) {
    academy {
      slug
      name
      type
      region
      labs {
        slug
        name
        edition
        status
        launch {
          label
          precision
          from
          to
        }
        academy {
          name
        }
        maturity {
          level
          confirmed
          since
        }
      }
    }
    followedBy {
      id
      function
      email
    }
    lastContact
    nextContact
    nextActions {
      ...Action
    }
    residences {
      ...Stay
    }
    obstacles {
      ...Met
    }
  }
}
    fragment Action on NextAction {
  id
  what
  due
  firstDue
  owner {
    id
    function
    email
  }
  revision
  settledAt
  settledBy {
    id
    function
    email
  }
  settledByFunction
  outcome
}
fragment Stay on Residence {
  id
  goal
  lab {
    slug
    name
    academy {
      name
    }
  }
  visits {
    way
    state
    firstDay
    lastDay
    virtual
    why
    interaction
    revision
  }
}
fragment Met on ObstacleCount {
  obstacle {
    code
    label
    retired
  }
  entries
  first
  last
  places {
    academy {
      slug
      name
    }
    entries
  }
}`, {"hash":"sha256:31ee8996fbb7723cf04bc8ed7fcf2b1df0d1623077dc494847ea7a10ec26268c"}) as unknown as TypedDocumentString<AcademyFileQuery, AcademyFileQueryVariables>;
export const TrackingChoicesDocument = new TypedDocumentString(`
    query trackingChoices {
  centralStaff {
    id
    function
    email
  }
  obstacles {
    code
    label
    retired
  }
  academies {
    slug
    name
    type
    labs {
      slug
      name
    }
  }
}
    `, {"hash":"sha256:6a41145ba140cdb70f09ea1e661242ec991c082231dcd64af94ee8623a748dc0"}) as unknown as TypedDocumentString<TrackingChoicesQuery, TrackingChoicesQueryVariables>;
export const SetFollowerDocument = new TypedDocumentString(`
    mutation setFollower($labs: [String!], $academies: [String!], $account: ID) {
  setFollower(labs: $labs, academies: $academies, account: $account)
}
    `, {"hash":"sha256:bcb5a82a04b725619ef7572c8af4a023ca4efb565a2b67300663f14c33bc030b"}) as unknown as TypedDocumentString<SetFollowerMutation, SetFollowerMutationVariables>;
export const SetMaturityDocument = new TypedDocumentString(`
    mutation setMaturity($lab: String!, $level: Maturity!, $since: String!, $reason: String, $corrects: ID, $seen: ID) {
  setMaturity(
    lab: $lab
    level: $level
    since: $since
    reason: $reason
    corrects: $corrects
    seen: $seen
  ) {
    slug
  }
}
    `, {"hash":"sha256:a1fc00a25ca635fd000449093e269822386e6539c7a50875b05391db95af0836"}) as unknown as TypedDocumentString<SetMaturityMutation, SetMaturityMutationVariables>;
export const ConfirmMaturityDocument = new TypedDocumentString(`
    mutation confirmMaturity($lab: String!, $reading: ID!) {
  confirmMaturity(lab: $lab, reading: $reading) {
    slug
  }
}
    `, {"hash":"sha256:660cc6bee58ae0a52c60d2024289cf0b191162f0d4db6b3536a741182e1dae90"}) as unknown as TypedDocumentString<ConfirmMaturityMutation, ConfirmMaturityMutationVariables>;
export const PlannedWeekDocument = new TypedDocumentString(`
    query plannedWeek($week: String!, $mine: Boolean!) {
  plannedWeek(week: $week, mine: $mine) {
    actions {
      ...PlannedAction
    }
    visits {
      residence {
        id
        goal
        lab {
          slug
          name
        }
        academy {
          slug
          name
          type
        }
      }
      visit {
        way
        state
        firstDay
        lastDay
        virtual
      }
    }
    sessions {
      id
      title
      firstDay
      lastDay
      nature
      labs {
        slug
        name
      }
      academies {
        slug
        name
        type
      }
    }
    whole
  }
}
    fragment Action on NextAction {
  id
  what
  due
  firstDue
  owner {
    id
    function
    email
  }
  revision
  settledAt
  settledBy {
    id
    function
    email
  }
  settledByFunction
  outcome
}
fragment PlannedAction on NextAction {
  ...Action
  labs {
    slug
    name
  }
  academies {
    slug
    name
    type
  }
}`, {"hash":"sha256:3787f84a13bfba357ec0f7b04f39119fa39ceefd3e43443c07b3b784d9e97e7d"}) as unknown as TypedDocumentString<PlannedWeekQuery, PlannedWeekQueryVariables>;
export const LateActionsDocument = new TypedDocumentString(`
    query lateActions($week: String!, $mine: Boolean!, $after: ID) {
  lateActions(week: $week, mine: $mine, after: $after) {
    total
    next
    entries {
      ...PlannedAction
    }
  }
}
    fragment Action on NextAction {
  id
  what
  due
  firstDue
  owner {
    id
    function
    email
  }
  revision
  settledAt
  settledBy {
    id
    function
    email
  }
  settledByFunction
  outcome
}
fragment PlannedAction on NextAction {
  ...Action
  labs {
    slug
    name
  }
  academies {
    slug
    name
    type
  }
}`, {"hash":"sha256:a5f849e4d820962f41a22ae2f69fa59c7c94b90ae90d7911cc669ecb804807be"}) as unknown as TypedDocumentString<LateActionsQuery, LateActionsQueryVariables>;
export const CalendarAddressDocument = new TypedDocumentString(`
    query calendarAddress {
  calendarAddress {
    renewedAt
  }
}
    `, {"hash":"sha256:56157b8b35b6acf693471cfa7f93413083a2b827bee333437315346e2f8c849b"}) as unknown as TypedDocumentString<CalendarAddressQuery, CalendarAddressQueryVariables>;
export const RenewCalendarAddressDocument = new TypedDocumentString(`
    mutation renewCalendarAddress {
  renewCalendarAddress {
    url
    renewedAt
  }
}
    `, {"hash":"sha256:3e3ddeddf1213a9e78ef35d8bd6ffaa454424b1ca404772659750539e817707d"}) as unknown as TypedDocumentString<RenewCalendarAddressMutation, RenewCalendarAddressMutationVariables>;
export const EndCalendarAddressDocument = new TypedDocumentString(`
    mutation endCalendarAddress {
  endCalendarAddress
}
    `, {"hash":"sha256:bce57f162dd0d690cc1b598e6a6769e7d30bb9ac92f919c65984bb382e52bba5"}) as unknown as TypedDocumentString<EndCalendarAddressMutation, EndCalendarAddressMutationVariables>;
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
    type
  }
  directions
  outcome
  byFunction
  removedAt
  importedFrom
}`, {"hash":"sha256:ce61c08cbe453762668abd87d8516a0c88f6a3f839268f2c8aa4d7d41c5ee73a"}) as unknown as TypedDocumentString<WorkSessionsQuery, WorkSessionsQueryVariables>;
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
    type
  }
  directions
  outcome
  byFunction
  removedAt
  importedFrom
}`, {"hash":"sha256:19f40e625c22a6d197fd4842f87a3bb0d72ba868129da87dc375281a91ea8a1e"}) as unknown as TypedDocumentString<WorkSessionQuery, WorkSessionQueryVariables>;
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
    years
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
    `, {"hash":"sha256:c8f06e0f05405904d78121ff98bd46fe3e7905ebfa260f122348b1313bcc578c"}) as unknown as TypedDocumentString<WorkSessionStatisticsQuery, WorkSessionStatisticsQueryVariables>;
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
    type
  }
  directions
  outcome
  byFunction
  removedAt
  importedFrom
}`, {"hash":"sha256:5628542286d42ba11a6ee92a3fa4eca98f6a17d427d9669a82ca770c333c6f7a"}) as unknown as TypedDocumentString<SaveWorkSessionMutation, SaveWorkSessionMutationVariables>;
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
    type
  }
  directions
  outcome
  byFunction
  removedAt
  importedFrom
}`, {"hash":"sha256:2f2fff6f4ebaacd42c11a22c1ba34473d129349baed8a9836fdcdae70ab170e4"}) as unknown as TypedDocumentString<RestoreWorkSessionMutation, RestoreWorkSessionMutationVariables>;
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
export const WorklistDocument = new TypedDocumentString(`
    query worklist($filter: WorklistFilter, $after: String) {
  worklist(filter: $filter, after: $after) {
    next
    aside
    counts {
      rule
      count
    }
    entries {
      ...Line
    }
  }
}
    fragment Line on WorklistLine {
  id
  rule
  lab {
    slug
    name
    academy {
      slug
      name
      type
    }
  }
  academy {
    slug
    name
    type
  }
  what
  why
  day
  late
  target
  revision
  takenBy {
    id
    function
    email
  }
  takenAt
  putOffTo
  settledAt
  reason
  by {
    id
    function
    email
  }
  byFunction
  at
}`, {"hash":"sha256:70047621b89e881acdd9ab14e20924ad954db0c1d1e661b0c638138e00bdd71d"}) as unknown as TypedDocumentString<WorklistQuery, WorklistQueryVariables>;
export const TakeLineDocument = new TypedDocumentString(`
    mutation takeLine($line: ID!, $revision: Int!) {
  takeLine(line: $line, revision: $revision) {
    ...Line
  }
}
    fragment Line on WorklistLine {
  id
  rule
  lab {
    slug
    name
    academy {
      slug
      name
      type
    }
  }
  academy {
    slug
    name
    type
  }
  what
  why
  day
  late
  target
  revision
  takenBy {
    id
    function
    email
  }
  takenAt
  putOffTo
  settledAt
  reason
  by {
    id
    function
    email
  }
  byFunction
  at
}`, {"hash":"sha256:4cdf57907f3e2b16cb5dd846e1da5e401983dc7bb70ac5f01bbc0fb6a4d160e0"}) as unknown as TypedDocumentString<TakeLineMutation, TakeLineMutationVariables>;
export const GiveBackLineDocument = new TypedDocumentString(`
    mutation giveBackLine($line: ID!, $revision: Int!) {
  giveBackLine(line: $line, revision: $revision) {
    ...Line
  }
}
    fragment Line on WorklistLine {
  id
  rule
  lab {
    slug
    name
    academy {
      slug
      name
      type
    }
  }
  academy {
    slug
    name
    type
  }
  what
  why
  day
  late
  target
  revision
  takenBy {
    id
    function
    email
  }
  takenAt
  putOffTo
  settledAt
  reason
  by {
    id
    function
    email
  }
  byFunction
  at
}`, {"hash":"sha256:a46e689eadcf57bcd13616bbbf9699abb7a8b0baead3ec2fc276be7f5e57ef65"}) as unknown as TypedDocumentString<GiveBackLineMutation, GiveBackLineMutationVariables>;
export const PutOffLineDocument = new TypedDocumentString(`
    mutation putOffLine($line: ID!, $revision: Int!, $to: String!) {
  putOffLine(line: $line, revision: $revision, to: $to) {
    ...Line
  }
}
    fragment Line on WorklistLine {
  id
  rule
  lab {
    slug
    name
    academy {
      slug
      name
      type
    }
  }
  academy {
    slug
    name
    type
  }
  what
  why
  day
  late
  target
  revision
  takenBy {
    id
    function
    email
  }
  takenAt
  putOffTo
  settledAt
  reason
  by {
    id
    function
    email
  }
  byFunction
  at
}`, {"hash":"sha256:b4adcdbdf46ac35d688bf02a8b66e5db3bb24addb5d8c8040aa9ba7a2b4169f4"}) as unknown as TypedDocumentString<PutOffLineMutation, PutOffLineMutationVariables>;
export const SettleLineDocument = new TypedDocumentString(`
    mutation settleLine($line: ID!, $revision: Int!, $reason: String) {
  settleLine(line: $line, revision: $revision, reason: $reason) {
    ...Line
  }
}
    fragment Line on WorklistLine {
  id
  rule
  lab {
    slug
    name
    academy {
      slug
      name
      type
    }
  }
  academy {
    slug
    name
    type
  }
  what
  why
  day
  late
  target
  revision
  takenBy {
    id
    function
    email
  }
  takenAt
  putOffTo
  settledAt
  reason
  by {
    id
    function
    email
  }
  byFunction
  at
}`, {"hash":"sha256:976a1483b283a2bb80600023096bddf05c15c14beb0713d0ae7e63cbf3eaf6d5"}) as unknown as TypedDocumentString<SettleLineMutation, SettleLineMutationVariables>;
export const ReopenLineDocument = new TypedDocumentString(`
    mutation reopenLine($line: ID!, $revision: Int!) {
  reopenLine(line: $line, revision: $revision) {
    ...Line
  }
}
    fragment Line on WorklistLine {
  id
  rule
  lab {
    slug
    name
    academy {
      slug
      name
      type
    }
  }
  academy {
    slug
    name
    type
  }
  what
  why
  day
  late
  target
  revision
  takenBy {
    id
    function
    email
  }
  takenAt
  putOffTo
  settledAt
  reason
  by {
    id
    function
    email
  }
  byFunction
  at
}`, {"hash":"sha256:73174ae028a19eb8111709f528d17ddb7f53e2251cf5452b960e3d8975e4f15a"}) as unknown as TypedDocumentString<ReopenLineMutation, ReopenLineMutationVariables>;
export const ContactTermsDocument = new TypedDocumentString(`
    query contactTerms {
  contactTerms {
    subject
    months
    byDefault
  }
}
    `, {"hash":"sha256:2083945acd628d7dcf0fe4761f858f5cfa27160ae46d5a1150ff33cfa67ae8cc"}) as unknown as TypedDocumentString<ContactTermsQuery, ContactTermsQueryVariables>;
export const SetContactTermsDocument = new TypedDocumentString(`
    mutation setContactTerms($terms: [ContactTermInput!]!) {
  setContactTerms(terms: $terms) {
    subject
    months
    byDefault
  }
}
    `, {"hash":"sha256:dcce436aa73d35d65eabb34611e441abd76af358483655079ac37cfb88f5a354"}) as unknown as TypedDocumentString<SetContactTermsMutation, SetContactTermsMutationVariables>;