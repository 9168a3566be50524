import type { EntryValues } from './entry-values.ts';

/** What was typed, under the name by which the server writes it only once. */
export interface Kept {
  draft: string | null;
  values: EntryValues;
}

/** A copy in the browser of the entry that is typed, until the server has it. */
export class KeptEntry {
  private readonly key: string;

  /** `place`: the file on which it is typed. */
  constructor(account: string, place: string) {
    this.key = `essaim:entry:${account}:${place}`;
  }

  read(): Kept | null {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? 'null') as Kept | null;
    } catch {
      return null;
    }
  }

  /** false where the browser keeps nothing. */
  write(kept: Kept): boolean {
    try {
      localStorage.setItem(this.key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // nothing was kept
    }
  }
}
