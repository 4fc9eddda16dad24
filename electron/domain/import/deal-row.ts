import type { CustomCells } from './custom-book.ts';
import type { DealValues, ReadableRow, RowIdentity } from './deal-values.ts';
import type { Target } from './target.ts';
import type { JudgedRow, Reason, RowKind, RowOutcome } from './entity.ts';
import type { Party } from './party-book.ts';
import { said, type clear } from './reading.ts';
import type { ReasonNeed } from './reason-book.ts';
import type { GivenName, NameRef } from './name-book.ts';

/** An existing deal and the changes from the row. */
export interface DealUpdate {
  readonly dealId: string;
  /** Fields for `opportunity.update`; parties that may have to be created are separate. */
  readonly changes: Readonly<Record<string, string | null>>;
  readonly customer: Party | null;
  readonly contact: Party | null;
  readonly salesperson: Party | null;
  /** Its new parties that are made active again. */
  readonly activated: readonly Party[];
  /** Its new kind; null leaves it unchanged. */
  readonly kind: NameRef | typeof clear | null;
  /** Its new tags; null leaves them unchanged. */
  readonly tags: readonly GivenName[] | null;
  readonly close: {
    readonly outcome: 'won' | 'lost';
    readonly reason: ReasonNeed;
    readonly closeDate: string;
    readonly actualRevenue: string | null;
    readonly description: string;
  } | null;
  /** Its custom cells, if they change a value; otherwise null. */
  readonly custom: CustomCells | null;
  /** It was found by our own number, and gets the id and number of the other system from now on. */
  readonly learn: boolean;
}

/** A new deal, complete. */
export interface NewDeal {
  readonly values: DealValues;
  readonly currency: string;
  readonly custom: CustomCells;
  readonly customer: Party;
  readonly contact: Party | null;
  readonly salesperson: Party;
  /** Its parties that are made active again. */
  readonly activated: readonly Party[];
  readonly kind: NameRef | null;
  readonly tags: readonly GivenName[];
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

/** The position of a row: its place in the sheet, and its row in the file. */
export interface RowPlace {
  readonly index: number;
  readonly row: number;
}

/** How a row is displayed, whatever the verdict. */
export interface ShownRow extends RowIdentity, Pick<RowPlace, 'index'> {
  /** Null if only the names are displayed. */
  readonly content: Pick<ReadableRow, 'values' | 'target' | 'currency'> | null;
}

const nothing: readonly Reason[] = [];

/** A row that isn't written. */
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
    // Rather none than one in the wrong currency.
    amount: content === null || reasons.some(deniesCurrency) ? null : amountOf(outcome, content.values, made),
    outcome,
    suspected: reasons.some(({ word }) => word === 'import.suspect'),
    external,
    number,
    made,
    update,
  };
}

function deniesCurrency({ level, word }: Reason): boolean {
  return level === 'error' && (word === 'import.currency-missing' || word === 'import.currency-unknown');
}

function amountOf(outcome: RowOutcome | null, values: DealValues, made: NewDeal | null): number | null {
  if (outcome !== 'won') return said(values.estimatedRevenue);
  return made === null ? said(values.actualRevenue) : made.actual;
}

function outcomeOf(target: Target | null): RowOutcome | null {
  if (target === null) return null;
  return target.kind === 'stage' ? 'open' : target.kind;
}
