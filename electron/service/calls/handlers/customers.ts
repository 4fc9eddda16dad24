import { mostMerged } from '../../../../shared/rules/merging.ts';
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
import { customerFamily } from '../../../domain/customers/family.ts';
import { groupCustomers } from '../../../domain/customers/groups.ts';
import { previewMerge } from '../../../domain/customers/merge/preview.ts';
import { readCustomer } from '../../../domain/customers/read.ts';
import { summariseCustomers } from '../../../domain/customers/summary.ts';
import { findDuplicates } from '../../../domain/customers/duplicates.ts';
import { customerTotals } from '../../../domain/customers/totals.ts';
import { setTags } from '../../../domain/tags/record-tags.ts';
import { customers, filledFields, listContacts } from '../../../store/customers/list.ts';
import { selectedCounts } from '../../../store/customers/selected.ts';
import { suggestCustomers } from '../../../store/customers/suggest.ts';
import { readPage } from '../../../store/lists/pages.ts';
import { mergedCustomers, mergedInto } from '../../../store/customers/survivors.ts';
import { rolesOfContact } from '../../../store/opportunities/people.ts';
import type { Commands, Queries } from './types.ts';

export const customerQueries: Queries<'customer'> = {
  'customer.list': ({ db, today }, input) => ({ rows: readPage(db, customers, input, today) }),
  'customer.selection': ({ db, today }, { selection }) => {
    const ids = selected(customerBulk, db, selection, today);
    return { ...selectedCounts(db, ids), few: ids.length > mostMerged ? null : ids };
  },
  'customer.use': ({ db }, { id }) => ({ use: firstUse(db, id) }),
  'customer.groups': (context, input) => groupCustomers(context, input),
  'customer.summary': (context, { filter }) => summariseCustomers(context, filter),
  'customer.filled': ({ db }, input) => filledFields(db, input),
  'customer.exportSample': (context, input) => sampleOf(exportCustomers(context, input), input),
  'customer.get': ({ db }, { id }) => readCustomer(db, id),
  'customer.contacts': ({ db }, input) => ({ rows: listContacts(db, input.id) }),
  'customer.suggest': ({ db }, input) => ({ rows: suggestCustomers(db, input) }),
  'customer.duplicates': (context, input) => findDuplicates(context, input),
  'customer.roles': ({ db }, { id }) => ({ rows: rolesOfContact(db, id) }),
  'customer.totals': (context, input) => customerTotals(context, input),
  'customer.family': (context, input) => customerFamily(context, input),
  'customer.mergePreview': (context, input) => previewMerge(context, input),
  'customer.mergedInto': ({ db }, { id }) => ({ merged: mergedInto(db, id) }),
  'customer.merged': ({ db }, { id }) => ({ rows: mergedCustomers(db, id) }),
};

export const customerCommands: Commands<'customer'> = {
  'customer.create': (act, input) => createCustomer(act, input),
  'customer.update': (act, input) => updateCustomer(act, input),
  'customer.remove': (act, input) => removeCustomer(act, input.id),
  'customer.setTags': (act, input) => setTags(act, 'customer', input),
};
