import type { z } from 'zod';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { customerBulkAct } from '../../../shared/contract/customer-bulk-calls.ts';
import { assertNever } from '../../../shared/rules/assert-never.ts';
import { tidyTag } from '../../../shared/rules/tags.ts';
import type { CustomerFilter } from '../../store/customers/filter.ts';
import { customers } from '../../store/customers/list.ts';
import { fromBelow } from '../../store/customers/uses.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { CustomerRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { deleteCustomer, firstUse, updateCustomer } from '../customers/customers.ts';
import { notAllowed } from '../refusal.ts';
import { changeTags } from '../tags/record-tags.ts';
import type { BulkKind, OneOfMany } from './bulk.ts';

type How = z.output<typeof customerBulkAct>;
type Refused = OutputOf<'customer.rehearseBulk'>['refused']['reasons'][number]['rows'][number];

/** Bulk actions on customers. */
export const customerBulk: BulkKind<CustomerFilter, How, CustomerRecord, Refused, object> = {
  rows: customers,
  find: (db, id) => findRecord(db, 'customer', id),
  inOrder: (db, ids, { kind }) => (kind === 'remove' ? fromBelow(db, ids) : ids),
  doTo,
  describe,
  nameOf: (_, id, customer) => ({ id, number: customer?.number ?? '', name: customer?.name ?? '' }),
  account: () => ({ change: () => undefined, told: () => ({}) }),
};

function doTo({ act, record: { id }, tags: book }: OneOfMany<CustomerRecord>, how: How): void {
  switch (how.kind) {
    case 'update':
      updateCustomer(act, { id, changes: how.changes });
      return;
    case 'tags':
      changeTags(act, { kind: 'customer', id }, { add: how.add, remove: how.remove, book });
      return;
    case 'remove':
      return remove(act, id);
    default:
      assertNever(how);
  }
}

/** The rule of a single deletion in words that customers share, so that they are counted below one reason. */
function remove(act: ActContext, id: string): void {
  const use = firstUse(act.db, id);
  if (use) throw notAllowed(`customer.many.has-${use.of}`, { n: use.n });
  deleteCustomer(act, id);
}

/** Says in the history what was done to `n` customers. */
function describe(act: ActContext, how: How, n: number): void {
  switch (how.kind) {
    case 'update':
      return describeUpdate(act, how.changes, n);
    case 'tags': {
      const [tag] = how.add;
      if (tag === undefined || how.add.length > 1 || how.remove.length > 0)
        return act.describe('act.bulk.customer.tags', { n });
      return act.describe('act.bulk.customer.tagged', { n, tag: tidyTag(tag) });
    }
    case 'remove':
      return act.describe('act.bulk.customer.remove', { n });
    default:
      assertNever(how);
  }
}

function describeUpdate(
  act: ActContext,
  { ownerId, active }: Extract<How, { kind: 'update' }>['changes'],
  n: number,
): void {
  const owner = ownerId ? findRecord(act.db, 'salesperson', ownerId) : null;
  if (active === undefined && owner) act.describe('act.bulk.customer.owner', { n, name: owner.name });
  else if (active === undefined && ownerId === null) act.describe('act.bulk.customer.no-owner', { n });
  else if (ownerId !== undefined || active === undefined) act.describe('act.bulk.customer.update', { n });
  else act.describe(active ? 'act.bulk.customer.activate' : 'act.bulk.customer.deactivate', { n });
}
