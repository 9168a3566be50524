import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { Source } from './heavy/pieces.ts';
import { firstGood } from './first-good.ts';
import { FOR_WHOM } from '../../domain/for-whom.ts';
import { frenchSpaces } from '../../domain/french-spaces.ts';
import { publicAddress } from '../../domain/public-address.ts';

/** An operation of ours, of whichever generated file. */
interface Operation<Result, Variables> extends DocumentTypeDecoration<Result, Variables> {
  toString(): string;
  readonly __meta__?: Record<string, unknown>;
}

interface ErrorDetails {
  code?: string;
  field?: string;
  /** The sentence of each field, when several are not as they should be. */
  fields?: Record<string, string>;
  revision?: number;
}

/** A request that got no answer to show. The message is a French sentence for the reader. */
export class RequestError extends Error {
  constructor(
    message: string,
    /** What the server says of it; none when it did not answer. */
    readonly details: ErrorDetails = {},
  ) {
    super(frenchSpaces(message));
  }

  /** Whether it was refused because the session is over. */
  get signedOut(): boolean {
    return this.details.code === 'UNAUTHENTICATED';
  }

  /** What is wrong with which field of the form; empty when nothing is said of any. */
  get mistakes(): Record<string, string> {
    const { field, fields } = this.details;
    if (!fields) return field ? { [field]: this.message } : {};
    return Object.fromEntries(Object.entries(fields).map(([name, sentence]) => [name, frenchSpaces(sentence)]));
  }

  /** Whether nothing is wrong with what was sent: the server did not answer, or the session is over. */
  get isPassing(): boolean {
    const { code } = this.details;
    return code === undefined || code === 'UNAVAILABLE' || code === 'UNAUTHENTICATED';
  }
}

/** Whether trying again may help: not where the server has said why it refuses. */
export const mayPass = (error: Error): boolean =>
  error instanceof RequestError && (error.isPassing || error.details.code === 'INTERNAL');

/** An error as the server tells it. */
export interface Told {
  message: string;
  extensions?: ErrorDetails;
}

interface Answer<Result> {
  data?: Result | null;
  errors?: Told[];
}

/** The account for which this page asks; null: a visitor. Ready answers are for visitors: others may see more. */
let asker: string | null = null;
/** Another number, perhaps another reader: before the account is known, its session may have been answered already. */
let reader = 0;
export const readerNow = (): number => reader;
export function askAs(account: string | null): void {
  if (account !== asker) reader++;
  asker = account;
}

/** Says for whose account something is asked: where the browser's session is now another's, it is refused. */
export const forWhom = (account = asker): Record<string, string> => (account === null ? {} : { [FOR_WHOM]: account });

/** Operations that gave a heavy answer: what they answer next is not even received here, but by a worker. */
const heavy = new Set<unknown>();

/**
 * Asks for public data: at the address of its ready answer, or else, where the server does not know the operation or
 * has something to say about the variables, as a query. Both are GETs that the browser may keep and check again.
 * @throws RequestError when offline, or when the server refuses or fails
 */
export async function read<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const ready = asker === null ? [publicAddress(operation.__meta__?.hash as string, variables)] : [];
  const addresses = [...ready, queryAddress(operation.toString(), variables)];
  if (heavy.has(operation)) return resultOf(unpacked(addresses, signal), signal);
  const response = await answered(firstGood(addresses, signal), signal);
  return resultOf(
    parsed(response, signal, () => heavy.add(operation)),
    signal,
  );
}

/** A server that says nothing for longer does not answer: its database may hang, and the reader must hear of it. */
const LONGEST_SILENCE_MS = 20_000;

/**
 * Asks what depends on who asks, or changes something. `leaving`: the page may be gone before the answer comes. `as`:
 * for which account, when it is not for that of this page; null: for whoever has the session.
 * @throws RequestError when offline, or when the server refuses or fails
 */
export async function send<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  { leaving = false, as = asker }: { leaving?: boolean; as?: string | null } = {},
): Promise<Result> {
  const body = JSON.stringify({ query: operation.toString(), variables });
  const headers = { 'content-type': 'application/json', ...forWhom(as) };
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), LONGEST_SILENCE_MS);
  try {
    const asked = { method: 'POST', headers, body, keepalive: leaving, signal: silence.signal };
    return await resultOf(parsed(await answered(fetch('/graphql', asked))));
  } finally {
    clearTimeout(timer);
  }
}

async function resultOf<Result>(reading: Promise<unknown>, signal?: AbortSignal): Promise<Result> {
  const answer = await reading.catch(ifNotAborted(signal, () => ({})));
  const { data, errors } = answer as Answer<Result>;
  if (data && !errors) return data;
  throw refusalOf(errors);
}

/** Why there is no answer, as the server says it. */
export function refusalOf([error]: Told[] = []): RequestError {
  const message = error?.message ?? 'Le serveur n’a pas su répondre. Réessayez dans un instant.';
  return new RequestError(message, error?.extensions);
}

/** A longer answer, in bytes, takes so long to read that a key would wait for it. */
const HEAVY = 150_000;

async function parsed(response: Response, signal?: AbortSignal, onheavy?: () => void): Promise<unknown> {
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength < HEAVY) return JSON.parse(new TextDecoder().decode(bytes));
  onheavy?.();
  return unpacked(bytes, signal);
}

async function unpacked(source: Source, signal?: AbortSignal): Promise<unknown> {
  const { unpack } = await import('./heavy/unpack.ts');
  return (await unpack(source, signal)) ?? unanswered();
}

function queryAddress(text: string, variables: unknown): string {
  const query = text.replace(/\s+/g, ' ').trim();
  return `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
}

const answered = (response: Promise<Response>, signal?: AbortSignal): Promise<Response> =>
  response.catch(ifNotAborted(signal, unanswered));

/** @throws RequestError: the server does not answer */
export function unanswered(): never {
  throw new RequestError('Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.');
}

/** What is known to be said is said as it is. */
const ifNotAborted =
  <Instead>(signal: AbortSignal | undefined, instead: () => Instead) =>
  (error: unknown): Instead => {
    if (signal?.aborted || error instanceof RequestError) throw error;
    return instead();
  };
