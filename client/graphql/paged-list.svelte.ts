import { address } from '../address.svelte.ts';
import { RequestError } from './request.ts';

interface Page<Entry, Cursor> {
  readonly entries: readonly Entry[];
  /** From where to go on; null at the end. */
  readonly next: Cursor | null;
}

/**
 * A long list that is read page by page, and from its beginning again when what is asked changes. Whoever comes back to
 * its page finds it as far as it was read.
 */
export class PagedList<Entry, Cursor = string> {
  entries = $state.raw<readonly Entry[]>([]);
  /** Whether there is more to ask for. */
  more = $state(false);
  /** undefined before the first answer. */
  waiting = $state<boolean | undefined>(undefined);
  error = $state('');
  /** That is because the session is over. */
  signedOut = $state(false);
  private next: Cursor | null = null;
  private asked = 0;
  private answered = false;

  /** Only while a component is made: it asks again when what `ask` reads changes. */
  constructor(private readonly ask: (before: Cursor | null) => Promise<Page<Entry, Cursor>>) {
    $effect(() => void this.load(null));
  }

  again(): Promise<void> {
    return this.load(null);
  }

  async goOn(): Promise<void> {
    await this.load(this.next);
    address.shown = this.entries.length;
  }

  /** An answer that a later question has overtaken is dropped. */
  private async load(before: Cursor | null): Promise<void> {
    const number = ++this.asked;
    const answer = this.ask(before);
    if (this.answered) this.waiting = true;
    this.error = '';
    try {
      const { entries, next } = await answer;
      if (number !== this.asked) return;
      this.entries = before === null ? entries : [...this.entries, ...entries];
      [this.next, this.more, this.answered] = [next, next !== null, true];
      if (this.more && entries.length > 0 && this.entries.length < address.shown) return await this.load(next);
    } catch (reason) {
      if (number === this.asked) {
        this.error = (reason as Error).message;
        this.signedOut = reason instanceof RequestError && reason.signedOut;
      }
    }
    if (number === this.asked) [this.waiting, this.answered] = [false, true];
  }
}
