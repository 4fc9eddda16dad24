import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import type { Money } from '../../../shared/money/money.ts';
import { fromHundredths } from '../../../shared/money/percent.ts';
import { opportunity } from '../../../shared/records/opportunity.ts';
import { isWordKey } from '../../../shared/words/say.ts';
import type { WordKey } from '../../../shared/words/say.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import type { ActContext } from '../context.ts';
import { describeFieldChange } from '../records/field-change.ts';

type Deal = OpportunityRecord;

/**
 * The message names a single changed field, and from what to what it changed, so that the toast and the history show
 * what an undo reverts.
 */
export function describeUpdate(act: ActContext, before: Deal, changed: Partial<Deal>): void {
  const topic = changed.topic ?? before.topic;
  const [field, ...others] = Object.keys(changed).filter((name) => name !== 'topicSort');
  if (others.length > 0 || field === undefined) act.describe('act.opportunity.update', { topic });
  else if (!describeValues(act, before, changed)) describeField(act, before, changed, field);
}

/** Both values, where there are two and each can be told in a few words. */
function describeValues(act: ActContext, before: Deal, changed: Partial<Deal>): boolean {
  const { topic, currency } = before;
  const { revenue = null, closeDate = null, chances = null, salespersonId } = changed;
  if (revenue !== null && before.revenue !== null) {
    const [from, to] = [moneyOf(before.revenue, currency), moneyOf(revenue, currency)];
    act.describe('act.opportunity.update.revenue.to', { topic, from, to });
  } else if (closeDate !== null && before.closeDate !== null) {
    act.describe('act.opportunity.update.closeDate.to', { topic, from: before.closeDate, to: closeDate });
  } else if (chances !== null && before.chances !== null) {
    const [from, to] = [fromHundredths(before.chances), fromHundredths(chances)];
    act.describe('act.opportunity.update.chances.to', { topic, from, to });
  } else if (salespersonId !== undefined) {
    const [from, to] = [before.salespersonId, salespersonId].map((id) => nameOf(act, id)) as [string, string];
    act.describe('act.opportunity.update.salesperson.to', { topic, from, to });
  } else return false;
  return true;
}

function moneyOf(minor: number, currency: string): Money {
  return { amount: fromMinor(minor, decimalsOf(currency)), currency };
}

function nameOf(act: ActContext, id: string): string {
  return findRecord(act.db, 'salesperson', id)?.name ?? '';
}

function describeField(act: ActContext, before: Deal, changed: Partial<Deal>, field: string): void {
  const { topic, currency } = before;
  const word = `act.opportunity.update.${field}`;
  const of = { record: 'deal', fields: opportunity, name: topic, before, after: changed, currency } as const;
  if (changed.topic !== undefined)
    act.describe('act.opportunity.rename', { from: topic, topic: changed.topic });
  else if (field !== 'closeDate' && describeFieldChange(act, of, field)) return;
  else if (field === 'closeDate') describeCloseDate(act, topic, changed.closeDate ?? null);
  else act.describe(isNamedField(word) ? word : 'act.opportunity.update', { topic });
}

function describeCloseDate(act: ActContext, topic: string, date: string | null): void {
  if (date === null) act.describe('act.opportunity.update.noCloseDate', { topic });
  else act.describe('act.opportunity.update.closeDate', { topic, date });
}

type NamedField = Exclude<
  Extract<WordKey, `act.opportunity.update.${string}`>,
  'act.opportunity.update.closeDate' | `${string}.to`
>;

function isNamedField(word: string): word is NamedField {
  return isWordKey(word) && word !== 'act.opportunity.update.closeDate' && !word.endsWith('.to');
}
