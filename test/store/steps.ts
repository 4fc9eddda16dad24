import type { Readable, Writable } from '../../electron/store/connection/database.ts';

/** The effect of a step on the rows of a file in the previous format. */
export interface DataTest {
  /** Adds rows that the saved ones lack, with bare SQL, since only the file before the step has that format. */
  readonly before?: (db: Writable) => void;
  /** Columns whose values the step changes, as `table.column`; all others must stay the same. */
  readonly changes: readonly string[];
  /** Checks the resulting rows; not needed if the step only adds a column with a default. */
  readonly after?: (db: Readable) => void;
}

interface Step {
  readonly version: number;
  readonly name: string;
  /** Of its SQL. People have files with these steps: once listed here, a step never changes. */
  readonly fingerprint: string;
  /** Null only for the first step, before which there are no rows. */
  readonly data: DataTest | null;
}

/** Every step of the format. format.test.ts prints the fingerprints of a new one. */
export const steps: readonly Step[] = [
  { version: 2, name: 'foundation', fingerprint: '463a78b9d2cbdde5', data: null },
];

/** The newest format as a whole, including the journal's triggers, which are only written when a step runs. */
export const newestFormat = 'a4580fadd24ece19';
