import { Academy } from './academies/academy.entity.ts';
import { Account } from './accounts/account.entity.ts';
import { AccountSession } from './accounts/account-session.entity.ts';
import { LabRoleOfAccount } from './accounts/lab-role.entity.ts';
import { Invitation } from './accounts/invitations/invitation.entity.ts';
import { AuditEntry } from './audit/audit-entry.entity.ts';
import { CalendarAddress } from './calendar/calendar-address.entity.ts';
import { SignInRequest } from './accounts/sign-in/sign-in-request.entity.ts';
import { DefaultAudience, LabAudience } from './labs/audience.entity.ts';
import { DirectoryVersion } from './directory/directory-version.entity.ts';
import { EditingPresence } from './editing/editing-presence.entity.ts';
import { Edition } from './labs/edition.entity.ts';
import { Fiche, FicheRevision } from './labs/fiche.entity.ts';
import { LabPerson } from './labs/lab-person.entity.ts';
import { Lab, LabSlug } from './labs/lab.entity.ts';
import { VisitorRequest } from './requests/visitor-request.entity.ts';
import { BulkAct } from './network/bulk-act.entity.ts';
import { Mail } from './platform/mail/mail.entity.ts';
import { MaturityReading } from './labs/maturity-reading.entity.ts';
import { Service, Theme } from './labs/offer.entity.ts';
import { Demonstration } from './directory/demonstration.entity.ts';
import { DeclaredFigure } from './work-sessions/declared-figure.entity.ts';
import { SessionImport } from './work-sessions/imports/session-import.entity.ts';
import { OfficeHour } from './work-sessions/office-hour.entity.ts';
import { RegisterChange } from './work-sessions/register-change.entity.ts';
import { WorkSession, WorkSessionAcademy, WorkSessionLab } from './work-sessions/work-session.entity.ts';
import {
  Interaction,
  InteractionChange,
  InteractionObstacle,
  InteractionSubject,
} from './tracking/interaction.entity.ts';
import { Follower } from './tracking/follower.entity.ts';
import { NextAction, NextActionSubject } from './tracking/next-action.entity.ts';
import { Obstacle } from './tracking/obstacle.entity.ts';
import { Residence, ResidenceVisit } from './tracking/residence.entity.ts';
import { ContactTerm } from './worklist/contact-term.entity.ts';
import { WorklistDecision } from './worklist/worklist-decision.entity.ts';

export const entities = [
  Academy,
  Theme,
  Service,
  Edition,
  Lab,
  LabSlug,
  DefaultAudience,
  LabAudience,
  Fiche,
  FicheRevision,
  MaturityReading,
  DirectoryVersion,
  Account,
  LabRoleOfAccount,
  AccountSession,
  EditingPresence,
  SignInRequest,
  Invitation,
  Mail,
  AuditEntry,
  VisitorRequest,
  LabPerson,
  SessionImport,
  WorkSession,
  WorkSessionLab,
  WorkSessionAcademy,
  OfficeHour,
  RegisterChange,
  DeclaredFigure,
  Obstacle,
  Interaction,
  InteractionSubject,
  InteractionObstacle,
  InteractionChange,
  NextAction,
  NextActionSubject,
  Residence,
  ResidenceVisit,
  WorklistDecision,
  ContactTerm,
  CalendarAddress,
  Follower,
  BulkAct,
  Demonstration,
];
