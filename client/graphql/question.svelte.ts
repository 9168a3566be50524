import { RequestError } from './request.ts';

/** What a page asks the server: the last answer, or why there is none. It asks again when what it reads changes. */
export class Question<Answer> {
  answer = $state.raw<Answer | null>(null);
  error = $state<string | null>(null);
  /** There is none because the session is over. */
  signedOut = $state(false);
  private tries = $state(0);

  /** Only while a component is made: what is asked lives as long as it. */
  constructor(ask: (signal: AbortSignal) => Promise<Answer>) {
    $effect(() => {
      void this.tries;
      const asked = new AbortController();
      ask(asked.signal).then(
        (answer) => {
          this.answer = answer;
          this.error = null;
        },
        (reason: unknown) => {
          if (asked.signal.aborted) return;
          this.error = reason instanceof RequestError ? reason.message : String(reason);
          this.signedOut = reason instanceof RequestError && reason.signedOut;
        },
      );
      return () => asked.abort();
    });
  }

  again(): void {
    this.tries++;
  }
}
