import type { Audience } from '../labs/audience.entity.ts';

/** What someone may do for a lab: answer for its fiche, or help to write it. */
export const LAB_ROLES = ['REFERENT', 'CONTRIBUTOR'] as const;
export type LabRole = (typeof LAB_ROLES)[number];

/** « référent »: what an account is, or becomes, in the words of logs and mails. */
export function roleWords({ role, central }: { role: LabRole | null; central: boolean }): string {
  if (central) return 'équipe centrale';
  if (role === null) return 'membre';
  return { REFERENT: 'référent', CONTRIBUTOR: 'contributeur' }[role];
}

/**
 * Who may call an operation, from the widest to the narrowest; each includes those after it. `contributor` and
 * `referent` are so of at least one lab: that it is the right one, the operation sees to itself.
 */
export const CALLERS = ['everyone', 'member', 'contributor', 'referent', 'central'] as const;
export type Caller = (typeof CALLERS)[number];

export interface ActorAccount {
  id: string;
  email: string;
  /** « chargée de mission innovation », never a name. */
  function: string | null;
  central: boolean;
}

/** Who asks: a visitor, or whoever is signed in, with a role in some labs. */
export class Actor {
  constructor(
    readonly account: ActorAccount | null,
    /** By the lab's id. */
    readonly roles: ReadonlyMap<string, LabRole>,
    /** The session that says so. */
    readonly session: string | null,
  ) {}

  is(caller: Caller): boolean {
    return CALLERS.indexOf(caller) <= CALLERS.indexOf(this.narrowest);
  }

  /** Whether it may write the draft of this lab's fiche, and read its history. */
  mayEdit(lab: string): boolean {
    return this.is('central') || this.roles.has(lab);
  }

  /** Whether it answers for this lab: publishes its fiche, invites to it, sets its audiences. */
  answersFor(lab: string): boolean {
    return this.is('central') || this.roles.get(lab) === 'REFERENT';
  }

  /** The narrowest audience that it belongs to; a lab's team reads all that the lab says. */
  audienceOf(lab: string): Audience {
    if (this.mayEdit(lab)) return 'CENTRAL';
    return this.account ? 'NETWORK' : 'PUBLIC';
  }

  /** What history and mails call it. */
  get saidFunction(): string {
    return saidFunction(this.account!);
  }

  private get narrowest(): Caller {
    if (!this.account) return 'everyone';
    if (this.account.central) return 'central';
    const roles = [...this.roles.values()];
    if (roles.includes('REFERENT')) return 'referent';
    return roles.length > 0 ? 'contributor' : 'member';
  }
}

/** The function of an account as others read it: the one it gave, or what its role says. */
export const saidFunction = (account: Pick<ActorAccount, 'function' | 'central'>): string =>
  account.function ?? (account.central ? 'Équipe centrale' : 'Équipe du lab');

export const VISITOR = new Actor(null, new Map(), null);
