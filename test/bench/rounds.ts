import { type LoadClient, type ServerProgram, wire } from './processes.ts';
import { ASKED, type NewFilters, type Question, type Request, toEssaim } from './questions.ts';
import type { Name, Series } from './report.ts';

export const ROUNDS = Number(process.env.ROUNDS || 15);
export const SLICE_MS = Number(process.env.SLICE_MS || 150);
const CONNECTIONS = 8;
const FILTERS_AT_ONCE = 1_000;

/** (b) and (e) need more than a slice for one answer at the largest size: fewer ask them, and in fewer rounds. */
const USUAL_TURNS = { essaim: 1, a: 1, b: 3, e: 3 };
const RARE_TURNS = { essaim: 1, a: 1, b: 4, e: 8 };
const FEW_CONNECTIONS = 2;

/** Short slices of load, for each server in turn, so that what else the machine does weighs on all. */
export class Rounds {
  constructor(
    private readonly client: LoadClient,
    private readonly servers: Record<Name, ServerProgram>,
    private readonly searches: Question[],
    private readonly filters: NewFilters,
    private readonly largest: boolean,
  ) {}

  asking(question: Question, names: Name[], gzip = false): Promise<Series> {
    const requests = (name: Name) => [{ ...ASKED[name](question), gzip }];
    return this.run(names, requests, { slow: question.name !== 'fiche', once: false });
  }

  /** Each with a filter that was never asked before, but for the bare server, which knows those of `searches`. */
  searching(names: Name[]): Promise<Series> {
    const ever = () =>
      Array.from({ length: FILTERS_AT_ONCE }, (): Question => ({ name: 'search', filter: this.filters.next() }));
    const requests = (name: Name) => (name === 'a' ? this.searches.map(toEssaim) : ever().map(ASKED[name]));
    return this.run(names, requests, { slow: true, once: true });
  }

  /** The round before the first only warms. A round in which a server has no turn is null. */
  private async run(
    names: Name[],
    requests: (name: Name) => Request[],
    { slow, once }: { slow: boolean; once: boolean },
  ): Promise<Series> {
    const rare = slow && this.largest;
    const every = rare ? RARE_TURNS : USUAL_TURNS;
    const series: Series = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = -1; round < ROUNDS; round++) {
      for (const name of names) {
        const isSlow = rare && every[name] > 1;
        const hasTurn = round < 0 ? !isSlow : round % every[name] === 0;
        const connections = isSlow ? FEW_CONNECTIONS : CONNECTIONS;
        const rate = hasTurn ? await this.slice(name, requests(name), once, connections) : null;
        if (round >= 0) series[name]!.push(rate);
      }
    }
    return series;
  }

  private async slice(name: Name, requests: Request[], once: boolean, connections: number): Promise<number> {
    const { port } = this.servers[name];
    const slice = { port, requests: requests.map(wire), once: once && name !== 'a', connections, ms: SLICE_MS };
    return (await this.client.run(slice)).rate;
  }
}
