import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { blankRow } from '../../../shared/records/codec.ts';
import { account, contact, customer } from '../../../shared/records/customer.ts';
import type { Fields } from '../../../shared/records/field.ts';
import { writtenName } from '../../../shared/records/field.ts';
import { writtenFields } from '../../../shared/records/keys.ts';
import type { CustomerRecord } from '../../store/records/records.ts';
import { invalid, invalidFields } from '../refusal.ts';
import { rowOf } from '../records/written.ts';

export type NewCustomer = ParsedInputOf<'customer.create'>;
type Changes = ParsedInputOf<'customer.update'>['changes'];
type Entered = Partial<CustomerRecord>;

const written = (fields: Fields): string[] =>
  writtenFields(fields).map(([key, field]) => writtenName(key, field));
const ofAccounts = written(account);
const ofContacts = written(contact);

/** Refuses fields of the other kind: an account has no job title. */
export function refuseWrongKind(kind: CustomerRecord['kind'], changes: Changes): void {
  const own = kind === 'account' ? ofAccounts : ofContacts;
  const problems = Object.entries(changes)
    .filter(([field, value]) => value !== undefined && !own.includes(field))
    .map(([field]) => field)
    .map((field) => ({ field: `changes.${field}`, word: 'field.unknown', params: {} }));
  if (problems.length > 0) throw invalidFields(problems);
}

/**
 * The columns of a change, including the name of a contact. `path` is the prefix of the fields in the input, with its dot. Invalid (`lastName`) if a contact would have no name.
 */
export function fieldsAfter(before: CustomerRecord, changes: Changes, path: string): Entered {
  const entered = rowOf(customer, changes, '');
  return { ...entered, name: nameAfter({ ...before, ...entered }, path) };
}

/** The name of a customer with these fields; that of a contact follows from its first and last name. */
export function nameAfter(
  after: Pick<CustomerRecord, 'kind' | 'name' | 'firstName' | 'lastName'>,
  path: string,
): string {
  const name = after.kind === 'contact' ? `${after.firstName} ${after.lastName}`.trim() : after.name;
  if (name === '') throw invalid(`${path}lastName`, 'customer.name-missing');
  return name;
}

/** A customer with all fields blank. */
export function blankCustomer(
  given: Pick<CustomerRecord, 'id' | 'kind' | 'ownerId' | 'createdAt'>,
): CustomerRecord {
  return { ...blankRow(customer), mergedIntoId: null, ...given };
}
