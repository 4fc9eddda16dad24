import { expect } from 'vitest';
import type { Readable } from '../../electron/store/connection/database.ts';
import { slotNames } from '../../electron/store/custom/slots.ts';
import { fieldOwners, type CustomKind, type FieldOwner } from '../../shared/records/custom-fields.ts';

interface Slot {
  readonly id: string;
  readonly slot: number;
  readonly kind: CustomKind;
  readonly dead: bigint;
}

type Value = string | bigint | number | null;

/** Each value of a live record is one of the field in its slot, with the type that its kind has. */
export function checkCustomValues(db: Readable): void {
  for (const owner of fieldOwners) {
    const slots = slotsOf(db, owner);
    const choices = new Map(
      db
        .prepare<[], { id: string; field: string }>(
          'SELECT c.id, c.field_id AS field FROM custom_choice c JOIN custom_field f ON f.id = c.field_id ' +
            'WHERE c.deleted_txn IS NULL OR f.deleted_txn IS NOT NULL',
        )
        .all()
        .map(({ id, field }) => [id, field]),
    );
    const rows = db
      .prepare<[], Record<string, Value>>(`SELECT * FROM ${owner}_custom WHERE deleted_txn IS NULL`)
      .safeIntegers(true)
      .all();
    const wrong = rows.flatMap((row) =>
      slotNames.flatMap((name, i) => {
        const value = row[name] ?? null;
        const slot = slots.get(i + 1);
        if (value === null) return [];
        return slot && isOf(slot, value, choices)
          ? []
          : [`${owner} ${name} ${slot?.kind}: ${typeof value} ${value}`];
      }),
    );
    expect(wrong).toEqual([]);
  }
}

/** The field of each slot, or the last one that it had. */
function slotsOf(db: Readable, owner: FieldOwner): Map<number, Slot> {
  const rows = db
    .prepare<[string], Slot>(
      'SELECT id, slot, kind, deleted_txn IS NOT NULL AS dead FROM custom_field WHERE owner = ? ORDER BY dead DESC, rid',
    )
    .all(owner);
  return new Map(rows.map((row) => [row.slot, row]));
}

function isOf({ id, kind }: Slot, value: Value, choices: ReadonlyMap<string, string>): boolean {
  switch (kind) {
    case 'number':
      return typeof value === 'bigint';
    case 'amount':
      return typeof value === 'bigint' && value >= 0n;
    case 'flag':
      return value === 0n || value === 1n;
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    case 'choice':
      return typeof value === 'string' && choices.get(value) === id;
    default:
      return typeof value === 'string' && value !== '';
  }
}
