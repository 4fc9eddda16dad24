import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { checkClose, soleReason, type CloseInput } from '../../../shared/rules/closing.ts';
import { checkStatusAct } from '../../../shared/rules/status.ts';
import { findRecord, insertRecord, listAll, updateRecord } from '../../store/records/records-io.ts';
import type { CloseReasonRecord, OpportunityRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { found, invalid } from '../refusal.ts';
import { insertReason } from '../setup/reasons.ts';
import { record } from './entries.ts';
import { frozen, frozenAmount } from './frozen.ts';
import { loadDeal, refuseIfAny } from './load.ts';
import { latestDateOfChange } from '../../store/opportunities/entries.ts';
import { minorOf } from '../records/amounts.ts';

type Close = ParsedInputOf<'opportunity.close'>;
type Origin = NonNullable<CloseInput['origin']>;

/**
 * Closes a deal as won or lost (sales-process 7; D365, BC): entry, close record, status, category, and the base
 * value frozen at the rate of the close date (Oro). Won marks the customer as a customer.
 */
export function closeOpportunity(act: ActContext, input: Close, origin: Origin = 'typed'): { id: string } {
  const deal = loadDeal(act.db, input.id);
  const closing = closingOf(act, deal, input, origin);
  const closeRecordId = act.newId();
  insertRecord(act.db, 'close_record', {
    id: closeRecordId,
    opportunityId: deal.id,
    outcome: input.outcome,
    reasonId: closing.reason.id,
    closeDate: closing.closeDate,
    currency: deal.currency,
    actualRevenue: closing.actualRevenue,
    baseRate: closing.baseRate,
    baseValue: closing.baseValue,
    description: input.description,
    superseded: 0,
    closedBy: act.user,
    createdBy: deal.createdBy,
    closedAt: act.now,
  });
  recordClose(act, deal, input, closing, closeRecordId);
  if (input.outcome === 'won') updateRecord(act.db, 'customer', deal.customerId, { isCustomer: 1 });
  act.describe(`act.opportunity.${input.outcome}`, { topic: deal.topic });
  return { id: deal.id };
}

interface Closing {
  readonly reason: CloseReasonRecord;
  readonly closeDate: string;
  readonly actualRevenue: number;
  readonly baseRate: string | null;
  readonly baseValue: number | null;
}

/** The facts of the close with their defaults, or a refusal. */
function closingOf(act: ActContext, deal: OpportunityRecord, input: Close, origin: Origin): Closing {
  const status = checkStatusAct('close', deal.status);
  if (status) refuseIfAny([status]);
  const reason = reasonOf(act, input);
  const closeDate = input.closeDate ?? act.today;
  const given = minorOf(input.actualRevenue ?? null, deal.currency, 'actualRevenue');
  const actualRevenueMinor = given ?? (input.outcome === 'won' ? deal.revenue : 0);
  const { outcome } = input;
  const reasonFacts = reason && { outcome: reason.outcome, blocked: reason.blocked === 1 };
  const dates = { closeDate, latest: latestDateOfChange(act.db, deal.id), today: act.today };
  refuseIfAny(checkClose({ outcome, reason: reasonFacts, ...dates, actualRevenueMinor, origin }));
  const actualRevenue = actualRevenueMinor ?? 0;
  const worth = frozenAmount(outcome, actualRevenue, deal.revenue);
  return {
    reason: found(reason),
    closeDate,
    actualRevenue,
    ...frozen(act.db, worth, deal.currency, closeDate),
  };
}

/** The given reason, the one added with the close, or the only one of the outcome (S21). */
function reasonOf(act: ActContext, input: Close): CloseReasonRecord | null {
  const added = addedReason(act, input);
  if (added) return added;
  if (input.reasonId === undefined) {
    const facts = listAll(act.db, 'close_reason').map((one) => ({ ...one, blocked: one.blocked === 1 }));
    const sole = soleReason(facts, input.outcome);
    return sole && { ...sole, blocked: 0 };
  }
  const reason = findRecord(act.db, 'close_reason', input.reasonId);
  if (!reason) throw invalid('reasonId', 'close.reason-missing');
  return reason;
}

/** The reason that a close adds, with the close's outcome; null when it adds none. */
export function addedReason(
  act: ActContext,
  { outcome, reasonId, newReason }: Pick<Close, 'outcome' | 'reasonId' | 'newReason'>,
): CloseReasonRecord | null {
  if (newReason === undefined) return null;
  if (reasonId !== undefined) throw invalid('newReason', 'close.reason-twice');
  return insertReason(act, { ...newReason, outcome }, 'newReason.');
}

type ClosedValues = Pick<
  OpportunityRecord,
  'completed' | 'chances' | 'probability' | 'weightedQ' | 'weightedR'
>;

/** Won: 100 % and weighted = actual revenue. Lost: 0 %, weighted 0. The estimate is kept in both. */
export function closedValues(outcome: 'won' | 'lost', actualRevenue: number): ClosedValues {
  const won = outcome === 'won';
  return {
    completed: 10_000,
    chances: won ? 10_000 : 0,
    probability: won ? 100_000_000 : 0,
    weightedQ: won ? actualRevenue : 0,
    weightedR: 0,
  };
}

function recordClose(
  act: ActContext,
  deal: OpportunityRecord,
  { outcome }: Close,
  closing: Closing,
  closeRecordId: string,
): void {
  const { closeDate, actualRevenue, baseRate, baseValue } = closing;
  const change: Partial<OpportunityRecord> = {
    status: outcome,
    category: outcome,
    stageId: null,
    inStageSince: null,
    ...closedValues(outcome, actualRevenue),
    actualCloseDate: closeDate,
    actualRevenue,
    baseRate,
    baseValue,
    closeRecordId,
  };
  const previousStage = deal.stageId === null ? null : findRecord(act.db, 'stage', deal.stageId);
  const action = outcome === 'won' ? 'Won' : 'Lost';
  record(act, deal, change, { action, dateOfChange: closeDate, previousStage, closeRecordId, closeDate });
}
