import { findBy, findRecord } from '../../store/records/records-io.ts';
import type { CustomerRecord, OpportunityRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { invalid } from '../refusal.ts';
import { refuseUnfitNamed } from '../setup/named-lists.ts';

/**
 * The records that a deal refers to must exist, be of the right kind and be active. Checks only what changes. A file may
 * name a blocked kind: it says what the deal was.
 */
export function checkReferences(
  act: ActContext,
  changes: Partial<
    Pick<OpportunityRecord, 'customerId' | 'contactId' | 'salespersonId' | 'currency' | 'kindId'>
  >,
  origin: 'typed' | 'imported' = 'typed',
): void {
  if (changes.customerId !== undefined) activeCustomer(act, changes.customerId, 'customerId');
  if (changes.contactId) {
    const contact = activeCustomer(act, changes.contactId, 'contactId');
    if (contact.kind !== 'contact') throw invalid('contactId', 'deal.contact-is-account');
  }
  if (changes.salespersonId !== undefined) checkSalesperson(act, changes.salespersonId);
  if (changes.kindId && origin === 'typed')
    refuseUnfitNamed(act, 'opportunity_kind', changes.kindId, 'kindId');
  if (changes.currency !== undefined) checkCurrency(act, changes.currency);
}

/** The currency must be one of the workspace's. Checked before any amount is read. */
export function checkCurrency(act: ActContext, code: string): void {
  if (!findBy(act.db, 'currency', 'code', code)) throw invalid('currency', 'field.currency');
}

function activeCustomer(act: ActContext, id: string, field: string): CustomerRecord {
  const customer = findRecord(act.db, 'customer', id);
  if (!customer) throw invalid(field, 'deal.customer-gone');
  if (customer.active === 0) throw invalid(field, 'deal.customer-inactive', { name: customer.name });
  return customer;
}

function checkSalesperson(act: ActContext, id: string): void {
  const person = findRecord(act.db, 'salesperson', id);
  if (!person) throw invalid('salespersonId', 'deal.salesperson-gone');
  if (person.active === 0) throw invalid('salespersonId', 'deal.salesperson-inactive', { name: person.name });
}
