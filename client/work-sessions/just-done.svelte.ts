/** What was done last, so that the list that one comes back to says it, and can undo it. */
interface Done {
  sentence: string;
  /** None: it is not undone from there. */
  undo?: { restore(): Promise<unknown>; sentence: string };
}

class JustDone {
  last = $state.raw<Done | null>(null);

  removed(title: string, restore: () => Promise<unknown>): void {
    this.last = { sentence: `« ${title} » est retirée.`, undo: { restore, sentence: `« ${title} » est rétablie.` } };
  }
}

export const justDone = new JustDone();
