import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { findRecord, insertRecord, removeRecord } from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';
import { found, invalid } from '../refusal.ts';
import { loadDeal } from './load.ts';
import { minorOf } from '../records/amounts.ts';

/** Adds an external quote; a stage that requires a quote can then be entered. */
export function noteQuote(act: ActContext, input: ParsedInputOf<'externalQuote.note'>): { id: string } {
  const deal = loadDeal(act.db, input.opportunityId);
  const notedOn = input.notedOn ?? act.today;
  if (notedOn > act.today) throw invalid('notedOn', 'move.date-in-future', { today: act.today });
  const id = act.newId();
  insertRecord(act.db, 'external_quote', {
    id,
    opportunityId: deal.id,
    number: input.number,
    currency: deal.currency,
    amount: minorOf(input.amount, deal.currency, 'amount'),
    note: input.note,
    notedOn,
  });
  act.describe('act.externalQuote.note', { number: input.number });
  return { id };
}

export function removeQuote(act: ActContext, id: string): Record<string, never> {
  const quote = found(findRecord(act.db, 'external_quote', id));
  removeRecord(act.db, 'external_quote', id);
  act.describe('act.externalQuote.remove', { number: quote.number });
  return {};
}
