import type { FieldOwner } from '../../../shared/records/custom-fields.ts';
import { fieldOwners, mostCustomFields } from '../../../shared/records/custom-fields.ts';
import type { RecordKind } from '../../../shared/records/record-kinds.ts';

/** The table of the values of a kind of record. */
export const valuesOf = (owner: FieldOwner): string => `${owner}_custom`;

/** The table of the records themselves: accounts and contacts share one. */
export function recordsOf(owner: FieldOwner): RecordKind {
  return owner === 'opportunity' ? 'opportunity' : 'customer';
}

/** The kind of record whose values are in a table; null for any other table. */
export function ownerOf(table: string): FieldOwner | null {
  return fieldOwners.find((owner) => valuesOf(owner) === table) ?? null;
}

/** The column of a slot. */
export const slotName = (slot: number): string => `v${String(slot).padStart(3, '0')}`;

/** Every column with values, in order. */
export const slotNames: readonly string[] = Array.from({ length: mostCustomFields }, (_, i) =>
  slotName(i + 1),
);
