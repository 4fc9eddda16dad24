import type { Writable } from '../../electron/store/connection/database.ts';

/** What a step does to the rows that a file of the format before it holds. */
export interface DataTest {
  /** Adds what the kept rows lack, by bare SQL, since only the file before the step is of that format. */
  readonly before?: (db: Writable) => void;
  /** Columns whose values the step changes, as `table.column`; all others must be what they were. */
  readonly changes: readonly string[];
  /** Tables that are removed or made anew: `after` checks what became of their rows. */
  readonly dropped?: readonly string[];
  /** Looks at what became of the rows; not needed where the step only adds a column with a default. */
  readonly after?: (db: Writable) => void;
}
