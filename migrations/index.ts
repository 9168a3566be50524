import { Directory1606780800000 } from './1606780800000-directory.ts';
import { AcademySeat1609459200000 } from './1609459200000-academy-seat.ts';
import { Accounts1704067200000 } from './1704067200000-accounts.ts';
import { EditingPresence1704153600000 } from './1704153600000-editing-presence.ts';
import { SignIn1704240000000 } from './1704240000000-sign-in.ts';
import { Mail1735689600000 } from './1735689600000-mail.ts';
import { Audit1735732800000 } from './1735732800000-audit.ts';
import { Requests1735862400000 } from './1735862400000-requests.ts';
import { HandingOver1735948800000 } from './1735948800000-handing-over.ts';
import { LabRegistry1736035200000 } from './1736035200000-lab-registry.ts';
import { People1736121600000 } from './1736121600000-people.ts';
import { AccountWarned1736121660000 } from './1736121660000-account-warned.ts';
import { Tracking1736208000000 } from './1736208000000-tracking.ts';
import { Desk1736208001000 } from './1736208001000-desk.ts';
import { Worklist1736208002000 } from './1736208002000-worklist.ts';
import { Network1736208003000 } from './1736208003000-network.ts';
import { Demonstration1736208004000 } from './1736208004000-demonstration.ts';
import { ActsOnWhat1736208005000 } from './1736208005000-acts-on-what.ts';
import { WorkSessions1736294400000 } from './1736294400000-work-sessions.ts';
import { OneSearchFunction1736380800000 } from './1736380800000-one-search-function.ts';
import { WordsFoundAtOnce1736380801000 } from './1736380801000-words-found-at-once.ts';
import { ActionsPutOff1736380802000 } from './1736380802000-actions-put-off.ts';

/** In the order in which they run. */
export const migrations = [
  Directory1606780800000,
  AcademySeat1609459200000,
  Accounts1704067200000,
  EditingPresence1704153600000,
  SignIn1704240000000,
  Mail1735689600000,
  Audit1735732800000,
  Requests1735862400000,
  HandingOver1735948800000,
  LabRegistry1736035200000,
  People1736121600000,
  AccountWarned1736121660000,
  Tracking1736208000000,
  Desk1736208001000,
  Worklist1736208002000,
  Network1736208003000,
  Demonstration1736208004000,
  ActsOnWhat1736208005000,
  WorkSessions1736294400000,
  OneSearchFunction1736380800000,
  WordsFoundAtOnce1736380801000,
  ActionsPutOff1736380802000,
];
