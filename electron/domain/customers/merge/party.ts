import type { ParsedInputOf } from '../../../../shared/contract/contract.ts';
import type { Readable } from '../../../store/connection/database.ts';
import { findRecord } from '../../../store/records/records-io.ts';
import { found, invalid } from '../../refusal.ts';
import type { Party } from './fields.ts';

type Merging = Pick<ParsedInputOf<'customer.merge'>, 'survivor' | 'losers'>;

/**
 * The customers of a merge, the survivor first. Refuses one that no longer exists, one that is named twice, and accounts
 * together with contacts.
 */
export function partyOf(db: Readable, { survivor, losers }: Merging): Party {
  if (new Set([survivor, ...losers]).size <= losers.length) throw invalid('losers', 'customer.merge.same');
  const first = found(findRecord(db, 'customer', survivor));
  const others = losers.map((id) => found(findRecord(db, 'customer', id)));
  const other = others.find(({ kind }) => kind !== first.kind);
  if (other !== undefined) {
    const [account, contact] = first.kind === 'account' ? [first, other] : [other, first];
    throw invalid('losers', 'customer.merge.kinds', { account: account.name, contact: contact.name });
  }
  return [first, ...others];
}
