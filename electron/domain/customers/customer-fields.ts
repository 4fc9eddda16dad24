import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { fold } from '../../../shared/words/fold.ts';
import type { CustomerRecord } from '../../store/records/records.ts';
import { invalid, invalidFields } from '../refusal.ts';
import { trimmed } from '../trimmed.ts';
import { emailKey, phoneKey } from './identity.ts';

export type NewCustomer = ParsedInputOf<'customer.create'>;
type Changes = ParsedInputOf<'customer.update'>['changes'];
type Fields = Partial<CustomerRecord>;

const accountOnly = ['name', 'industry', 'parentId', 'defaultCurrency'] as const;
const contactOnly = ['firstName', 'lastName', 'jobTitle', 'accountId'] as const;

/** Refuses fields of the other kind: an account has no job title. */
export function refuseWrongKind(kind: CustomerRecord['kind'], changes: Changes): void {
  const foreign = kind === 'account' ? contactOnly : accountOnly;
  const problems = foreign
    .filter((field) => changes[field] !== undefined)
    .map((field) => ({ field: `changes.${field}`, word: 'field.unknown', params: {} }));
  if (problems.length > 0) throw invalidFields(problems);
}

/**
 * The columns a change comes to, with what is derived from them: the name of a contact, sort key, phone and e-mail
 * keys. `path` leads to the fields in the input, with its dot. Invalid (`lastName`) when a contact is left nameless.
 */
export function fieldsAfter(before: CustomerRecord, changes: Changes, path: string): Fields {
  const { active, ...typed } = trimmed(changes, ['notes']);
  const texts: Fields = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
  const after = { ...before, ...texts };
  const name = after.kind === 'contact' ? `${after.firstName} ${after.lastName}`.trim() : after.name;
  if (name === '') throw invalid(`${path}lastName`, 'customer.name-missing');
  return {
    ...texts,
    ...(active !== undefined && { active: active ? 1 : 0 }),
    name,
    nameSort: fold(name),
    phoneKey: phoneKey(after.phone) || phoneKey(after.mobile),
    emailKey: emailKey(after.email),
  };
}

/** A customer of which nothing is known yet. */
export function blankCustomer(
  given: Pick<CustomerRecord, 'id' | 'kind' | 'ownerId' | 'createdAt'>,
): CustomerRecord {
  return {
    ...given,
    number: '',
    name: '',
    nameSort: '',
    firstName: '',
    lastName: '',
    jobTitle: '',
    accountId: null,
    parentId: null,
    phone: '',
    mobile: '',
    email: '',
    website: '',
    street: '',
    postalCode: '',
    city: '',
    region: '',
    country: '',
    industry: '',
    defaultCurrency: null,
    notes: '',
    active: 1,
    isCustomer: 0,
    phoneKey: '',
    emailKey: '',
  };
}
