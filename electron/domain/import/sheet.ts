import type { Rows } from '../../../shared/import/rows.ts';

/** A file as rows of texts, independent of its format. */
export interface Sheet {
  /** The file's name, without its folder. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: Rows;
  /** Row of the file, counting from 1 and including the headings, for each of `rows`. */
  readonly rowNumbers: Uint32Array;
  /** The cells come from a workbook: text has no guard, and an error is an error. */
  readonly isWorkbook?: boolean;
  /** Rows whose text is damaged, by place in `rows`: bytes that aren't text, or zero characters. */
  readonly faults?: ReadonlyMap<number, 'bytes' | 'zero'>;
  /** The number of columns of the file itself; those after them were looked up in further files. Absent: all. */
  readonly ownColumns?: number;
}

/** Called regularly during long work; throws when the work has to stop. */
export type Tick = (done: number, total: number | null) => void;

/** The number of rows between calls of `Tick`. */
export const rowsPerTick = 1000;
