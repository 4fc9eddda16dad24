import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { entryNames, lockedNames } from '../../../shared/records/keys.ts';
import { opportunity } from '../../../shared/records/opportunity.ts';
import { isClosed } from '../../../shared/rules/status.ts';
import { checkUpdate } from '../../../shared/rules/updates.ts';
import type { Readable } from '../../store/connection/database.ts';
import { writeValues, type SlotValues } from '../../store/custom/values.ts';
import { updateRecord } from '../../store/records/records-io.ts';
import type { EntryRecord, OpportunityRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { customDifferences, storedValues, withCustomAmounts } from '../custom/values.ts';
import { datedAct } from './dates.ts';
import { describeUpdate } from './update-words.ts';
import { record } from './entries.ts';
import { cycleOfDeal, loadDeal, refuseIfAny, stageOfDeal } from './load.ts';
import { contactFor, keepFormerContact } from './people.ts';
import { checkCurrency, checkReferences } from './references.ts';
import { rowOf, withAmountsOf } from '../records/written.ts';
import { unvalued, valued } from './values.ts';

type Input = ParsedInputOf<'opportunity.update'>;
type Changes = Input['changes'];
type Deal = OpportunityRecord;
type Origin = Parameters<typeof checkReferences>[2];

/**
 * Fields whose change adds an entry, so that entries alone show every past state: an entry must have each of them.
 */
const entryFields: readonly (keyof EntryRecord)[] = entryNames(opportunity);
const locked = lockedNames(opportunity);

/**
 * Changes fields of a deal, in a form or in a list. Revenue, currency, chances, close date, category, salesperson and
 * customer write an entry (`Updated`, or `Recorded` before the start). On a closed deal only fields such as texts can
 * be changed (Oro). Saving without a change writes nothing.
 */
export function updateOpportunity(act: ActContext, input: Input, origin: Origin = 'typed'): { id: string } {
  const before = loadDeal(act.db, input.id);
  if (input.changes.currency !== undefined) checkCurrency(act, input.changes.currency);
  const changes = withContact(act, before, input);
  const changed = differences(before, wanted(before, changes));
  const custom = customChanges(act.db, before, changes);
  const isOwn = Object.keys(changed).length > 0;
  if (!isOwn && Object.keys(custom).length === 0) return { id: before.id };
  refuseLocked(before, changed);
  checkReferences(act, changed, origin);
  if (entryFields.some((name) => name in changed)) recordUpdate(act, before, changed, input.dateOfChange);
  else if (isOwn) updateRecord(act.db, 'opportunity', before.id, changed);
  if ('contactId' in changed) keepFormerContact(act, before);
  writeValues(act.db, 'opportunity', before.id, custom);
  describeUpdate(act, before, changed, custom);
  return { id: before.id };
}

/** With the contact that is added by the same action. */
function withContact(act: ActContext, deal: Deal, { changes, newContact }: Input): Changes {
  if (newContact === undefined) return changes;
  const { contactId, customerId = deal.customerId } = changes;
  return { ...changes, contactId: contactFor(act, customerId, { contactId, newContact }) };
}

/** The custom values that change. They are never locked and write no entry (sales-process 4). */
function customChanges(db: Readable, { id, currency: before }: Deal, changes: Changes): SlotValues {
  const { currency = before, custom = {} } = changes;
  const input = currency === before ? custom : withCustomAmounts(db, 'opportunity', id, before, custom);
  const wanted = storedValues(db, { owner: 'opportunity', input, currency, path: '' });
  return customDifferences(db, 'opportunity', id, wanted);
}

/** The deal's row after the input is applied. */
function wanted(deal: Deal, changes: Changes): Partial<Deal> {
  const currency = changes.currency ?? deal.currency;
  const entered =
    currency === deal.currency ? changes : withAmountsOf(opportunity, deal, deal.currency, changes);
  return rowOf(opportunity, entered, currency);
}

function differences(deal: Deal, want: Partial<Deal>): Partial<Deal> {
  const now = new Map<string, unknown>(Object.entries(deal));
  const changed = Object.entries(want).filter(
    ([name, value]) => value !== undefined && value !== now.get(name),
  );
  return Object.fromEntries(changed) as Partial<Deal>;
}

function refuseLocked(deal: Deal, changed: Partial<Deal>): void {
  if (!isClosed(deal.status)) return;
  const refused = locked.filter(({ row }) => row in changed);
  refuseIfAny(refused.map(({ written: field }) => ({ word: 'update.closed', params: {}, field })));
}

function recordUpdate(
  act: ActContext,
  before: Deal,
  changed: Partial<Deal>,
  asked: string | undefined,
): void {
  const after = { ...before, ...changed };
  const dated = datedAct(act, before, asked);
  refuseIfAny(
    checkUpdate({
      ...dated,
      before: { revenueMinor: before.revenue, closeDate: before.closeDate },
      after: { revenueMinor: after.revenue, closeDate: after.closeDate },
    }),
  );
  const action = before.status === 'not-started' ? 'Recorded' : 'Updated';
  record(
    act,
    before,
    { ...changed, ...revalued(act, after, 'chances' in changed) },
    { action, dateOfChange: dated.dateOfChange },
  );
}

/**
 * Probability and weighted value with the current stage and method: changed percentages of a stage take effect with
 * the next entry (S23). The chances stay unchanged.
 */
export function revalued(act: ActContext, deal: Deal, typedChances: boolean): Partial<Deal> {
  if (deal.stageId === null) return unvalued;
  const stage = stageOfDeal(act.db, deal);
  const chances = deal.chances ?? stage.chances;
  const { method } = cycleOfDeal(act.db, deal);
  return {
    ...valued(method, deal.revenue, chances, stage.completed),
    ...(typedChances && { chancesOverridden: chances === stage.chances ? 0 : 1 }),
  };
}
