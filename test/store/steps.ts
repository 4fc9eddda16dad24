import { expect } from 'vitest';
import { keepBaseKeys } from '../../electron/store/opportunities/base-keys.ts';
import { baseKey } from '../../shared/money/base-key.ts';
import type { DataTest } from './data-test.ts';
import { anyKindData } from './step-any-kind.ts';
import { channelsData } from './step-channels.ts';
import { frozenValuesData } from './step-frozen-values.ts';
import { journalOfSeveralData } from './step-journal-of-several.ts';
import { keptCellsData } from './step-kept-cells.ts';
import { namesData } from './step-names.ts';
import { contract2Data } from './step-contract-2.ts';

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
  { version: 3, name: 'contract-2', fingerprint: '0db33269ab6a734d', data: contract2Data },
  {
    version: 4,
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
  { version: 5, name: 'any-kind', fingerprint: '0c4e5b0a666224cc', data: anyKindData },
  {
    version: 6,
    name: 'customer-lists',
    fingerprint: 'e94555991c3accc9',
    data: {
      changes: [],
      after: (db) => {
        const indexes = db.prepare<[], string>(
          `SELECT name FROM pragma_index_list('customer') WHERE name LIKE 'customer_by_%'`,
        );
        expect(indexes.pluck().all()).toHaveLength(6);
      },
    },
  },
  { version: 7, name: 'journal-of-several', fingerprint: 'b6ef415745689245', data: journalOfSeveralData },
  { version: 8, name: 'frozen-values', fingerprint: 'be063cff51a7e498', data: frozenValuesData },
  { version: 9, name: 'names', fingerprint: 'ef31cf5c0aeac1c9', data: namesData },
  {
    version: 10,
    name: 'base-keys',
    fingerprint: 'b7284292b4cc59dd',
    data: {
      changes: [],
      after: (db) => {
        const keys = db.prepare<[], string>('SELECT number FROM opportunity WHERE revenue_key IS NULL').all();
        keepBaseKeys(db, '2026-03-10');
        const open = db.prepare<[], string>(
          `SELECT revenue_key FROM opportunity WHERE currency = 'USD' AND status = 'in-progress'`,
        );
        expect(keys).toHaveLength(2);
        // 1000.00 USD at 0.92.
        expect(open.pluck().all()).toEqual([baseKey(100_000n, 0n, 2, 9_200_000_000n)]);
      },
    },
  },
  { version: 11, name: 'custom-fields', fingerprint: '6a137d6634008798', data: { changes: [] } },
  { version: 12, name: 'kept-cells', fingerprint: '880663fa30ad5ba5', data: keptCellsData },
  {
    version: 13,
    name: 'remarks',
    fingerprint: '8084f4dd275c4dc1',
    data: {
      changes: [],
      after: (db) => {
        const remarks = db.prepare<[], string>('SELECT remark FROM cycle UNION SELECT remark FROM stage');
        expect(remarks.pluck().all()).toEqual(['']);
      },
    },
  },
  {
    version: 14,
    name: 'merged-customers',
    fingerprint: '7491e3fdad06aa0d',
    data: {
      changes: [],
      after: (db) => {
        const merged = db.prepare<[], string | null>('SELECT DISTINCT merged_into_id FROM customer');
        expect(merged.pluck().all()).toEqual([null]);
      },
    },
  },
  {
    version: 15,
    name: 'people-and-kinds',
    fingerprint: '3ae082fbf6ae78d5',
    data: {
      changes: [],
      after: (db) => {
        const kinds = db.prepare<[], null>('SELECT kind_id FROM opportunity').pluck().all();
        expect(new Set(kinds)).toEqual(new Set([null]));
        // The primary contact needs no row to be one of a deal's people.
        const people = db.prepare<[], number>('SELECT count(*) FROM opportunity_person').pluck().get();
        expect(people).toBe(0);
      },
    },
  },
  { version: 16, name: 'channels', fingerprint: 'ac0c5fccb05eb2c8', data: channelsData },
];

/** The newest format as a whole, including the journal's triggers, which are only written when a step runs. */
export const newestFormat = 'b4ca83fe511c0f44';
