/** What the worker reads: an answer that is there, or the addresses where it asks for one. */
export type Source = ArrayBuffer | readonly string[];

/** What it hands over. */
export type Handed = Piece | { kind: 'unanswered' };

export type Piece =
  /** The answer, with `{ $list: n }` where its long lists were. */
  { kind: 'whole'; json: string } | { kind: 'items'; list: number; json: string } | { kind: 'end' };

const LONG = 200;
const AT_ONCE = 200;

/** Cuts a value into pieces, none of which is long to read. */
export function* piecesOf(value: unknown): Generator<Piece> {
  const lists: unknown[][] = [];
  const whole = withoutLongLists(value, lists);
  yield { kind: 'whole', json: JSON.stringify(whole) };
  for (const [list, items] of lists.entries()) {
    for (let start = 0; start < items.length; start += AT_ONCE) {
      yield { kind: 'items', list, json: JSON.stringify(items.slice(start, start + AT_ONCE)) };
    }
  }
  yield { kind: 'end' };
}

function withoutLongLists(value: unknown, lists: unknown[][]): unknown {
  if (Array.isArray(value) && value.length > LONG) return { $list: lists.push(value) - 1 };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutLongLists(part, lists)]));
}
