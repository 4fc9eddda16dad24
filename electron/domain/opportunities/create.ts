import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { opportunity } from '../../../shared/records/opportunity.ts';
import { checkDateOfChange } from '../../../shared/rules/dated-act.ts';
import { findBy, findRecord, insertRecord } from '../../store/records/records-io.ts';
import type { OpportunityRecord, SettingRecord } from '../../store/records/records.ts';
import { nextNumber } from '../../store/setup/series.ts';
import { getSettings } from '../../store/setup/settings.ts';
import type { ActContext } from '../context.ts';
import { addCustomValues, type CustomInput } from '../custom/values.ts';
import { insertCustomer } from '../customers/customers.ts';
import { found, invalid } from '../refusal.ts';
import { recordNew } from './entries.ts';
import { refuseIfAny } from './load.ts';
import { contactFor } from './people.ts';
import { checkCurrency, checkReferences } from './references.ts';
import { enterFirstStage } from './start.ts';
import { blankDeal } from './blank-deal.ts';
import { rowOf } from '../records/written.ts';

type NewOpportunity = ParsedInputOf<'opportunity.create'>;

/**
 * Creates a deal with its number and its first entry, `Recorded`; with `start` it enters the first stage of its cycle
 * in the same action. The customer may be created as well. Blank cycle: the default one.
 */
export function createOpportunity(act: ActContext, input: NewOpportunity): { id: string; number: string } {
  const settings = found(getSettings(act.db));
  const customerId = customerOf(act, input);
  const contactId = contactFor(act, customerId, input) ?? null;
  const deal = { ...newDeal(act, input, settings, customerId), contactId };
  const { lastChange: dateOfChange } = deal;
  refuseIfAny(checkDateOfChange({ dateOfChange, latest: null, today: act.today }));
  checkReferences(act, { ...deal, customerId });
  insertRecord(act.db, 'opportunity', deal);
  recordNew(act, deal);
  addCustomValues(act, deal.id, customOf(input, deal.currency));
  if (input.start) enterFirstStage(act, deal, { asked: dateOfChange, chances: deal.chances });
  act.describe('act.opportunity.create', { topic: deal.topic });
  return { id: deal.id, number: deal.number };
}

function customerOf(act: ActContext, input: NewOpportunity): string {
  if (input.newCustomer && input.customerId) throw invalid('newCustomer', 'deal.customer-twice');
  if (input.newCustomer) return insertCustomer(act, input.newCustomer, 'newCustomer.');
  if (!input.customerId) throw invalid('customerId', 'field.required');
  return input.customerId;
}

function customOf({ custom = {} }: NewOpportunity, currency: string): CustomInput {
  return { owner: 'opportunity', input: custom, currency, path: '' };
}

/** The given cycle, the default one if none was given, or none for null. */
function cycleFor(act: ActContext, asked: string | null | undefined): string | null {
  if (asked === null) return null;
  if (asked === undefined) {
    const preset = findBy(act.db, 'cycle', 'isDefault', 1);
    return preset && preset.blocked === 0 ? preset.id : null;
  }
  const cycle = findRecord(act.db, 'cycle', asked);
  if (!cycle) throw invalid('cycleId', 'deal.cycle-gone');
  if (cycle.blocked === 1) throw invalid('cycleId', 'start.cycle-blocked');
  return cycle.id;
}

function newDeal(
  act: ActContext,
  input: NewOpportunity,
  settings: SettingRecord,
  customerId: string,
): OpportunityRecord {
  const customer = findRecord(act.db, 'customer', customerId);
  const currency = input.currency ?? customer?.defaultCurrency ?? settings.baseCurrency;
  checkCurrency(act, currency);
  return {
    ...blankDeal,
    ...rowOf(opportunity, input, currency),
    id: act.newId(),
    number: nextNumber(act, 'opportunity'),
    currency,
    customerId,
    salespersonId: input.salespersonId ?? settings.salespersonId,
    cycleId: cycleFor(act, input.cycleId),
    lastChange: input.dateOfChange ?? act.today,
    createdBy: act.user,
    createdAt: act.now,
  };
}
