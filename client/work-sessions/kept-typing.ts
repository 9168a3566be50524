/** What was typed, and on which revision. */
interface Kept<Values> {
  revision: number;
  values: Values;
}

/** A copy in the browser of what is typed, until the server has it: a lost connection or a closed tab loses nothing. */
export class KeptTyping<Values> {
  private readonly key: string;

  constructor(account: string, what: string) {
    this.key = `essaim:register:${account}:${what}`;
  }

  read(): Kept<Values> | null {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? 'null') as Kept<Values> | null;
    } catch {
      return null;
    }
  }

  write(kept: Kept<Values>): void {
    try {
      localStorage.setItem(this.key, JSON.stringify(kept));
    } catch {
      // where the browser keeps nothing, the page still does
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
