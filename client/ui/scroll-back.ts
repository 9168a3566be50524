const PATIENCE_MS = 3_000;
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

let stop = () => {};

/** Goes down to where a page was left, as soon as it is as long again: its list comes late. Whoever moves first stays. */
export function scrollBack(to: number): void {
  stop();
  if (to === 0) return;
  const moves = new AbortController();
  const grown = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight >= to + innerHeight) scrollTo(0, to);
  });
  stop = () => {
    grown.disconnect();
    moves.abort();
  };
  for (const move of MOVES) addEventListener(move, stop, { signal: moves.signal, passive: true });
  setTimeout(stop, PATIENCE_MS);
  grown.observe(document.body);
}
