import type { Readable, Writable } from '../../electron/store/connection/database.ts';

/** What a step does to the rows that a file of the format before it holds. */
export interface DataTest {
  /** Adds what the kept rows lack, by bare SQL, since only the file before the step is of that format. */
  readonly before?: (db: Writable) => void;
  /** Columns whose values the step changes, as `table.column`; all others must be what they were. */
  readonly changes: readonly string[];
  /** Looks at what became of the rows; not needed where the step only adds a column with a default. */
  readonly after?: (db: Readable) => void;
}

interface Step {
  readonly version: number;
  readonly name: string;
  /** Of its SQL. People have files of these steps: one that is here is never changed, only followed. */
  readonly fingerprint: string;
  /** Null for the first step alone, before which there are no rows. */
  readonly data: DataTest | null;
}

/** Every step of the format. format.test.ts prints the fingerprints of a new one. */
export const steps: readonly Step[] = [
  { version: 2, name: 'foundation', fingerprint: '463a78b9d2cbdde5', data: null },
];

/** The newest format as a whole, with the journal's triggers, which are written only where a step is taken. */
export const newestFormat = 'a4580fadd24ece19';
