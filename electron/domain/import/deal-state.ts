import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { isClosed } from '../../../shared/rules/status.ts';
import { say } from '../../../shared/words/say.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import type { Basis } from './basis.ts';
import { closingOf } from './deal-closing.ts';
import type { Target } from './target.ts';
import type { DealUpdate } from './deal-row.ts';
import type { ReadableRow } from './deal-values.ts';
import { note, problem, type Reason } from './entity.ts';
import { fieldName } from './field-name.ts';
import { said } from './reading.ts';

type Deal = OpportunityRecord;

export interface StateChange {
  /** The close that the row asks for, or null. */
  readonly close: DealUpdate['close'];
  readonly reasons: readonly Reason[];
  /** Why a decision leaves the row out; null when none does. */
  readonly skip: Reason | null;
}

const noChange: StateChange = { close: null, reasons: [], skip: null };

/** The change of state from a row. A note reports states that an import can't reach. */
export function stateChange(read: ReadableRow, deal: Deal, basis: Basis): StateChange {
  const { target } = read;
  if (target === null) return noChange;
  if (target.kind === 'not-started' || target.kind === 'stage') {
    return isIn(deal, target) ? noChange : { ...noChange, reasons: [note(null, 'import.stage-left')] };
  }
  if (isClosed(deal.status)) return { ...noChange, reasons: closedOtherwise(read, deal, target.kind) };
  const { actual, date: closeDate, problems, skip } = closingOf(read, basis);
  const { reason } = read.needs;
  if (closeDate === null || reason === null) return { close: null, reasons: problems, skip };
  const actualRevenue = fromMinor(actual, decimalsOf(read.currency));
  const description = said(read.values.closeText) ?? '';
  const close = { outcome: target.kind, reason, closeDate, actualRevenue, description };
  return { close, reasons: problems, skip };
}

function isIn(deal: Deal, target: Extract<Target, { kind: 'not-started' | 'stage' }>): boolean {
  if (target.kind === 'not-started') return deal.status === 'not-started';
  return deal.stageId === target.stage.id && deal.status === (target.hold ? 'on-hold' : 'in-progress');
}

/** A closed deal must have the same outcome in the file. */
function closedOtherwise({ values }: ReadableRow, deal: Deal, outcome: 'won' | 'lost'): Reason[] {
  if (deal.status !== outcome) {
    const status = deal.status === 'won' ? say('status.won') : say('status.lost');
    return [problem(null, 'import.closed-otherwise', { status })];
  }
  const [closeDate, actual] = [said(values.actualCloseDate), said(values.actualRevenue)];
  return [
    ...(closeDate === null || closeDate === deal.actualCloseDate ? [] : [locked('actualCloseDate')]),
    ...(actual === null || actual === deal.actualRevenue ? [] : [locked('actualRevenue')]),
  ];
}

function locked(field: 'actualCloseDate' | 'actualRevenue'): Reason {
  return problem(field, 'import.closed-locked', { field: fieldName({ key: field }) });
}
