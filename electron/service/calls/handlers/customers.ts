import { exportCustomers } from '../../../domain/customers/export.ts';
import { sampleOf } from '../../../domain/export/sample.ts';
import { selected } from '../../../domain/bulk/bulk.ts';
import { customerBulk } from '../../../domain/bulk/customers.ts';
import {
  createCustomer,
  firstUse,
  removeCustomer,
  updateCustomer,
} from '../../../domain/customers/customers.ts';
import { groupCustomers } from '../../../domain/customers/groups.ts';
import { summariseCustomers } from '../../../domain/customers/summary.ts';
import { findDuplicates } from '../../../domain/customers/duplicates.ts';
import { customerTotals } from '../../../domain/customers/totals.ts';
import { found } from '../../../domain/refusal.ts';
import { setTags } from '../../../domain/tags/record-tags.ts';
import { customers, filledFields, listContacts } from '../../../store/customers/list.ts';
import { activeCounts } from '../../../store/customers/selected.ts';
import { suggestCustomers } from '../../../store/customers/suggest.ts';
import { readPage } from '../../../store/lists/pages.ts';
import { getCustomer } from '../../../store/customers/read.ts';
import { rolesOfContact } from '../../../store/opportunities/people.ts';
import type { Commands, Queries } from './types.ts';

export const customerQueries: Queries<'customer'> = {
  'customer.list': ({ db, today }, input) => ({ rows: readPage(db, customers, input, today) }),
  'customer.selection': ({ db, today }, { selection }) =>
    activeCounts(db, selected(customerBulk, db, selection, today)),
  'customer.use': ({ db }, { id }) => ({ use: firstUse(db, id) }),
  'customer.groups': (context, input) => groupCustomers(context, input),
  'customer.summary': (context, { filter }) => summariseCustomers(context, filter),
  'customer.filled': ({ db }, input) => filledFields(db, input),
  'customer.exportSample': (context, input) => sampleOf(exportCustomers(context, input), input),
  'customer.get': ({ db }, input) => found(getCustomer(db, input.id)),
  'customer.contacts': ({ db }, input) => ({ rows: listContacts(db, input.id) }),
  'customer.suggest': ({ db }, input) => ({ rows: suggestCustomers(db, input) }),
  'customer.duplicates': (context, input) => findDuplicates(context, input),
  'customer.roles': ({ db }, { id }) => ({ rows: rolesOfContact(db, id) }),
  'customer.totals': (context, input) => customerTotals(context, input),
};

export const customerCommands: Commands<'customer'> = {
  'customer.create': (act, input) => createCustomer(act, input),
  'customer.update': (act, input) => updateCustomer(act, input),
  'customer.remove': (act, input) => removeCustomer(act, input.id),
  'customer.setTags': (act, input) => setTags(act, 'customer', input),
};
