import { dealFields, type DealField } from '../../../shared/import/deal-fields.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import type { DealValues } from './deal-values.ts';
import { mannerOf } from './special-fields.ts';

/** Readings that are written in ways of their own; all others are plain fields of the deal. */
const apart = [
  'topic',
  'contact',
  'salesperson',
  'currency',
  'tags',
  // They tell of the deal's history and of its closing.
  'startDate',
  'createdDate',
  'actualCloseDate',
  'actualRevenue',
  'closeReason',
] as const satisfies readonly (keyof DealValues)[];

type PlainKey = Exclude<keyof DealValues, (typeof apart)[number]>;
type Column = keyof OpportunityRecord;

/** Columns of plain fields that are not called as the field is. */
const columns = { estimatedRevenue: 'revenue' } as const satisfies Record<Exclude<PlainKey, Column>, Column>;

/** What becomes of a deal's field when its cell clears, where it is not cleared. */
const clearing: Partial<Record<PlainKey, 'refused' | 'ignored'>> = {
  estimatedRevenue: 'refused',
  closeDate: 'refused',
  category: 'ignored',
  priority: 'ignored',
  chances: 'ignored',
};

/** A field that a cell gives to a deal as it is. */
export interface PlainField {
  readonly key: PlainKey;
  readonly kind: 'amount' | 'percent' | 'date' | 'choice' | 'text';
  /** Its column in the deal's row. */
  readonly column: Column;
  readonly clearing: 'clears' | 'refused' | 'ignored';
}

/** In the order in which problems with changes are told. */
const kinds = ['choice', 'percent', 'date', 'amount', 'text'] as const;

export const plainFields: readonly PlainField[] = kinds.flatMap((kind) =>
  dealFields.flatMap((field: DealField) => {
    const { key } = field;
    if (field.kind !== kind || mannerOf(field) === 'together' || !isPlain(key)) return [];
    return [{ key, kind, column: columnOf(key), clearing: clearing[key] ?? 'clears' }];
  }),
);

function isPlain(key: DealField['key']): key is PlainKey {
  const others: readonly string[] = apart;
  return !others.includes(key);
}

function columnOf(key: PlainKey): Column {
  return key === 'estimatedRevenue' ? columns[key] : key;
}
