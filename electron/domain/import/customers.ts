import { newCustomer } from '../../../shared/contract/customer-calls.ts';
import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { customerFields } from '../../../shared/import/customer-fields.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import { isWordKey, type WordKey } from '../../../shared/words/say.ts';
import { tagsOf } from '../../store/tags/tags.ts';
import type { Readable } from '../../store/connection/database.ts';
import { accountNamed, salespersonNamed } from '../../store/names/named.ts';
import { findBy, findRecord, updateRecord } from '../../store/records/records-io.ts';
import type { CustomerRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import type { NewCustomer } from '../customers/customer-fields.ts';
import { insertCustomer, updateCustomer } from '../customers/customers.ts';
import { lookalikesOf } from '../customers/duplicates.ts';
import { retag } from '../tags/record-tags.ts';
import { TagBook } from '../tags/tag-book.ts';
import {
  channelKeys,
  channelsOfRow,
  copiedColumns,
  differsInChannels,
  unreadableLists,
} from './channel-values.ts';
import type { Reason } from './entity.ts';
import { note, problem } from './entity.ts';
import { fieldName } from './field-name.ts';
import type { RowRules } from './row-rules.ts';
import type { PlainKind, PlainMatch, PlainValues } from './plain/plain-kind.ts';

/** Companies and people, including the companies that people work for. */
export const customerKind: PlainKind = {
  key: 'customer',
  table: 'customer',
  fields: customerFields,
  owners: ['account', 'contact'],
  ownerOf: (db, id, values) => (id === null ? null : findRecord(db, 'customer', id))?.kind ?? kindOf(values),
  title: (values) => ({ name: nameOf(values), of: textOf(values, 'account') }),
  identity: (values) => textOf(values, 'recordId') || textOf(values, 'number'),
  find,
  resembles: (db, values) => {
    const channels = channelsOfRow(db, null, values);
    const valuesOf = (kind: 'phones' | 'emails'): string[] =>
      channels?.[kind].map(({ value }) => value) ?? [];
    const reach = {
      emails: [textOf(values, 'email'), ...valuesOf('emails')],
      phones: [textOf(values, 'phone'), textOf(values, 'mobile'), ...valuesOf('phones')],
    };
    const alike = lookalikesOf(db, { name: nameOf(values), ...reach, exceptId: null });
    return alike.find(({ kind }) => kind === kindOf(values)) ?? null;
  },
  problems: (db, id, values) => [
    ...namesUnknown(db, values),
    ...unreadableLists(values),
    ...misfits(db, id, values),
  ],
  differs: (db, id, values) => differs(db, id, values),
  isLater: (values) => kindOf(values) === 'contact',
  alongside: (db, values) => {
    const name = textOf(values, kindOf(values) === 'contact' ? 'account' : 'parent');
    return name === '' || accountNamed(db, name) ? null : name;
  },
  create: (act, values) => {
    const input = { ...inputOf(act.db, null, values), ...accountFor(act, values) } as NewCustomer;
    const id = insertCustomer(act, input);
    setPast(act, id, values);
    setTags(act, id, values);
    return id;
  },
  links: { has: (values) => kindOf(values) === 'account' && 'parent' in values, set: setParent },
  update: (act, id, values) => {
    const { kind: _kind, ...changes } = inputOf(act.db, id, values);
    const all = { ...changes, ...accountFor(act, values) } as ParsedInputOf<'customer.update'>['changes'];
    if (Object.keys(all).length > 0) updateCustomer(act, { id, changes: all });
    setTags(act, id, values);
  },
  describe: (act, done) => act.describe('act.import.customers', done),
};

/** A number alone never overwrites: ours may belong to another customer in the workspace the file comes from. */
function find(db: Readable, values: PlainValues, { numbers }: Pick<RowRules, 'numbers'>): PlainMatch {
  const [record, number, name] = [textOf(values, 'recordId'), textOf(values, 'number'), nameOf(values)];
  const own = record === '' ? null : findRecord(db, 'customer', record);
  if (own) return { id: own.id, reason: null };
  const numbered = number === '' ? null : findBy(db, 'customer', 'number', number);
  if (!numbered || numbers === 'new') return { id: null, reason: null };
  if (name !== '' && identityKey(name) !== identityKey(numbered.name)) {
    return { id: null, reason: note('number', 'import.number-other.customer', { number }) };
  }
  if (numbers === 'match') return { id: numbered.id, reason: null };
  return { id: null, reason: problem('number', 'import.number-asks.customer', { number }) };
}

/** Fields with their own code for writing. */
const apart: ReadonlySet<string> = new Set([
  'recordId',
  'number',
  'kind',
  'account',
  'parent',
  'owner',
  'tags',
  'defaultCurrency',
  'active',
  'isCustomer',
  'createdAt',
]);

function textOf(values: PlainValues, key: string): string {
  const value = values[key];
  return typeof value === 'string' ? value.trim() : '';
}

/** A file of people names them in two columns and companies in one. */
function kindOf(values: PlainValues): CustomerRecord['kind'] {
  const said = textOf(values, 'kind');
  if (said === 'account' || said === 'contact') return said;
  return textOf(values, 'firstName') + textOf(values, 'lastName') === '' ? 'account' : 'contact';
}

function nameOf(values: PlainValues): string {
  if (kindOf(values) === 'account') return textOf(values, 'name');
  const name = `${textOf(values, 'firstName')} ${textOf(values, 'lastName')}`.trim();
  return name === '' ? textOf(values, 'name') : name;
}

/** The input of the calls for a row, without references to companies, which may have to be created. */
function inputOf(db: Readable, id: string | null, values: PlainValues): Record<string, unknown> {
  const channels = channelsOfRow(db, id, values);
  const plain = Object.entries(values).filter(
    ([key]) => !apart.has(key) && !channelKeys.has(key) && !(channels && copiedColumns.has(key)),
  );
  const input: Record<string, unknown> = Object.fromEntries(plain.map(([key, value]) => [key, value ?? '']));
  const kind = kindOf(values);
  // A person whose name is in one column.
  if (kind === 'contact' && values['name'] !== undefined) {
    if (textOf(values, 'lastName') === '') input['lastName'] = nameOf(values);
    delete input['name'];
  }
  if (typeof values['active'] === 'string') input['active'] = values['active'] === 'yes';
  if ('owner' in values) input['ownerId'] = ownerOf(db, values)?.id ?? null;
  if ('defaultCurrency' in values) {
    input['defaultCurrency'] = textOf(values, 'defaultCurrency').toUpperCase() || null;
  }
  return { ...input, ...channels, kind };
}

function ownerOf(db: Readable, values: PlainValues) {
  const name = textOf(values, 'owner');
  return name === '' ? null : salespersonNamed(db, name);
}

/** The company of a person, created if none has this name. */
function accountFor(act: ActContext, values: PlainValues): { accountId?: string | null } {
  if (!('account' in values) || kindOf(values) === 'account') return {};
  const name = textOf(values, 'account');
  if (name === '') return { accountId: null };
  const known = accountNamed(act.db, name);
  return { accountId: known?.id ?? insertCustomer(act, { kind: 'account', name }) };
}

/** The account above an account: set once all rows are there, created if none has this name. */
function setParent(act: ActContext, id: string, values: PlainValues): void {
  const name = textOf(values, 'parent');
  const parentId =
    name === '' ? null : (accountNamed(act.db, name)?.id ?? insertCustomer(act, { kind: 'account', name }));
  if (findRecord(act.db, 'customer', id)?.parentId !== parentId)
    updateCustomer(act, { id, changes: { parentId } });
}

/** What a new customer's file knows of its past. An existing one has a past of its own. */
function setPast(act: ActContext, id: string, values: PlainValues): void {
  const created = textOf(values, 'createdAt');
  const past = {
    ...(created !== '' && { createdAt: Math.min(Date.parse(`${created}T12:00:00Z`), act.now) }),
    ...(values['isCustomer'] === 'yes' && { isCustomer: 1 as const }),
  };
  if (Object.keys(past).length > 0) updateRecord(act.db, 'customer', id, past);
}

function namesUnknown(db: Readable, values: PlainValues): Reason[] {
  const found: Reason[] = [];
  const owner = textOf(values, 'owner');
  if (owner !== '' && ownerOf(db, values)?.active !== 1) {
    found.push(
      problem('owner', 'import.name-unknown', { field: labelOf('owner'), text: owner.slice(0, 60) }),
    );
  }
  const currency = textOf(values, 'defaultCurrency').toUpperCase();
  if (currency !== '' && !findBy(db, 'currency', 'code', currency)) {
    found.push(problem('defaultCurrency', 'import.currency-missing', { code: currency.slice(0, 60) }));
  }
  return found;
}

function labelOf(key: string): string {
  return fieldName({ key, word: `customer.${key}` });
}

/** The refusals of the call that writes the row. */
function misfits(db: Readable, id: string | null, values: PlainValues): Reason[] {
  const before = id === null ? null : findRecord(db, 'customer', id);
  if (before && textOf(values, 'kind') !== '' && kindOf(values) !== before.kind) {
    return [problem('kind', 'import.kind-differs')];
  }
  const name = before ? before.name : nameOf(values);
  if (name === '') return [problem('name', 'import.name-missing')];
  const kind = before?.kind ?? kindOf(values);
  if (kind === 'account' && identityKey(textOf(values, 'parent')) === identityKey(name))
    return [problem('parent', 'customer.parent-self')];
  const named = kind === 'account' ? { name } : { lastName: name };
  const read = newCustomer.safeParse({ ...named, ...inputOf(db, id, values), kind });
  if (read.success) return [];
  return read.error.issues.map(({ path, message }) => {
    const key = String(path[0] ?? 'name');
    const word: WordKey = isWordKey(message) ? message : 'error.invalid';
    return { level: 'error', field: key, word, params: {} };
  });
}

function differs(db: Readable, id: string, values: PlainValues): boolean {
  const before = findRecord(db, 'customer', id) as (CustomerRecord & Record<string, unknown>) | null;
  if (before === null) return false;
  const {
    kind: _kind,
    phones: _phones,
    emails: _emails,
    addresses: _addresses,
    ...input
  } = inputOf(db, id, values);
  const channels = channelsOfRow(db, id, values);
  if (channels && differsInChannels(db, id, channels)) return true;
  if ('active' in input) input['active'] = input['active'] === true ? 1 : 0;
  if (Object.entries(input).some(([key, value]) => before[key] !== value)) return true;
  if ('parent' in values && before.kind === 'account') {
    const name = textOf(values, 'parent');
    if (before.parentId !== (name === '' ? null : (accountNamed(db, name)?.id ?? ''))) return true;
  }
  if ('account' in values && before.kind === 'contact') {
    const name = textOf(values, 'account');
    if (before.accountId !== (name === '' ? null : (accountNamed(db, name)?.id ?? ''))) return true;
  }
  const tags = values['tags'];
  if (tags === undefined) return false;
  const has = (tagsOf(db, 'customer', [id]).get(id) ?? []).map((tag) => identityKey(tag.name));
  const wanted = Array.isArray(tags) ? (tags as readonly string[]).map(identityKey) : [];
  return has.toSorted().join() !== wanted.toSorted().join();
}

function setTags(act: ActContext, id: string, values: PlainValues): void {
  const tags = values['tags'];
  if (tags === undefined) return;
  const book = new TagBook(act);
  const names = Array.isArray(tags) ? (tags as readonly string[]) : [];
  retag(act, { kind: 'customer', id }, new Set(names.map((name) => book.idOf(name))));
}
