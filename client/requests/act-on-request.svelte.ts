import type { RequestFragment } from '../graphql/generated/graphql.ts';
import type { RequestError } from '../graphql/request.ts';

/** What every dialog on a request is given. */
export interface DialogProps {
  request: RequestFragment;
  /** It is done: the request as it is now, and what to say of it. */
  ondone(decided: RequestFragment, words: string): void;
  /** It is not, or no longer, to be decided: why. */
  onoutdated(words: string): void;
  onclose(): void;
}

/** One try at a decision: while it lasts, and what stands in its way, by field or in words. */
export class Attempt {
  busy = $state(false);
  field = $state('');
  error = $state('');

  constructor(private readonly onoutdated: (words: string) => void) {}

  async make(work: () => Promise<void>): Promise<void> {
    [this.busy, this.field, this.error] = [true, '', ''];
    try {
      await work();
    } catch (reason) {
      const { message, details } = reason as RequestError;
      if (details?.code === 'CONFLICT' || details?.code === 'NOT_FOUND') this.onoutdated(message);
      else [this.field, this.error] = [details?.field ?? '', message];
    }
    this.busy = false;
  }

  /** The error, if it is of this field. */
  at(field: string): string {
    return this.field === field ? this.error : '';
  }

  /** The error, if it is of none of these fields. */
  besides(...fields: string[]): string {
    return fields.includes(this.field) ? '' : this.error;
  }
}
