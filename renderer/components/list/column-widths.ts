import { z } from 'zod';

/** Widths of columns that a person set, by column, in pixels at normal text size. */
export type ColumnWidths = Readonly<Record<string, number>>;

export const narrowest = 40;
export const widest = 1200;

/** As stored in a view; older views have none. */
export const columnWidths = z
  .record(z.string(), z.number().int().min(narrowest).max(widest))
  .default(() => ({}));

/** With one more width; null gives the column back to its content. */
export function withWidth(widths: ColumnWidths, id: string, width: number | null): Record<string, number> {
  const { [id]: _, ...others } = widths;
  return width === null ? others : { ...others, [id]: clampedWidth(width) };
}

export function clampedWidth(width: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, width)));
}

/** The larger width of each column: while a view is shown, its columns grow with their content but never shrink. */
export function largestWidths(a: ColumnWidths, b: ColumnWidths): ColumnWidths {
  const larger = Object.entries(b).map(([id, width]) => [id, Math.max(width, a[id] ?? 0)]);
  return { ...a, ...(Object.fromEntries(larger) as ColumnWidths) };
}

export function isSameWidths(a: ColumnWidths, b: ColumnWidths): boolean {
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => a[id] === b[id]);
}
