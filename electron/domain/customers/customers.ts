import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { CustomWritten } from '../../../shared/contract/custom-values.ts';
import { noChannels } from '../../../shared/records/channels.ts';
import { account, contact } from '../../../shared/records/customer.ts';
import { columnsOf } from '../../../shared/rules/channels.ts';
import type { Readable } from '../../store/connection/database.ts';
import { addChannels, removeChannels } from '../../store/customers/channels.ts';
import { usesOfCustomer } from '../../store/customers/uses.ts';
import { removeValues, writeValues, type SlotValues } from '../../store/custom/values.ts';
import { findRecord, insertRecord, removeRecord, updateRecord } from '../../store/records/records-io.ts';
import type { CustomerRecord } from '../../store/records/records.ts';
import { nextNumber } from '../../store/setup/series.ts';
import type { ActContext } from '../context.ts';
import { addCustomValues, customDifferences, onlyField, storedValues } from '../custom/values.ts';
import { found, notAllowed } from '../refusal.ts';
import { requireSettings } from '../setup/required-settings.ts';
import { describeFieldChange } from '../records/field-change.ts';
import { untag } from '../tags/record-tags.ts';
import { channelsAfter, withoutReach, writeChannels } from './channels.ts';
import type { NewCustomer } from './customer-fields.ts';
import { blankCustomer, fieldsAfter, refuseWrongKind } from './customer-fields.ts';
import { refuseBadLinks } from './customer-links.ts';

/** Adds an account or a contact. Its number is permanent; the owner defaults to the rep. */
export function createCustomer(act: ActContext, input: NewCustomer): { id: string } {
  const id = insertCustomer(act, input);
  act.describe('act.customer.create', { name: found(findRecord(act.db, 'customer', id)).name });
  return { id };
}

/**
 * Adds a customer as part of a larger action, which describes itself. `path` is the prefix of the customer in the
 * input of that action, with its dot (`newCustomer.`). Returns the id.
 */
export function insertCustomer(act: ActContext, input: NewCustomer, path = ''): string {
  const { salespersonId, baseCurrency } = requireSettings(act.db);
  const { custom = {}, phones, emails, addresses, ...given } = input;
  const { kind } = given;
  const ownerId = given.ownerId === undefined ? salespersonId : given.ownerId;
  const blank = blankCustomer({ id: act.newId(), kind, ownerId: null, createdAt: act.now });
  refuseBadLinks(act, blank, given, path);
  const fields = fieldsAfter(blank, given, path);
  const reached = channelsAfter(noChannels, { lists: { phones, emails, addresses }, fields, path });
  const number = nextNumber(act, 'customer');
  insertRecord(act.db, 'customer', { ...blank, ...fields, ...columnsOf(reached), ownerId, number });
  addChannels(act.db, blank.id, reached, act.newId);
  addCustomValues(act, blank.id, { owner: kind, input: custom, currency: baseCurrency, path });
  return blank.id;
}

/**
 * Changes a customer. Fields of the other kind are refused as unknown; activating and deactivating are always
 * possible.
 */
export function updateCustomer(act: ActContext, input: ParsedInputOf<'customer.update'>): { id: string } {
  const { id } = input;
  const { custom = {}, phones, emails, addresses, ...changes } = input.changes;
  const before = found(findRecord(act.db, 'customer', id));
  refuseWrongKind(before.kind, changes);
  refuseBadLinks(act, before, changes, 'changes.');
  const fields = fieldsAfter(before, changes, 'changes.');
  const changed = customChanges(act, before, custom);
  const reached = writeChannels(act, id, { lists: { phones, emails, addresses }, fields, path: 'changes.' });
  updateRecord(act.db, 'customer', id, withoutReach(fields));
  writeValues(act.db, before.kind, id, changed);
  const isAlone = Object.keys(changes).length === 0 && reached === null;
  const field = isAlone ? onlyField(act.db, before.kind, changed) : null;
  if (field !== null) act.describe('act.customer.update.custom', { field, name: before.name });
  else describeUpdate(act, before, { ...fields, ...reached }, Object.keys(changed).length > 0);
  return { id };
}

function customChanges({ db }: ActContext, { id, kind }: CustomerRecord, input: CustomWritten): SlotValues {
  if (Object.keys(input).length === 0) return {};
  const currency = requireSettings(db).baseCurrency;
  const wanted = storedValues(db, { owner: kind, input, currency, path: 'changes.' });
  return customDifferences(db, kind, id, wanted);
}

/** The message names a single changed field, and from what to what it changed. */
function describeUpdate(
  act: ActContext,
  before: CustomerRecord,
  fields: Partial<CustomerRecord>,
  hasCustom: boolean,
): void {
  const name = fields.name ?? before.name;
  const changed = changedNames(before, fields);
  const [field = '', ...others] = changed;
  const fieldsOf = before.kind === 'account' ? account : contact;
  const of = { record: 'customer', fields: fieldsOf, name, before, after: fields, currency: '' } as const;
  if (others.length > 0 || hasCustom) act.describe('act.customer.update', { name });
  else if (field === 'name') act.describe('act.customer.rename', { from: before.name, name });
  else if (field === 'active') {
    act.describe(fields.active === 1 ? 'act.customer.activate' : 'act.customer.deactivate', { name });
  } else if (!describeFieldChange(act, of, field)) act.describe('act.customer.update', { name });
}

/** The name of a contact follows from its first and last name. */
function changedNames(before: CustomerRecord, fields: Partial<CustomerRecord>): readonly string[] {
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.entries(fields)
    .filter(([name, value]) => value !== undefined && value !== known.get(name))
    .map(([name]) => name)
    .filter((name) => name !== 'name' || before.kind === 'account');
}

/** Deletes a customer that no deal, contact or account refers to; any other can be deactivated. */
export function removeCustomer(act: ActContext, id: string): Record<string, never> {
  const { name } = found(findRecord(act.db, 'customer', id));
  const use = firstUse(act.db, id);
  if (use) throw notAllowed(`customer.has-${use.of}`, { name, n: use.n });
  deleteCustomer(act, id);
  act.describe('act.customer.remove', { name });
  return {};
}

interface Use {
  readonly of: 'deals' | 'contacts' | 'children';
  readonly n: number;
}

/** What keeps a customer from being deleted; null when nothing does. */
export function firstUse(db: Readable, id: string): Use | null {
  const uses = usesOfCustomer(db, id);
  const of = (['deals', 'contacts', 'children'] as const).find((one) => uses[one] > 0);
  return of === undefined ? null : { of, n: uses[of] };
}

/** Deletes a customer that nothing refers to. */
export function deleteCustomer(act: ActContext, id: string): void {
  const { kind } = found(findRecord(act.db, 'customer', id));
  untag(act, { kind: 'customer', id });
  removeValues(act.db, kind, id);
  removeChannels(act.db, id);
  removeRecord(act.db, 'customer', id);
}
