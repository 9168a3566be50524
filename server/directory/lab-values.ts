import type { LabView } from '../labs/lab.view.ts';

/** What each list filter reads of a lab; a lab that did not answer has no value. */
const VALUES = {
  statuses: (lab: LabView) => (lab.status ? [lab.status] : []),
  maturities: (lab: LabView) => (lab.maturity ? [lab.maturity.level] : []),
  themes: (lab: LabView) => lab.themes?.map(({ code }) => code) ?? [],
  services: (lab: LabView) => lab.services?.map(({ code }) => code) ?? [],
  structures: (lab: LabView) => lab.team.structures,
  regions: (lab: LabView) => (lab.academy.region ? [lab.academy.region] : []),
  academies: (lab: LabView) => [lab.academy.slug],
  launchYears: ({ launch: { from, to } }: LabView) => (from && to ? yearsBetween(from, to) : []),
} satisfies Record<string, (lab: LabView) => readonly string[]>;

export type ValueName = keyof typeof VALUES;

function yearsBetween(from: string, to: string): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/** The values that the labs of a reading have of one kind, as numbers: made once, so that a search only compares and counts. */
export class LabValues {
  private readonly numberOf = new Map<string, number>();
  /** For the lab at n, from first[n] to before first[n + 1]: the numbers of its values, each once. */
  private readonly first: Uint32Array;
  private readonly numbers: Uint32Array;

  constructor(labs: readonly LabView[], name: ValueName) {
    const valuesOf: (lab: LabView) => readonly string[] = VALUES[name];
    const numbers: number[] = [];
    this.first = new Uint32Array(labs.length + 1);
    labs.forEach((lab, position) => {
      for (const value of new Set(valuesOf(lab))) {
        const number = this.numberOf.get(value) ?? this.numberOf.size;
        this.numberOf.set(value, number);
        numbers.push(number);
      }
      this.first[position + 1] = numbers.length;
    });
    this.numbers = Uint32Array.from(numbers);
  }

  /** All that some lab has. */
  all(): string[] {
    return [...this.numberOf.keys()];
  }

  /** Whether a lab, by its position, has one of these values. */
  having(wanted: readonly string[]): (lab: number) => boolean {
    const isWanted = new Uint8Array(this.numberOf.size);
    for (const value of wanted) {
      const number = this.numberOf.get(value);
      if (number !== undefined) isWanted[number] = 1;
    }
    return (lab) => {
      for (let at = this.first[lab]!; at < this.first[lab + 1]!; at++) if (isWanted[this.numbers[at]!]) return true;
      return false;
    };
  }

  /** How many of these labs have each value. */
  count(labs: readonly number[]): (value: string) => number {
    const counts = new Uint32Array(this.numberOf.size);
    for (const lab of labs) {
      for (let at = this.first[lab]!; at < this.first[lab + 1]!; at++) counts[this.numbers[at]!]!++;
    }
    return (value) => counts[this.numberOf.get(value) ?? -1] ?? 0;
  }
}
