import type { Handed, Source } from './pieces.ts';

/**
 * A long answer, got and read without keeping the page from answering the keyboard: a worker does it, and hands the
 * answer over in pieces that are each soon read. Undefined when nobody answered.
 */
export async function unpack(source: Source, signal?: AbortSignal): Promise<unknown> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./unpack.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<unknown>((resolve, reject) => {
    const lists: unknown[][] = [];
    let whole: unknown;
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data: piece }: MessageEvent<Handed>) => {
      if (piece.kind === 'whole') whole = filled(JSON.parse(piece.json), lists);
      else if (piece.kind === 'items') lists[piece.list]!.push(...(JSON.parse(piece.json) as unknown[]));
      else if (piece.kind === 'end') resolve(whole);
      else resolve(undefined);
    };
    worker.postMessage(source, source instanceof ArrayBuffer ? [source] : []);
  }).finally(() => worker.terminate());
}

/** Puts an empty list, which its pieces will fill, in the place of each that was taken out. */
function filled(value: unknown, lists: unknown[][]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('$list' in value) return (lists[value.$list as number] = []);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filled(part, lists)]));
}
