import type { OpportunityRecord } from '../../store/records/records.ts';
import type { Target } from './deal-plan.ts';
import type { JudgedRow, Reason, RowKind, RowOutcome } from './entity.ts';
import type { Party } from './party-book.ts';
import type { ReasonRef } from './reason-book.ts';
import type { TagRef } from './tag-book.ts';

type OpenCategory = Exclude<OpportunityRecord['category'], 'won' | 'lost'>;

/** What the cells of a row say, with the records they name. Blank and absent are null or empty. */
export interface DealValues {
  readonly topic: string;
  readonly customer: Party | null;
  readonly contact: Party | null;
  readonly salesperson: Party | null;
  readonly target: Target | null;
  readonly reason: string;
  readonly currency: string;
  readonly estimated: number | null;
  readonly actual: number | null;
  readonly budget: number | null;
  readonly chances: number | null;
  readonly closeDate: string | null;
  readonly startDate: string | null;
  readonly createdDate: string | null;
  readonly actualCloseDate: string | null;
  readonly category: OpenCategory | null;
  readonly rating: OpportunityRecord['rating'];
  readonly priority: OpportunityRecord['priority'] | null;
  readonly tags: readonly TagRef[];
  readonly leadSource: string;
  readonly currentSituation: string;
  readonly customerNeed: string;
  readonly proposedSolution: string;
  readonly description: string;
  readonly extra: string;
}

/** A deal that is there, and what the row changes of it. */
export interface DealUpdate {
  readonly dealId: string;
  /** Fields as `opportunity.update` takes them; parties that may have to be made stand beside. */
  readonly changes: Readonly<Record<string, string | null>>;
  readonly customer: Party | null;
  readonly contact: Party | null;
  readonly salesperson: Party | null;
  /** What it is tagged from now on; null leaves its tags alone. */
  readonly tags: readonly TagRef[] | null;
  readonly close: {
    readonly outcome: 'won' | 'lost';
    readonly reason: ReasonRef;
    readonly closeDate: string;
    readonly actualRevenue: string | null;
  } | null;
  /** It was found by our own number; from now on the other system's names it. */
  readonly learn: boolean;
}

/** A new deal, complete. */
export interface NewDeal {
  readonly values: DealValues;
  readonly customer: Party;
  readonly salesperson: Party;
  readonly target: Target;
  /** Actual revenue of a closed one. */
  readonly actual: number;
  readonly reason: ReasonRef | null;
}

export interface DealRow extends JudgedRow {
  /** Id and number in the other system. */
  readonly external: string;
  readonly number: string;
  readonly made: NewDeal | null;
  readonly update: DealUpdate | null;
}

interface RowFacts {
  readonly index: number;
  readonly external: string;
  readonly number: string;
  readonly topic: string;
  readonly customer: string;
  readonly values: DealValues | null;
}

const nothing: readonly Reason[] = [];

/** A row of which nothing is written. */
export function rowWithout(facts: RowFacts, kind: RowKind, reasons: readonly Reason[]): DealRow {
  return rowOf(facts, kind, reasons, null, null);
}

export function rowOf(
  { index, external, number, topic, customer, values }: RowFacts,
  kind: RowKind,
  reasons: readonly Reason[],
  made: NewDeal | null,
  update: DealUpdate | null,
): DealRow {
  const outcome = values === null ? null : outcomeOf(values.target);
  return {
    index,
    kind,
    reasons: reasons.length === 0 ? nothing : reasons,
    topic,
    customer,
    currency: values === null ? null : values.currency,
    amount: amountOf(outcome, values, made),
    outcome,
    external,
    number,
    made,
    update,
  };
}

function amountOf(
  outcome: RowOutcome | null,
  values: DealValues | null,
  made: NewDeal | null,
): number | null {
  if (values === null) return null;
  return outcome === 'won' ? (made?.actual ?? values.actual) : values.estimated;
}

function outcomeOf(target: Target | null): RowOutcome | null {
  if (target === null) return null;
  return target.kind === 'stage' ? 'open' : target.kind;
}
