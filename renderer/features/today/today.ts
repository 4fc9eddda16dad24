import type { OutputOf } from '../../../shared/contract/contract.ts';

export type Today = OutputOf<'today.get'>;

/** The kind of period: a month, or a fiscal quarter. */
export const units = ['month', 'quarter'] as const;
export type Unit = (typeof units)[number];

/** Reads a stored choice. */
export const readUnit = (stored: unknown): Unit | null => units.find((unit) => unit === stored) ?? null;

/** Heights on Today at normal text size: a row of a list, and everything except rows while both lists are shown. */
const rowHeight = 31;
const besideRows = 374;

/** The most deals that the app returns for one list. */
const limit = 50;

/** How many rows fit into both lists together in a window of this height, in pixels at normal text size. */
export function rowsFor(height: number): number {
  const room = Math.floor((height - besideRows) / rowHeight);
  return Math.min(limit, Math.max(6, room));
}

/** How the room is shared: each list gets half of it, plus what the other one doesn't need. */
export function shareRows(rows: number, due: number, overdue: number) {
  const half = Math.floor(rows / 2);
  return { due: Math.max(half, rows - overdue), overdue: Math.max(rows - half, rows - due) };
}
