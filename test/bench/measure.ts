/** One line of the table. Times in milliseconds unless `unit` says otherwise. */
export interface Figure {
  readonly what: string;
  readonly deals: number;
  readonly median: number;
  readonly p95: number;
  /** The same work by bare prepared statements on the same file in the same run. */
  readonly bare?: number;
  readonly budget?: number;
  readonly budgetRatio?: number;
  readonly unit?: 'ms' | 'MB';
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Times `body` after one warm-up run. */
export function time(body: () => unknown, runs = 25): { median: number; p95: number } {
  body();
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    body();
    times.push(performance.now() - start);
  }
  return summary(times);
}

/** Times two versions of the same work in turn, so that disturbances affect both. */
export function compare(
  body: () => unknown,
  bare: () => unknown,
  runs = 25,
): { median: number; p95: number; bare: number } {
  body();
  bare();
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let i = 0; i < runs; i += 1) {
    for (const [times, run] of [
      [ours, body],
      [theirs, bare],
    ] as const) {
      const start = performance.now();
      run();
      times.push(performance.now() - start);
    }
  }
  return { ...summary(ours), bare: summary(theirs).median };
}

export function summary(times: readonly number[]): { median: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
}

const number = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(1));

function verdictOf(figure: Figure): string {
  const { median, budget, bare, budgetRatio } = figure;
  const slow = budget !== undefined && median > budget;
  const heavy = bare !== undefined && budgetRatio !== undefined && median / bare > budgetRatio;
  if (budget === undefined && budgetRatio === undefined) return '';
  return slow || heavy ? 'OVER' : 'ok';
}

function cellsOf(figure: Figure): string[] {
  const { bare, median, budget, budgetRatio, unit = 'ms' } = figure;
  return [
    figure.what,
    figure.deals.toLocaleString('en'),
    `${number(median)} ${unit}`,
    number(figure.p95),
    bare === undefined ? '' : number(bare),
    bare === undefined ? '' : `${(median / bare).toFixed(2)}x`,
    [budget === undefined ? '' : `<= ${budget}`, budgetRatio === undefined ? '' : `<= ${budgetRatio}x`]
      .filter((part) => part !== '')
      .join(', '),
    verdictOf(figure),
  ];
}

/** Fixed, since a line is printed before the next figure is known. */
const widths = [46, 9, 11, 8, 8, 6, 18, 4];

function line(cells: readonly string[]): string {
  return cells
    .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
    .join('  ')
    .trimEnd();
}

/** The heads of the table. */
export const tableHead: string = line(['what', 'deals', 'median', 'p95', 'bare', 'ratio', 'budget', '']);

/** One figure as a line of the table. */
export function tableLine(figure: Figure): string {
  return line(cellsOf(figure));
}

/** Figures over their budget. */
export function misses(figures: readonly Figure[]): Figure[] {
  return figures.filter((figure) => verdictOf(figure) === 'OVER');
}
