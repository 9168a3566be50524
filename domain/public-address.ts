/** The one address of a public answer: the operation by its hash, its variables in alphabetical order. */
export function publicAddress(hash: string, variables: unknown): string {
  return `${PUBLIC_PATH}${hash}?variables=${encodeURIComponent(canonicalJson(variables))}`;
}

export const PUBLIC_PATH = '/public/';

/** JSON in which the same value always has the same text. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}
