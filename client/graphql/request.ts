import type { TypedDocumentString } from './generated/graphql.ts';

/** A request that got no answer to show. The message is a French sentence for the reader. */
export class RequestError extends Error {}

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string }[];
}

/**
 * Asks for public data, by a GET that the browser may keep and check again.
 * @throws RequestError when offline, or when the server refuses or fails
 */
export async function read<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const query = operation.toString().replace(/\s+/g, ' ').trim();
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const response = await fetch(`/graphql?${parameters}`, {
    signal,
    headers: { 'apollo-require-preflight': '1' },
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new RequestError('Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.');
  });
  const answer = (await response.json().catch(() => ({}))) as Answer<Result>;
  if (answer.data && !answer.errors) return answer.data;
  throw new RequestError(answer.errors?.[0]?.message ?? 'Le serveur n’a pas su répondre. Réessayez dans un instant.');
}
