/** How long typing rests before it is saved, how long it may go on unsaved, and when a lost connection is tried again. */
const REST_MS = 1_500;
const LONGEST_UNSAVED_MS = 8_000;
const TRY_AGAIN_MS = 5_000;

/** Says when what is typed is to be saved. */
export class SaveClock {
  private unsavedSince: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly save: () => void) {}

  /** Something was typed: once it rests, or has waited long enough. */
  typed(): void {
    this.unsavedSince ??= Date.now();
    const left = this.unsavedSince + LONGEST_UNSAVED_MS - Date.now();
    this.saveIn(Math.max(0, Math.min(REST_MS, left)));
  }

  /** The server has what was typed so far. */
  saved(): void {
    this.unsavedSince = null;
  }

  now(): void {
    this.saveIn(0);
  }

  /** The server did not answer. */
  tryAgain(): void {
    this.saveIn(TRY_AGAIN_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private saveIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.save, ms);
  }
}
