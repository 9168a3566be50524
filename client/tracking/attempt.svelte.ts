import { RequestError } from '../graphql/request.ts';

/** One thing that is sent at a time: whether it is on its way, and what the server said against it, by field. */
export class Attempt {
  sending = $state(false);
  /** What is said of no field in particular. */
  problem = $state('');
  errors = $state.raw<Record<string, string>>({});
  /** Nothing is known to be wrong with what was sent: the server did not answer. */
  unanswered = $state(false);
  /** Nor is it when the session is over: one signs in, and sends it again. */
  signedOut = $state(false);

  /** `fields`: those that the form shows. Gives what was answered; null when it was refused or lost. */
  async send<Answer>(
    work: () => Promise<Answer>,
    fields: readonly string[] = [],
    onConflict?: (error: RequestError) => void,
  ): Promise<Answer | null> {
    if (this.sending) return null;
    this.clear();
    this.sending = true;
    try {
      return await work();
    } catch (reason) {
      const { message, details = {}, mistakes = {}, signedOut = false } = reason as RequestError;
      this.signedOut = signedOut;
      this.unanswered = !this.signedOut && reason instanceof RequestError && reason.isPassing;
      const told = Object.entries(mistakes);
      this.errors = Object.fromEntries(told.filter(([field]) => fields.includes(field)));
      const elsewhere = told.flatMap(([field, sentence]) => (fields.includes(field) ? [] : sentence));
      this.problem = told.length > 0 ? elsewhere.join(' ') : message;
      if (details.code === 'CONFLICT') onConflict?.(reason as RequestError);
      return null;
    } finally {
      this.sending = false;
    }
  }

  clear(): void {
    [this.problem, this.errors, this.unanswered, this.signedOut] = ['', {}, false, false];
  }
}
