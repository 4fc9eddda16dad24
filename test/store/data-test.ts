import type { Writable } from '../../electron/store/connection/database.ts';

/** The effect of a step on the rows of a file in the previous format. */
export interface DataTest {
  /** Adds rows that the saved ones lack, with bare SQL, since only the file before the step has that format. */
  readonly before?: (db: Writable) => void;
  /** Columns whose values the step changes, as `table.column`; all others must stay the same. */
  readonly changes: readonly string[];
  /** Tables that are removed or recreated: `after` checks what became of their rows. */
  readonly dropped?: readonly string[];
  /** Checks the resulting rows; not needed if the step only adds a column with a default. */
  readonly after?: (db: Writable) => void;
}
