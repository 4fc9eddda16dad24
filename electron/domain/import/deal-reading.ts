import { readAmountCell } from '../../../shared/import/cell-amount.ts';
import { dealFields, type DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { isIsoCurrency } from '../../../shared/money/currencies.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { RowFacts } from './cell-readers.ts';
import type { RowGround } from './deal-ground.ts';
import { identify, matchOf } from './deal-identity.ts';
import type { DealPlan } from './deal-plan.ts';
import type { Target } from './target.ts';
import type { DealValues, ReadRow, RowIdentity, RowNeeds } from './deal-values.ts';
import { problem, type Reason } from './entity.ts';
import { absent, isReason, said, type Reading } from './reading.ts';

type Cells = readonly string[];

const amountKeys = dealFields.flatMap(({ key, kind }) => (kind === 'amount' ? [key] : []));

/**
 * The contents of a row: a pure function of its cells, the plan and the workspace, independent of other rows. A deal
 * is matched by id, then by number, never by name alone (data exchange, section 2).
 */
export function readRow(cells: Cells, plan: DealPlan, ground: RowGround): ReadRow {
  const { identity, problems } = identify(cells, plan);
  if (problems.length > 0) return { kind: 'unreadable', identity, problems };
  const match = matchOf(identity, ground);
  if (match.deal === null) return readContent(cells, plan, ground, identity, null, false);
  const deal = findRecord(ground.db, 'opportunity', match.deal);
  if (!deal) return { kind: 'unreadable', identity, problems: [problem(null, 'error.not-found')] };
  return readContent(cells, plan, ground, identity, deal, match.byNumber);
}

function readContent(
  cells: Cells,
  plan: DealPlan,
  ground: RowGround,
  identity: RowIdentity,
  deal: OpportunityRecord | null,
  byNumber: boolean,
): ReadRow {
  const state = stateOf(cells, plan);
  const target = isReason(state) ? null : state;
  const currency = currencyOf(cells, plan, ground, deal?.currency ?? plan.currency);
  const row = { currency: currency.code, closed: target?.kind === 'won' || target?.kind === 'lost' };
  const { values, problems } = readColumns(cells, plan, row, {
    topic: textReading(identity.topic, 'topic', plan),
    currency: currency.reading,
  });
  return {
    kind: 'read',
    identity,
    key: deal?.id ?? keyOf(identity),
    deal,
    byNumber,
    values,
    target,
    currency: currency.code,
    extra: extraOf(cells, plan),
    problems:
      isReason(state) || isReason(currency.reading)
        ? [state, currency.reading, ...problems].filter(isReason)
        : problems,
    needs: needsOf(plan, identity, deal === null, values, target),
  };
}

function keyOf({ external, number }: RowIdentity): string | null {
  if (external !== '') return `id ${external}`;
  return number === '' ? null : `number ${number}`;
}

function cellOf(cells: Cells, { columns }: DealPlan, key: DealFieldKey): string {
  return cells[columns[key]] ?? '';
}

/** A text that was read already, as the reading of its cell. */
function textReading(text: string, key: DealFieldKey, { columns, unsaid }: DealPlan): Reading<string> {
  if (text !== '') return text;
  return columns[key] < 0 ? absent : unsaid;
}

/** Every column that is read on its own, in addition to what was read first. */
function readColumns(
  cells: Cells,
  { readers, noValues, unsaid }: DealPlan,
  row: RowFacts,
  first: Pick<DealValues, 'topic' | 'currency'>,
): { readonly values: DealValues; readonly problems: readonly Reason[] } {
  const values: Record<string, unknown> = { ...noValues, ...first };
  const problems: Reason[] = [];
  for (const { key, column, read } of readers) {
    const cell = cells[column] ?? '';
    const reading = cell === '' || cell.trim() === '' ? unsaid : read(cell, row);
    values[key] = reading;
    if (isReason(reading)) problems.push(reading);
  }
  // A reader returns a value of the field's kind (deal-readers.ts).
  return { values: values as DealValues, problems };
}

/** The target of the row's state; a state without a target is a problem. */
function stateOf(cells: Cells, plan: DealPlan): Target | Reason {
  const status = cellOf(cells, plan, 'status');
  const cycle = cellOf(cells, plan, 'cycle');
  const stage = cellOf(cells, plan, 'stage');
  const target = plan.targetOf(status, cycle, stage);
  if (target !== null) return target;
  const named = [status, cycle, stage].filter((cell) => cell.trim() !== '');
  const field = (['status', 'stage', 'cycle'] as const).find((key) => plan.columns[key] >= 0) ?? null;
  if (named.length === 0) return problem(field, 'import.state-blank');
  return problem(field, 'import.state-unmapped', { state: named.join(' / ').slice(0, 200) });
}

interface CurrencyRead {
  /** The currency of the row, or the fallback if the row's own can't be used. */
  readonly code: string;
  /** What the column contains. */
  readonly reading: Reading<string>;
}

/** The currency of a row: from its column, or from one of its amounts, or the fallback. */
function currencyOf(cells: Cells, plan: DealPlan, ground: RowGround, fallback: string): CurrencyRead {
  const typed = cellOf(cells, plan, 'currency').trim().toUpperCase();
  const amount = typed === '' ? saidByAmount(cells, plan) : null;
  const code = typed === '' ? (amount?.code ?? fallback) : typed;
  if (ground.currencies.has(code)) return { code, reading: textReading(typed, 'currency', plan) };
  const field = amount?.key ?? 'currency';
  const reading = isIsoCurrency(code)
    ? problem(field, 'import.currency-missing', { code })
    : problem(field, 'import.currency-unknown', { text: typed.slice(0, 60) });
  return { code: fallback, reading };
}

function saidByAmount(cells: Cells, plan: DealPlan): { readonly code: string; readonly key: string } | null {
  for (const key of amountKeys) {
    const text = cellOf(cells, plan, key);
    if (text === '' || /^[\d.,\s'+-]*$/.test(text)) continue;
    const read = readAmountCell(text, plan.signOf(key), 4);
    if (read.ok && read.currency !== null) return { code: read.currency, key };
  }
  return null;
}

function needsOf(
  { plan: { withoutCustomer } }: DealPlan,
  { customer }: RowIdentity,
  isNew: boolean,
  { contact, salesperson, tags, closeReason }: DealValues,
  target: Target | null,
): RowNeeds {
  const alone = isNew && customer === '' && withoutCustomer.kind === 'account';
  return {
    customer,
    standIn: alone ? withoutCustomer.name : null,
    contact: said(contact) ?? '',
    salesperson: said(salesperson) ?? '',
    tags: said(tags) ?? [],
    reason:
      target?.kind === 'won' || target?.kind === 'lost'
        ? { outcome: target.kind, named: said(closeReason) ?? '', planned: target.reasonId }
        : null,
  };
}

/** Cells that are stored with the deal, as JSON. */
function extraOf(cells: Cells, { extras }: DealPlan): string {
  const kept: Record<string, string> = {};
  let any = false;
  for (const [column, heading] of extras) {
    const cell = cells[column] ?? '';
    if (cell.trim() === '') continue;
    kept[heading] = cell;
    any = true;
  }
  return any ? JSON.stringify(kept) : '{}';
}
