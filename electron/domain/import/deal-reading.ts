import type { DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { RowFacts } from './cell-readers.ts';
import type { RowGround } from './deal-ground.ts';
import { identify, matchOf, type Match } from './deal-identity.ts';
import type { DealPlan } from './deal-plan.ts';
import type { Target } from './target.ts';
import type { DealValues, ReadRow, RowIdentity, RowNeeds } from './deal-values.ts';
import { problem, type Reason } from './entity.ts';
import { absent, isReason, said, type Reading } from './reading.ts';
import { currencyOfRow } from './row-currency.ts';
import { inOneCurrency, secondCurrency } from './second-currency.ts';

type Cells = readonly string[];

/**
 * The contents of a row: a pure function of its cells, the plan and the workspace, independent of other rows. A deal
 * is matched by id, then by number, never by name alone (data exchange, section 2).
 */
export function readRow(cells: Cells, plan: DealPlan, ground: RowGround, occurrence = 1): ReadRow {
  const { identity, problems } = identify(cells, plan, occurrence);
  if (problems.length > 0) return { kind: 'unreadable', identity, problems };
  const match = matchOf(identity, ground, plan.rules);
  if (match.deal === null) return readContent(cells, plan, ground, identity, null, match);
  const deal = findRecord(ground.db, 'opportunity', match.deal);
  if (!deal) return { kind: 'unreadable', identity, problems: [problem(null, 'error.not-found')] };
  return readContent(cells, plan, ground, identity, deal, match);
}

function readContent(
  cells: Cells,
  plan: DealPlan,
  ground: RowGround,
  identity: RowIdentity,
  deal: OpportunityRecord | null,
  { byNumber, reason }: Match,
): ReadRow {
  const state = stateOf(cells, plan);
  const target = isReason(state) ? null : state;
  const currency = currencyOfRow(cells, plan.columns, plan.money, ground, deal?.currency ?? null);
  const { code, isNamed } = currency;
  const row = { currency: currency.said, isNamed, closed: target?.kind === 'won' || target?.kind === 'lost' };
  const { values, problems } = readColumns(cells, plan, ground, row, {
    topic: textReading(identity.topic, 'topic', plan),
    currency: currency.problem ?? textReading(isNamed ? code : '', 'currency', plan),
  });
  const ownProblems: Reason[] = [];
  const custom = plan.custom.readRow('opportunity', cells, row, ownProblems);
  const all = ownProblems.length === 0 ? problems : [...problems, ...ownProblems];
  return {
    kind: 'read',
    identity,
    key: deal?.id ?? keyOf(identity),
    deal,
    byNumber,
    otherNumber: reason,
    values,
    target,
    currency: currency.code,
    custom,
    problems:
      isReason(state) || currency.problem !== null ? [state, currency.problem, ...all].filter(isReason) : all,
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
  plan: DealPlan,
  ground: RowGround,
  row: RowFacts,
  first: Pick<DealValues, 'topic' | 'currency'>,
): { readonly values: DealValues; readonly problems: readonly Reason[] } {
  const { readers, noValues, unsaid } = plan;
  const values: Record<string, unknown> = { ...noValues, ...first };
  const second = row.closed ? secondCurrency(cells, plan, row.currency) : null;
  const problems: Reason[] = [];
  for (const { key, column, read } of readers) {
    const cell = cells[column] ?? '';
    if (second !== null && key === 'actualRevenue') continue;
    const reading = cell === '' || cell.trim() === '' ? unsaid : read(cell, row);
    values[key] = reading;
    if (isReason(reading)) problems.push(reading);
  }
  if (second !== null) {
    // By the rate of the close date, which is read by now.
    const reading = inOneCurrency(cells, plan, ground, row, second, values as DealValues);
    values['actualRevenue'] = reading;
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

function needsOf(
  plan: DealPlan,
  { customer }: RowIdentity,
  isNew: boolean,
  values: DealValues,
  target: Target | null,
): RowNeeds {
  const { contact, salesperson, kind, tags, closeReason, customerKind, customerAccount } = values;
  const { withoutCustomer } = plan.plan;
  const alone = isNew && customer === '' && withoutCustomer?.kind === 'account';
  return {
    customer,
    customerKind: said(customerKind) ?? 'account',
    customerAccount: said(customerAccount) ?? '',
    standIn: alone ? withoutCustomer.name : null,
    contact: said(contact) ?? '',
    salesperson: said(salesperson) ?? '',
    kind: kindNamed(said(kind)),
    tags: said(tags) ?? [],
    reason: reasonNeed(plan, said(closeReason) ?? '', target),
  };
}

function kindNamed(name: string | null): RowNeeds['kind'] {
  return name === null ? null : { key: identityKey(name), name };
}

function reasonNeed({ reasonOf }: DealPlan, named: string, target: Target | null): RowNeeds['reason'] {
  if (target?.kind !== 'won' && target?.kind !== 'lost') return null;
  const { kind: outcome, reasonId } = target;
  const decided = named === '' ? null : reasonOf(named, outcome);
  return decided === null ? { outcome, named, planned: reasonId } : { outcome, named: '', planned: decided };
}
