import type { RequestError } from '../graphql/request.ts';

/** What one does on a page: whether it is under way, and what there is to say of it then. */
export class Act {
  busy = $state(false);
  /** A sentence for who did it. */
  done = $state('');
  error = $state('');
  /** It was refused because the session is over. */
  signedOut = $state(false);
  /** Which field of the form the error is about. */
  field = $state('');

  /** `work` gives the sentence. Resolves to whether it went well. */
  async attempt(work: () => Promise<string>): Promise<boolean> {
    [this.busy, this.done, this.error, this.field, this.signedOut] = [true, '', '', '', false];
    try {
      this.done = await work();
      return true;
    } catch (reason) {
      const { message, details, signedOut = false } = reason as RequestError;
      [this.error, this.field, this.signedOut] = [message, details?.field ?? '', signedOut];
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** The error, if it is about this field. */
  errorAt(field: string): string {
    return this.field === field ? this.error : '';
  }

  /** The error, if it is about none of these fields. */
  errorBeside(...fields: string[]): string {
    return fields.includes(this.field) ? '' : this.error;
  }
}
