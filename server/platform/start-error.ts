/** A start that cannot go on, for a reason that the operator can act on: one plain French sentence, printed alone. */
export class StartError extends Error {
  override name = 'StartError';
}
