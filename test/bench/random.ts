/** Chance that is the same at every run: mulberry32. */
export class Random {
  constructor(private state: number) {}

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  happens(chance: number): boolean {
    return this.next() < chance;
  }

  one<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** From `least` to `most` of them, in their order. */
  some<T>(items: readonly T[], least: number, most: number): T[] {
    const left = new Set(items);
    const wanted = least + this.below(most - least + 1);
    while (left.size > wanted) left.delete(this.one([...left]));
    return [...left];
  }
}
