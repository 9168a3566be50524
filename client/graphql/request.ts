import { publicAddress } from '../../domain/public-address.ts';
import type { TypedDocumentString } from './generated/graphql.ts';

/** A request that got no answer to show. The message is a French sentence for the reader. */
export class RequestError extends Error {}

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string }[];
}

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
  const ready = await get(publicAddress(operation.__meta__?.hash as string, variables), signal);
  const response = ready.ok ? ready : await get(queryAddress(operation.toString(), variables), signal);
  const answer = (await parsed(response, signal).catch(ifNotAborted(signal, () => ({})))) as Answer<Result>;
  if (answer.data && !answer.errors) return answer.data;
  throw new RequestError(answer.errors?.[0]?.message ?? 'Le serveur n’a pas su répondre. Réessayez dans un instant.');
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
  const noAnswer = () => {
    throw new RequestError('Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.');
  };
  return fetch(address, { signal, headers: { 'apollo-require-preflight': '1' } }).catch(ifNotAborted(signal, noAnswer));
}

const ifNotAborted =
  <Instead>(signal: AbortSignal | undefined, instead: () => Instead) =>
  (error: unknown): Instead => {
    if (signal?.aborted) throw error;
    return instead();
  };
