import { publicAddress } from '../../domain/public-address.ts';
import type { TypedDocumentString } from './generated/graphql.ts';

/** A request that got no answer to show. The message is a French sentence for the reader. */
export class RequestError extends Error {
  constructor(
    message: string,
    /** What the server says of it; none when it did not answer. */
    readonly details: { code?: string; field?: string; revision?: number } = {},
  ) {
    super(message);
  }
}

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string; field?: string; revision?: number } }[];
}

/** Ready answers are for visitors: whoever is signed in may see more. */
let readyAnswers = true;
export const readAsVisitor = (visitor: boolean): void => void (readyAnswers = visitor);

/**
 * Asks for public data: at the address of its ready answer, or else, where the server does not know the operation or
 * has something to say about the variables, as a query. Both are GETs that the browser may keep and check again.
 * @throws RequestError when offline, or when the server refuses or fails
 */
export async function read<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const ready = readyAnswers && (await get(publicAddress(operation.__meta__?.hash as string, variables), signal));
  return resultOf(ready && ready.ok ? ready : await get(queryAddress(operation.toString(), variables), signal), signal);
}

/**
 * Asks what depends on who asks, or changes something. `leaving`: the page may be gone before the answer comes.
 * @throws RequestError when offline, or when the server refuses or fails
 */
export async function send<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { leaving = false } = {},
): Promise<Result> {
  const body = JSON.stringify({ query: operation.toString(), variables });
  const headers = { 'content-type': 'application/json' };
  return resultOf(await answered(fetch('/graphql', { method: 'POST', headers, body, keepalive: leaving })));
}

async function resultOf<Result>(response: Response, signal?: AbortSignal): Promise<Result> {
  const answer = await parsed(response, signal).catch(ifNotAborted(signal, () => ({})));
  const { data, errors } = answer as Answer<Result>;
  if (data && !errors) return data;
  const [error] = errors ?? [];
  const message = error?.message ?? 'Le serveur n’a pas su répondre. Réessayez dans un instant.';
  throw new RequestError(message, error?.extensions);
}

/** A longer answer, in bytes, takes so long to read that a key would wait for it. */
const HEAVY = 150_000;

async function parsed(response: Response, signal?: AbortSignal): Promise<unknown> {
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength < HEAVY) return JSON.parse(new TextDecoder().decode(bytes));
  return (await import('./heavy/unpack.ts')).unpack(bytes, signal);
}

function queryAddress(text: string, variables: unknown): string {
  const query = text.replace(/\s+/g, ' ').trim();
  return `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
}

function get(address: string, signal?: AbortSignal): Promise<Response> {
  return answered(fetch(address, { signal, headers: { 'apollo-require-preflight': '1' } }), signal);
}

function answered(response: Promise<Response>, signal?: AbortSignal): Promise<Response> {
  return response.catch(
    ifNotAborted(signal, () => {
      throw new RequestError('Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.');
    }),
  );
}

const ifNotAborted =
  <Instead>(signal: AbortSignal | undefined, instead: () => Instead) =>
  (error: unknown): Instead => {
    if (signal?.aborted) throw error;
    return instead();
  };
