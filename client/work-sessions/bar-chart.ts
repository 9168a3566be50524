/** A bar, and what it opens. */
export interface Bar {
  key: string;
  label: string;
  count: number;
  href: string;
}

const ROW = 56;
/** Room for the count after the longest bar: « 100 016 ». */
const AFTER = 80;
const SHORTEST = 2;

/** Where each bar stands in a chart so wide, its words above it, so that long ones have room on a phone. */
export function drawnBars(bars: readonly Bar[], given: number) {
  const width = Math.min(Math.round(given), 720);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return {
    width,
    height: bars.length * ROW,
    row: ROW,
    bars: bars.map((bar, index) => ({
      ...bar,
      y: index * ROW,
      length: Math.max(SHORTEST, Math.round((bar.count / most) * (width - AFTER))),
    })),
  };
}
