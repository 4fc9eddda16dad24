import type { Readable } from '../../store/connection/database.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { CustomerRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { invalid } from '../refusal.ts';
import { refuseForeignCurrency } from '../setup/currencies.ts';
import { refuseUnfitSalesperson } from '../setup/salespeople.ts';

type LinkField = 'accountId' | 'parentId' | 'ownerId' | 'defaultCurrency';
type Links = { readonly [F in LinkField]?: string | null | undefined };

/**
 * The records that a customer refers to must exist: accounts for account and parent, without loops, an active
 * salesperson as owner, a currency of the workspace. Checks only what differs from `before`. `path` is the prefix of
 * the fields.
 */
export function refuseBadLinks(act: ActContext, before: CustomerRecord, links: Links, path: string): void {
  const { accountId, parentId, ownerId, defaultCurrency } = links;
  if (accountId && accountId !== before.accountId) findAccount(act.db, accountId, `${path}accountId`);
  if (parentId && parentId !== before.parentId) refuseLoop(act.db, before.id, parentId, `${path}parentId`);
  if (ownerId && ownerId !== before.ownerId) {
    refuseUnfitSalesperson(findRecord(act.db, 'salesperson', ownerId), `${path}ownerId`);
  }
  if (defaultCurrency && defaultCurrency !== before.defaultCurrency) {
    refuseForeignCurrency(act, defaultCurrency, `${path}defaultCurrency`);
  }
}

function findAccount(db: Readable, id: string, path: string): CustomerRecord {
  const account = findRecord(db, 'customer', id);
  if (!account) throw invalid(path, 'customer.account-unknown');
  if (account.kind !== 'account') throw invalid(path, 'customer.account-is-contact', { name: account.name });
  return account;
}

/** Walks up from the parent. Stops at an account seen before, in case there already is a loop. */
function refuseLoop(db: Readable, id: string, parentId: string, path: string): void {
  if (parentId === id) throw invalid(path, 'customer.parent-self');
  const parent = findAccount(db, parentId, path);
  const seen = new Set<string>([parent.id]);
  let above = parent.parentId;
  while (above !== null && !seen.has(above)) {
    if (above === id) throw invalid(path, 'customer.parent-loop', { name: parent.name });
    seen.add(above);
    above = findRecord(db, 'customer', above)?.parentId ?? null;
  }
}
