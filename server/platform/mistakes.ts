import { BadUserInput } from './errors.ts';

/** What is wrong with the fields of one form, so that all of it is told at once, each sentence at its field. */
export class Mistakes {
  /** The first sentence of each field. */
  private readonly found = new Map<string, string>();

  /** What `work` reads, at once or later. When it refuses, what comes back counts for nothing: `tell` will throw. */
  gather<Value>(work: () => Value): Value {
    try {
      const read = work();
      return read instanceof Promise ? (read.catch((error: unknown) => this.keep(error)) as Value) : read;
    } catch (error) {
      return this.keep(error) as Value;
    }
  }

  /** @throws BadUserInput when anything was wrong */
  tell(): void {
    const [first] = this.found.keys();
    if (first === undefined) return;
    const sentences = [...this.found.values()].join(' ');
    throw new BadUserInput(first, sentences, this.found.size > 1 ? Object.fromEntries(this.found) : undefined);
  }

  private keep(error: unknown): undefined {
    if (!(error instanceof BadUserInput)) throw error;
    for (const [field, sentence] of Object.entries(error.sentences)) {
      if (!this.found.has(field)) this.found.set(field, sentence);
    }
  }
}
