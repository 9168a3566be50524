import type { Actor } from '../access/actor.ts';
import type { LineName } from './line-name.ts';

/** A line that someone decides on, and the revision by which they know it. */
export interface KnownLine {
  line: LineName;
  revision: number;
}

/** Who keeps what is decided of a line. Each gives the line's new revision. @throws Conflict when someone was faster */
export interface LineKeeper {
  take(actor: Actor, known: KnownLine): Promise<number>;
  giveBack(actor: Actor, known: KnownLine): Promise<number>;
  putOff(actor: Actor, known: KnownLine, to: string): Promise<number>;
  settle(actor: Actor, known: KnownLine, reason: string | null): Promise<number>;
  /** As it was before it was put off or settled. */
  reopen(actor: Actor, known: KnownLine): Promise<number>;
}
