import type { OpportunityRecord } from '../../store/records/records.ts';
import type { Basis } from './basis.ts';
import type { ReadableRow } from './deal-values.ts';
import { note, type Reason } from './entity.ts';
import type { NameRef } from './name-book.ts';
import { clear } from './reading.ts';

/**
 * The kind of deal that a row names; null if it names none, or an unknown one that isn't created. A blocked one is taken:
 * the file says what the deal was (House rule).
 */
export function kindOf({ needs: { kind } }: ReadableRow, { book }: Basis): NameRef | null {
  return kind === null ? null : book.kinds.lookUp(kind);
}

/** Says that a kind is left out, since unknown ones aren't created. */
export function unknownKind(read: ReadableRow, basis: Basis): Reason | null {
  const { kind } = read.needs;
  if (kind === null || kindOf(read, basis) !== null) return null;
  return note('kind', 'import.kind-unknown', { name: kind.name });
}

/** The kind of the row if it differs from that of the deal; null if it is the same or not given. */
export function kindChanged(
  read: ReadableRow,
  deal: OpportunityRecord,
  basis: Basis,
): NameRef | typeof clear | null {
  if (read.values.kind === clear) return deal.kindId === null ? null : clear;
  const kind = kindOf(read, basis);
  return kind === null || kind.id === deal.kindId ? null : kind;
}
