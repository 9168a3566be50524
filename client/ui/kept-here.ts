/** Said where something that is kept could not be sent. */
export const STAYS_HERE = 'Ce que vous avez tapé est gardé dans ce navigateur.';

const KEPT = 'essaim:kept:';

/**
 * A copy in the browser of what someone types, until the server has it: a lost connection, a closed tab or a dead
 * battery loses nothing. It is theirs: whoever signs in here after them neither sees it nor sends it.
 */
export class KeptHere<Typed> {
  readonly key: string;

  /** `account`: whose it is; null: a visitor's. `what`: one name for each thing that is typed. */
  constructor(
    account: string | null,
    what: string,
    /** For as long as the tab, or until it is forgotten. */
    private readonly storage: () => Storage = () => localStorage,
  ) {
    this.key = `${prefixOf(account)}${what}`;
  }

  read(): Typed | null {
    try {
      return JSON.parse(this.storage().getItem(this.key) ?? 'null') as Typed | null;
    } catch {
      return null;
    }
  }

  /** false where the browser keeps nothing. */
  write(typed: Typed): boolean {
    try {
      this.storage().setItem(this.key, JSON.stringify(typed));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    try {
      this.storage().removeItem(this.key);
    } catch {
      // nothing was kept
    }
  }

  /** Whether the browser keeps anything. */
  works(): boolean {
    const trial = new KeptHere<true>(null, 'trial', this.storage);
    const works = trial.write(true);
    trial.forget();
    return works;
  }
}

/** Forgets all that an account has typed here and not sent. */
export function forgetAllOf(account: string): void {
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      const keys = Object.keys(storage()).filter((key) => key.startsWith(prefixOf(account)));
      for (const key of keys) storage().removeItem(key);
    } catch {
      // nothing was kept
    }
  }
}

const prefixOf = (account: string | null) => `${KEPT}${account ?? 'visitor'}:`;
