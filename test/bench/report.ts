/** What is measured of each: Essaim, (a) the bare server, (b) the hand-written one, (e) plain NestJS; in turn, by rounds. */
export type Name = 'essaim' | 'a' | 'b' | 'e';
/** By round; null where it had no turn. */
export type Series = Partial<Record<Name, (number | null)[]>>;

export interface Target {
  to: Exclude<Name, 'essaim'>;
  /** `least` for what should be large, `most` for what should be small. */
  least?: number;
  most?: number;
}

export interface Row {
  what: string;
  unit: '/s' | 's' | 'MB';
  series: Series;
  targets: Target[];
}

const HEADS = ['', 'Essaim', '÷ (a)', '÷ (b)', '÷ (e)', 'target'];

/** A plain table: medians, each with its smallest and largest in brackets. */
export function table(rows: Row[]): string {
  const cells = [HEADS, ...rows.map((row) => cellsOf(row))];
  const widths = HEADS.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf({ what, unit, series, targets }: Row): string[] {
  const ratios = (['a', 'b', 'e'] as const).map((name) => {
    const found = ratio(series, name);
    return found ? spread(found.median, found.all) : '–';
  });
  const essaim = series.essaim!.filter((value) => value !== null);
  return [
    what,
    `${spread(median(essaim), essaim)} ${unit}`,
    ...ratios,
    targets.map((target) => verdict(target, series)).join(' · '),
  ];
}

/** The ratio in each round in which both had a turn, and the median of these. */
function ratio(series: Series, to: Exclude<Name, 'essaim'>): { median: number; all: number[] } | null {
  const all = (series[to] ?? []).flatMap((other, round) => {
    const own = series.essaim![round];
    return own && other ? [own / other] : [];
  });
  return all.length === 0 ? null : { median: median(all), all };
}

function verdict({ to, least, most }: Target, series: Series): string {
  const { median: got } = ratio(series, to)!;
  const [sign, line] = least === undefined ? ['≤', most!] : ['≥', least];
  const reached = least === undefined ? got <= line : got >= line;
  const missed = `missed by ${Math.abs(Math.round((1 - got / line) * 100))} %`;
  return `${sign} ${number(line)} × (${to}): ${reached ? 'reached' : missed}`;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const spread = (middle: number, all: number[]) =>
  all.length < 2 ? number(middle) : `${number(middle)} (${number(Math.min(...all))}–${number(Math.max(...all))})`;

/** Three figures that tell. */
const number = (value: number) => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
};
