import type { OutputOf } from '../../../shared/contract/contract.ts';

export type Today = OutputOf<'today.get'>;

/** What a period is: a month, or a fiscal quarter. */
export const units = ['month', 'quarter'] as const;
export type Unit = (typeof units)[number];

/** Reads a kept choice. */
export const readUnit = (stored: unknown): Unit | null => units.find((unit) => unit === stored) ?? null;

/** Heights of Today at usual text size: its row of a list, and everything that is no row while both lists stand. */
const rowHeight = 31;
const besideRows = 374;

/** Most deals that the app answers for one list. */
const limit = 50;

/** How many rows both lists have room for together in a window of this height, in pixels at usual text size. */
export function rowsFor(height: number): number {
  const room = Math.floor((height - besideRows) / rowHeight);
  return Math.min(limit, Math.max(6, room));
}

/** How the room is shared: each list has half of it, and what the other one leaves. */
export function shareRows(rows: number, due: number, overdue: number) {
  const half = Math.floor(rows / 2);
  return { due: Math.max(half, rows - overdue), overdue: Math.max(rows - half, rows - due) };
}
