import type { KeyboardEvent } from 'react';
import { keyOf } from '../../state/keys.ts';
import { readingKey } from '../../state/reading-direction.ts';

/** A cell of the grid. Row -1 is the heading. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on the screen. */
  readonly page: number;
}

/** The target of a key in a grid (following the ARIA Authoring Practices); null when there is none. */
export function moveBy(event: KeyboardEvent, from: CellPlace, size: GridSize): CellPlace | null {
  const to = target(event, from, size);
  if (to === null) return null;
  return {
    row: Math.max(-1, Math.min(size.rows - 1, to.row)),
    column: Math.max(0, Math.min(size.columns - 1, to.column)),
  };
}

function target(event: KeyboardEvent, { row, column }: CellPlace, size: GridSize): CellPlace | null {
  const far = event.ctrlKey || event.metaKey;
  switch (readingKey(keyOf(event))) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageUp':
      return { row: Math.max(0, row - size.page), column };
    case 'PageDown':
      return { row: row + size.page, column };
    case 'Home':
      return far ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return far ? { row: size.rows - 1, column: size.columns - 1 } : { row, column: size.columns - 1 };
    default:
      return null;
  }
}

export const startsNumber = (typed: string): boolean => /^[\p{Nd}+\-.,]$/u.test(typed);

/** Keys that are commands wherever one does not write, or that begin one. */
const commandKeys = ['n', 'v', 'g'];

/** A key that starts typing a text, unless it is a command. */
export function startsText(typed: string, key: string): boolean {
  return /^[\p{L}\p{Nd}+(@]+$/u.test(typed) && !commandKeys.includes(key.toLowerCase());
}
