import { dealFields, type DealField } from '../../../shared/import/deal-fields.ts';
import type { Field } from '../../../shared/records/field.ts';
import { rowName } from '../../../shared/records/field.ts';
import { opportunity } from '../../../shared/records/opportunity.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import type { DealValues } from './deal-values.ts';
import { said } from './reading.ts';
import { mannerOf } from './special-fields.ts';

/** Readings that need dedicated code to write; all others are plain fields of the deal. */
const apart = [
  'topic',
  'contact',
  'salesperson',
  'kind',
  'currency',
  'tags',
  // They describe the deal's history and its closing.
  'startDate',
  'createdDate',
  'actualCloseDate',
  'actualRevenue',
  'recordedDate',
  'heldDate',
  'chancesOverridden',
  'closeReason',
  'closeText',
  'frozenRate',
  'frozenFor',
  // They describe a customer that may have to be created.
  'customerKind',
  'customerAccount',
] as const satisfies readonly (keyof DealValues)[];

type PlainKey = Exclude<keyof DealValues, (typeof apart)[number]>;
type Column = keyof OpportunityRecord;

/** Fields that can be changed but not cleared once they have a value (shared/rules/updates.ts). */
const irremovable: readonly PlainKey[] = ['estimatedRevenue', 'closeDate'];

/** A field that a cell fills directly. */
export interface PlainField {
  readonly key: PlainKey;
  readonly kind: 'amount' | 'percent' | 'date' | 'choice' | 'text';
  /** Its name in the deal's row. */
  readonly column: Column;
  /** Its value when its cell clears it. */
  readonly clearing: 'clears' | 'refused' | 'ignored';
}

/** In the order in which problems with changes are reported. */
const kinds = ['choice', 'percent', 'date', 'amount', 'text'] as const;

export const plainFields: readonly PlainField[] = kinds.flatMap((kind) =>
  dealFields.flatMap((field) => {
    const { key } = field;
    if (field.kind !== kind || mannerOf(field) === 'together' || !isPlain(key)) return [];
    const own: Field = opportunity[key];
    // A row has each field of the description under its row name.
    return [{ key, kind, column: rowName(key, own) as Column, clearing: clearingOf(key, own) }];
  }),
);

function isPlain(key: DealField['key']): key is PlainKey {
  const others: readonly string[] = apart;
  return !others.includes(key);
}

function clearingOf(key: PlainKey, { kind, blank, kept }: Field): PlainField['clearing'] {
  if (irremovable.includes(key)) return 'refused';
  return kind === 'text' || (blank && !kept) ? 'clears' : 'ignored';
}

/** Fills the fields of a new deal. Blank cells keep its defaults. */
export function fillPlainFields(deal: object, values: DealValues): void {
  const row = deal as Record<string, unknown>;
  for (const { key, column } of plainFields) {
    const value = said<string | number>(values[key]);
    if (value !== null) row[column] = value;
  }
}
