import type { DealValues, ReadableRow, RowIdentity } from './deal-values.ts';
import type { Target } from './target.ts';
import type { JudgedRow, Reason, RowKind, RowOutcome } from './entity.ts';
import type { Party } from './party-book.ts';
import { said } from './reading.ts';
import type { ReasonNeed } from './reason-book.ts';
import type { TagName } from './tag-book.ts';

/** A deal that is there, and what the row changes of it. */
export interface DealUpdate {
  readonly dealId: string;
  /** Fields as `opportunity.update` takes them; parties that may have to be made stand beside. */
  readonly changes: Readonly<Record<string, string | null>>;
  readonly customer: Party | null;
  readonly contact: Party | null;
  readonly salesperson: Party | null;
  /** What it is tagged from now on; null leaves its tags alone. */
  readonly tags: readonly TagName[] | null;
  readonly close: {
    readonly outcome: 'won' | 'lost';
    readonly reason: ReasonNeed;
    readonly closeDate: string;
    readonly actualRevenue: string | null;
  } | null;
  /** It was found by our own number; from now on the other system's names it. */
  readonly learn: boolean;
}

/** A new deal, complete. */
export interface NewDeal {
  readonly values: DealValues;
  readonly currency: string;
  readonly extra: string;
  readonly customer: Party;
  readonly contact: Party | null;
  readonly salesperson: Party;
  readonly tags: readonly TagName[];
  readonly target: Target;
  /** Actual revenue of a closed one. */
  readonly actual: number;
  /** Null unless it is closed. */
  readonly reason: ReasonNeed | null;
}

export interface DealRow extends JudgedRow {
  /** Id and number in the other system. */
  readonly external: string;
  readonly number: string;
  readonly made: NewDeal | null;
  readonly update: DealUpdate | null;
}

/** Where a row stands: its place in the sheet, and its row in the file. */
export interface RowPlace {
  readonly index: number;
  readonly row: number;
}

/** What is shown of a row, whatever becomes of it. */
export interface ShownRow extends RowIdentity, Pick<RowPlace, 'index'> {
  /** Null where nothing is shown but the names. */
  readonly content: Pick<ReadableRow, 'values' | 'target' | 'currency'> | null;
}

const nothing: readonly Reason[] = [];

/** A row of which nothing is written. */
export function rowWithout(shown: ShownRow, kind: RowKind, reasons: readonly Reason[]): DealRow {
  return rowOf(shown, kind, reasons, null, null);
}

export function rowOf(
  { index, external, number, topic, customer, content }: ShownRow,
  kind: RowKind,
  reasons: readonly Reason[],
  made: NewDeal | null,
  update: DealUpdate | null,
): DealRow {
  const outcome = content === null ? null : outcomeOf(content.target);
  return {
    index,
    kind,
    reasons: reasons.length === 0 ? nothing : reasons,
    topic,
    customer,
    currency: content === null ? null : content.currency,
    amount: content === null ? null : amountOf(outcome, content.values, made),
    outcome,
    suspected: reasons.some(({ word }) => word === 'import.suspect'),
    external,
    number,
    made,
    update,
  };
}

function amountOf(outcome: RowOutcome | null, values: DealValues, made: NewDeal | null): number | null {
  if (outcome !== 'won') return said(values.estimatedRevenue);
  return made === null ? said(values.actualRevenue) : made.actual;
}

function outcomeOf(target: Target | null): RowOutcome | null {
  if (target === null) return null;
  return target.kind === 'stage' ? 'open' : target.kind;
}
