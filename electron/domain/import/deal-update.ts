import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { isClosed } from '../../../shared/rules/status.ts';
import { say } from '../../../shared/words/say.ts';
import { findRecord } from '../../store/records/records-io.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import { changesOf } from './deal-changes.ts';
import { actualOf } from './deal-closing.ts';
import { isItsCustomer, type RowGround } from './row-ground.ts';
import type { Target } from './deal-plan.ts';
import { rowOf, rowWithout, type DealRow, type DealUpdate, type DealValues } from './deal-row.ts';
import { note, problem, type Reason } from './entity.ts';

interface UpdateFacts {
  readonly index: number;
  readonly external: string;
  readonly number: string;
  readonly topic: string;
  readonly customer: string;
}

/**
 * What becomes of a row that a deal matches: columns that are absent leave the deal alone, so do blank cells
 * unless the plan says that they clear. A closed deal keeps what closing locked.
 */
export function judgeUpdate(
  ground: RowGround,
  facts: UpdateFacts,
  dealId: string,
  byNumber: boolean,
  read: (currency: string) => DealValues,
): DealRow {
  const deal = findRecord(ground.ground.db, 'opportunity', dealId);
  if (!deal) return rowWithout({ ...facts, values: null }, 'error', [problem('error.not-found')]);
  const values = read(deal.currency);
  const shown = { ...facts, values, ...shownOf(ground, facts, deal) };
  const { problems } = ground.cells;
  if (facts.customer !== '' && values.customer === null && !isItsCustomer(ground, facts, deal)) {
    return rowWithout(shown, 'skipped', [note('import.customer-unknown', { name: facts.customer })]);
  }
  const changed = changesOf(ground, deal, values);
  const close = values.target && stateOf(ground, deal, values, values.target);
  if (byNumber) problems.push(note('import.number-known', { number: deal.number }));
  if (problems.some((one) => one.level === 'error')) return rowWithout(shown, 'error', problems);
  if (!close && isNothing(changed)) {
    return rowWithout(shown, 'unchanged', problems);
  }
  const update: DealUpdate = { dealId, ...changed, close, learn: byNumber };
  use(update);
  return rowOf(shown, 'update', problems, null, update);
}

function isNothing({ changes, ...beside }: ReturnType<typeof changesOf>): boolean {
  return Object.keys(changes).length === 0 && Object.values(beside).every((one) => one === null);
}

/** Blank cells show what the deal has. */
function shownOf({ names }: RowGround, facts: UpdateFacts, deal: OpportunityRecord) {
  return {
    topic: facts.topic || deal.topic,
    customer: facts.customer || (names.customers.byId.get(deal.customerId)?.name ?? ''),
  };
}

/** The close that the row asks for, or null. States that an import does not lead to are said in a note. */
function stateOf(
  ground: RowGround,
  deal: OpportunityRecord,
  values: DealValues,
  target: Target,
): DealUpdate['close'] {
  const { problems } = ground.cells;
  if (target.kind === 'not-started' || target.kind === 'stage') {
    const same = target.kind === 'not-started' ? deal.status === 'not-started' : standsIn(deal, target);
    if (!same) problems.push(note('import.stage-left'));
    return null;
  }
  if (isClosed(deal.status)) {
    checkClosed(deal, values, target.kind, problems);
    return null;
  }
  const actual = actualOf(ground, values, target);
  if (values.actualCloseDate === null) return null;
  return {
    outcome: target.kind,
    reason: ground.names.reasons.find(target.kind, values.reason, target.reasonId),
    closeDate: values.actualCloseDate,
    actualRevenue: fromMinor(actual, decimalsOf(values.currency)),
  };
}

function standsIn(deal: OpportunityRecord, target: Extract<Target, { kind: 'stage' }>): boolean {
  return deal.stageId === target.stage.id && deal.status === (target.hold ? 'on-hold' : 'in-progress');
}

/** A closed deal must be closed in the file as it is here. */
function checkClosed(
  deal: OpportunityRecord,
  values: DealValues,
  outcome: 'won' | 'lost',
  problems: Reason[],
): void {
  if (deal.status !== outcome) {
    const status = deal.status === 'won' ? say('status.won') : say('status.lost');
    problems.push(problem('import.closed-otherwise', { status }));
    return;
  }
  if (values.actualCloseDate !== null && values.actualCloseDate !== deal.actualCloseDate) {
    problems.push(problem('import.closed-locked', { field: say('import.field.actualCloseDate') }));
  }
  if (values.actual !== null && values.actual !== deal.actualRevenue) {
    problems.push(problem('import.closed-locked', { field: say('import.field.actualRevenue') }));
  }
}

function use({ customer, contact, salesperson, close, tags }: DealUpdate): void {
  for (const party of [customer, contact, salesperson, contact?.account]) if (party) party.uses += 1;
  if (close) close.reason.uses += 1;
  for (const tag of tags ?? []) tag.uses += 1;
}
