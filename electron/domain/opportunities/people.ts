import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { findPerson } from '../../store/opportunities/people.ts';
import { findRecord, insertRecord, removeRecord, updateRecord } from '../../store/records/records-io.ts';
import type { OpportunityPersonRecord, OpportunityRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { insertCustomer } from '../customers/customers.ts';
import { found, invalid } from '../refusal.ts';
import { refuseUnfitNamed } from '../setup/named-lists.ts';
import { loadDeal } from './load.ts';
import { checkReferences } from './references.ts';

type Deal = OpportunityRecord;
type SetPerson = ParsedInputOf<'opportunity.setPerson'>;
export type NewContact = NonNullable<SetPerson['newContact']>;

/**
 * Adds a contact to the people of a deal, or changes the role or note of one who is. Open to closed deals too. The
 * primary contact is always one of them (D365). Saving without a change writes nothing.
 */
export function setPerson(act: ActContext, input: SetPerson): { contactId: string } {
  const deal = loadDeal(act.db, input.id);
  const contactId = personOf(act, deal, input);
  const before = findPerson(act.db, deal.id, contactId);
  const isNew = before === null && deal.contactId !== contactId;
  if (isNew && input.newContact === undefined) checkReferences(act, { contactId });
  const { roleId, note } = wanted(before, input);
  if (roleId !== null && roleId !== before?.roleId) refuseUnfitNamed(act, 'contact_role', roleId, 'roleId');
  const changes = {
    ...(roleId !== (before?.roleId ?? null) && { roleId }),
    ...(note !== (before?.note ?? '') && { note }),
  };
  if (!isNew && Object.keys(changes).length === 0) return { contactId };
  if (before) updateRecord(act.db, 'opportunity_person', before.id, changes);
  else insertPerson(act, { opportunityId: deal.id, contactId, roleId, note });
  describePerson(act, deal, contactId, { isNew, before, changes });
  return { contactId };
}

function wanted(before: OpportunityPersonRecord | null, { roleId, note }: SetPerson) {
  return {
    roleId: roleId === undefined ? (before?.roleId ?? null) : roleId,
    note: note === undefined ? (before?.note ?? '') : note,
  };
}

function personOf(act: ActContext, deal: Deal, { contactId, newContact }: SetPerson): string {
  if (newContact === undefined && contactId === undefined) throw invalid('contactId', 'field.required');
  return contactFor(act, deal.customerId, { contactId, newContact }) ?? '';
}

interface Asked {
  readonly contactId?: string | null | undefined;
  readonly newContact?: NewContact | undefined;
}

/**
 * The given contact, or a new one, who belongs to the account of the deal's customer unless another one is given. Part of
 * a larger action, in whose input it is `newContact`.
 */
export function contactFor(act: ActContext, customerId: string, { contactId, newContact }: Asked) {
  if (newContact === undefined) return contactId;
  if (contactId) throw invalid('newContact', 'deal.contact-twice');
  const customer = findRecord(act.db, 'customer', customerId);
  const own = customer?.kind === 'account' ? customer.id : customer?.accountId;
  return insertCustomer(act, { accountId: own ?? null, ...newContact, kind: 'contact' }, 'newContact.');
}

/** Whoever is no longer the primary contact stays among the people of the deal. */
export function keepFormerContact(act: ActContext, { id: opportunityId, contactId }: Deal): void {
  if (contactId === null || findPerson(act.db, opportunityId, contactId)) return;
  insertPerson(act, { opportunityId, contactId, roleId: null, note: '' });
}

function insertPerson(act: ActContext, person: Omit<OpportunityPersonRecord, 'id'>): void {
  insertRecord(act.db, 'opportunity_person', { id: act.newId(), ...person });
}

/** Removes a contact from the people of a deal; the primary contact is then no longer set. */
export function removePerson(
  act: ActContext,
  { id, contactId }: ParsedInputOf<'opportunity.removePerson'>,
): Record<string, never> {
  const deal = loadDeal(act.db, id);
  const person = findPerson(act.db, id, contactId);
  if (deal.contactId !== contactId) found(person);
  else updateRecord(act.db, 'opportunity', id, { contactId: null });
  if (person) removeRecord(act.db, 'opportunity_person', person.id);
  act.describe('act.person.remove', { name: nameOf(act, contactId), topic: deal.topic });
  return {};
}

interface PersonChange {
  readonly isNew: boolean;
  readonly before: OpportunityPersonRecord | null;
  readonly changes: Partial<OpportunityPersonRecord>;
}

function describePerson(
  act: ActContext,
  { topic }: Deal,
  contactId: string,
  { isNew, before, changes }: PersonChange,
): void {
  const told = { name: nameOf(act, contactId), topic };
  const role = roleName(act, changes.roleId ?? null);
  if (isNew && role === '') act.describe('act.person.add', told);
  else if (isNew) act.describe('act.person.add.as', { ...told, role });
  else if (changes.roleId === undefined) act.describe('act.person.note', told);
  else {
    const from = roleName(act, before?.roleId ?? null);
    if (from === '') act.describe('act.person.role.set', { ...told, to: role });
    else if (role === '') act.describe('act.person.role.cleared', { ...told, from });
    else act.describe('act.person.role', { ...told, from, to: role });
  }
}

function nameOf(act: ActContext, contactId: string): string {
  return findRecord(act.db, 'customer', contactId)?.name ?? '';
}

function roleName(act: ActContext, id: string | null): string {
  return id === null ? '' : (findRecord(act.db, 'contact_role', id)?.name ?? '');
}
