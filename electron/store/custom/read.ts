import type { CustomRead } from '../../../shared/contract/custom-values.ts';
import type { CurrencyCode } from '../../../shared/money/money.ts';
import { storedReader, type StoredReader } from '../../../shared/records/codec.ts';
import { describedAs, type FieldOwner } from '../../../shared/records/custom-fields.ts';
import type { Readable } from '../connection/database.ts';
import { customFieldsOf, customFieldsWanted, type StoredField } from './fields.ts';
import { valuesByRid, valuesOfRecord, type SlotValues } from './values.ts';

type Reader = (values: SlotValues, currency: CurrencyCode) => CustomRead;

interface Part {
  readonly id: string;
  readonly slot: string;
  readonly read: StoredReader | null;
}

/** Converts the stored values of some fields to those in calls. `currency` is that of the record's amounts. */
function readerOfFields(fields: readonly Pick<StoredField, 'id' | 'slot' | 'kind'>[]): Reader {
  const parts = fields.map((field): Part => {
    const { id, slot, kind } = field;
    // Choices are read as their ids, whatever they are.
    return { id, slot, read: storedReader(describedAs({ kind, choices: [] })) };
  });
  return (values, currency) => {
    const wire: CustomRead = {};
    for (const { id, slot, read } of parts) {
      const stored = values[slot] ?? null;
      if (stored !== null) wire[id] = (read === null ? stored : read(stored, currency)) as CustomRead[string];
    }
    return wire;
  };
}

/** All custom values of one record. */
export function customValuesOf(
  db: Readable,
  owner: FieldOwner,
  id: string,
  currency: CurrencyCode,
): CustomRead {
  const fields = customFieldsOf(db, owner);
  if (fields.length === 0) return {};
  return readerOfFields(fields)(valuesOfRecord(db, owner, id), currency);
}

interface ListedRecord {
  readonly rid: number;
  readonly currency: CurrencyCode;
}

/** The values of some fields of the rows of a list, in their order. Fields of other kinds of record are left out. */
export function customValuesOfRows(
  db: Readable,
  owner: FieldOwner,
  rows: readonly ListedRecord[],
  wanted: readonly string[],
): CustomRead[] {
  if (wanted.length === 0) return rows.map(() => ({}));
  const fields = customFieldsWanted(db, owner, wanted);
  const read = readerOfFields(fields);
  const values = valuesByRid(
    db,
    owner,
    rows.map(({ rid }) => rid),
    fields,
  );
  return rows.map(({ rid, currency }) => read(values.get(rid) ?? {}, currency));
}
