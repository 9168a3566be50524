import { untrack } from 'svelte';
import { painted } from './painted.ts';

/**
 * A value one picture behind, for what takes long to draw: the rest of a change is on the screen before, and a key that
 * comes meanwhile waits for one of the two. At once where `long` says no.
 */
export class Behind<Value> {
  private drawn: Value;

  /** Only while a component is made. */
  constructor(
    private readonly value: () => Value,
    private readonly long: (value: Value) => boolean,
  ) {
    this.drawn = $state.raw(untrack(value));
    $effect(() => {
      const next = value();
      let overtaken = false;
      const draw = () => {
        if (!overtaken) this.drawn = next;
      };
      if (long(next)) void painted().then(draw);
      else draw();
      return () => (overtaken = true);
    });
  }

  get current(): Value {
    const now = this.value();
    return this.long(now) ? this.drawn : now;
  }
}
