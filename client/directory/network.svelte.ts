import {
  FoundDocument,
  NetworkDocument,
  type NetworkQuery,
  TerritoriesDocument,
  type TerritoriesQuery,
} from '../graphql/generated/graphql.ts';
import { read, RequestError } from '../graphql/request.ts';
import { type Choice, type ChosenFilter, filterOf } from '../../domain/choice.ts';
import { isCrowd } from '../../domain/crowd.ts';
import { painted } from '../ui/painted.ts';
import { KnownLabs } from './known-labs.ts';

/** With the text that was looked for, by which what is found is marked. */
export type Answer = NetworkQuery['labs'] & { text: string };
export type ListedLab = Answer['labs'][number];
export type Territory = TerritoriesQuery['academies'][number];
export type Edition = TerritoriesQuery['editions'][number];

const KEPT_ANSWERS = 30;
const KEPT_LABS = 20_000;
/** While a crowd is searched, a question waits until the typing rests. */
const TYPING_RESTS_MS = 200;

interface Asked {
  filter: ChosenFilter;
  edition: number | null;
}

const rested = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** What the map and the list show: one answer for both. The last one stays while the next is awaited. */
export class Network {
  answer = $state.raw<Answer | null>(null);
  freshness = $state.raw<NetworkQuery['directoryState'] | null>(null);
  territories = $state.raw<TerritoriesQuery | null>(null);
  waiting = $state(true);
  error = $state<string | null>(null);
  private readonly kept = new Map<string, NetworkQuery>();
  private known: KnownLabs | null = null;
  private asked = new AbortController();
  private text: string | undefined;

  /** Asks for the labs of a choice; an earlier question that is still open is dropped. */
  async ask(choice: Choice): Promise<void> {
    const variables = { filter: filterOf(choice), edition: choice.edition };
    const key = JSON.stringify(variables);
    this.asked.abort();
    const { signal } = (this.asked = new AbortController());
    this.waiting = true;
    await this.typed(variables.filter.text);
    if (signal.aborted) return;
    const before = this.kept.get(key);
    if (before) this.show(before, choice.text);
    this.waiting = !before;
    try {
      const [network] = await Promise.all([this.read(variables, signal), this.askTerritories()]);
      if (signal.aborted) return;
      this.keep(key, network);
      this.show(network, choice.text);
      this.error = null;
    } catch (error) {
      if (signal.aborted) return;
      this.error = error instanceof RequestError ? error.message : String(error);
    }
    this.waiting = false;
  }

  /** Of a crowd whose labs are known, only which of them are found is asked; or all, when that does not do. */
  private async read(variables: Asked, signal: AbortSignal): Promise<NetworkQuery> {
    if (this.known?.isOf(variables.edition)) {
      const filled = this.known.fill(await read(FoundDocument, variables, signal));
      if (filled) return filled;
      this.known = null;
    }
    const network = await read(NetworkDocument, variables, signal);
    const isWhole = Object.keys(variables.filter).length === 0;
    if (isWhole && isCrowd(network.labs.total)) this.known = new KnownLabs(variables.edition, network);
    return network;
  }

  /** What is typed is seen before it is answered; while a crowd is searched, the typing rests first. */
  private async typed(text: string | undefined): Promise<void> {
    const letters = this.answer !== null && text !== this.text;
    this.text = text;
    if (letters) await (this.isCrowded ? rested(TYPING_RESTS_MS) : painted());
  }

  private get isCrowded(): boolean {
    const known = this.territories?.academies.reduce((sum, { labs }) => sum + labs.length, 0) ?? 0;
    return isCrowd(Math.max(known, this.answer?.total ?? 0));
  }

  /** To be called when what is public was changed from here. */
  renew(): void {
    this.territories = null;
    this.known = null;
    this.kept.clear();
  }

  private async askTerritories(): Promise<void> {
    this.territories ??= await read(TerritoriesDocument, {});
  }

  private show({ labs, directoryState }: NetworkQuery, text: string): void {
    this.answer = { ...labs, text };
    this.freshness = directoryState;
  }

  private keep(key: string, network: NetworkQuery): void {
    this.kept.delete(key);
    this.kept.set(key, network);
    const labs = () => [...this.kept.values()].reduce((sum, answer) => sum + answer.labs.total, 0);
    while (this.kept.size > 1 && (this.kept.size > KEPT_ANSWERS || labs() > KEPT_LABS))
      this.kept.delete(this.kept.keys().next().value!);
  }
}

/** One for all pages, so that coming back shows at once what was left. */
export const network = new Network();
