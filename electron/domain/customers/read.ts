import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { Readable } from '../../store/connection/database.ts';
import { getCustomer } from '../../store/customers/read.ts';
import { mergedInto } from '../../store/customers/survivors.ts';
import { found, Refusal } from '../refusal.ts';

/** A live customer. One that was merged isn't found; the refusal says what it became part of. */
export function readCustomer(db: Readable, id: string): OutputOf<'customer.get'> {
  const customer = getCustomer(db, id);
  const merged = customer === null ? mergedInto(db, id) : null;
  if (merged === null) return found(customer);
  throw new Refusal('not-found', 'customer.merged', { name: merged.name, into: merged.into.name });
}
