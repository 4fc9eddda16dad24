import { expect } from 'vitest';
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
  {
    version: 3,
    name: 'customer-tags',
    fingerprint: '3aa9df78feb5d15c',
    data: {
      changes: [],
      after: (db) => {
        const links = db.prepare<[], string>(`SELECT "table" FROM pragma_foreign_key_list('customer_tag')`);
        expect(links.pluck().all().toSorted()).toEqual(['customer', 'tag', 'txn', 'txn', 'txn']);
      },
    },
  },
];

/** The newest format as a whole, with the journal's triggers, which are written only where a step is taken. */
export const newestFormat = '5d550e485102784b';
