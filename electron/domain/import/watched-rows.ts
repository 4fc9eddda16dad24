import type { Rows } from '../../../shared/import/rows.ts';

/** The number of cells between two calls of `pause`. */
export const cellsPerPause = 1 << 16;

/** Rows through which long work can be stopped, wherever it is: it always looks at cells. */
export function watchedRows(rows: Rows, pause: () => void): Rows {
  let left = cellsPerPause;
  return rows.with({
    cell: (index, column) => {
      left -= 1;
      if (left === 0) {
        left = cellsPerPause;
        pause();
      }
      return rows.cell(index, column);
    },
  });
}
