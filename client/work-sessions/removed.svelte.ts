/** What was removed last, so that the list that one comes back to can undo it. */
class Removed {
  last = $state.raw<{ title: string; restore(): Promise<unknown> } | null>(null);
}

export const removed = new Removed();
