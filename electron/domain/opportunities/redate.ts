import { checkRedate, redated, redatedEntries } from '../../../shared/rules/redate.ts';
import { entriesOf, latestDateOfChange } from '../../store/opportunities/entries.ts';
import { findRecord, updateRecord } from '../../store/records/records-io.ts';
import type { EntryRecord, OpportunityRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { found } from '../refusal.ts';
import { frozen, frozenAmount } from './frozen.ts';
import { loadDeal, refuseIfAny } from './load.ts';

/**
 * Dates every entry of a deal that lies ahead of today on today, after a clock ran ahead. A close on such a day moves
 * with its entry, and its base value is frozen at the rate of the new day. House rule (sales-process 6).
 */
export function redateOpportunity(act: ActContext, id: string): { id: string } {
  const { db, today } = act;
  const deal = loadDeal(db, id);
  const refusal = checkRedate(latestDateOfChange(db, id), today);
  if (refusal) refuseIfAny([refusal]);
  const entries = entriesOf(db, id);
  const dated = redatedEntries(entries, today);
  entries.forEach((entry, i) => {
    redateEntry(act, entry, dated[i]);
    if (entry.closeRecordId !== null && entry.dateOfChange > today) redateClose(act, deal, entry);
  });
  updateRecord(db, 'opportunity', id, {
    lastChange: redated(deal.lastChange, today),
    inStageSince: deal.inStageSince && redated(deal.inStageSince, today),
  });
  act.describe('act.opportunity.redate', { topic: deal.topic, date: today });
  return { id };
}

/** The close date of a closing entry is its own date; that of any other one is the estimate, which stays. */
function redateEntry(
  { db, today }: ActContext,
  entry: EntryRecord,
  dated: Pick<EntryRecord, 'dateOfChange' | 'daysOpen'> | undefined,
): void {
  const closes = entry.closeRecordId !== null && entry.closeDate !== null;
  const closeDate = closes ? redated(entry.closeDate, today) : entry.closeDate;
  updateRecord(db, 'entry', entry.id, { ...dated, closeDate });
}

function redateClose({ db, today }: ActContext, deal: OpportunityRecord, entry: EntryRecord): void {
  const close = found(findRecord(db, 'close_record', entry.closeRecordId ?? ''));
  const worth = frozenAmount(close.outcome, close.actualRevenue, entry.revenue);
  const base = frozen(db, worth, close.currency, today);
  updateRecord(db, 'close_record', close.id, { closeDate: today, ...base });
  if (deal.closeRecordId !== close.id) return;
  updateRecord(db, 'opportunity', deal.id, { actualCloseDate: today, ...base });
}
