import type { DealChoice, DealFieldKey, DealFieldKind } from '../../../shared/import/deal-fields.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import type { Target } from './target.ts';
import type { Reason } from './entity.ts';
import type { Reading } from './reading.ts';
import type { ReasonNeed } from './reason-book.ts';
import type { ReadTogether } from './special-fields.ts';
import type { TagName } from './tag-book.ts';

/** Amounts are in minor units, percentages in 1/100 %. */
type Said<K extends DealFieldKey> = K extends 'tags'
  ? readonly TagName[]
  : DealFieldKind<K> extends 'amount' | 'percent'
    ? number
    : [DealChoice<K>] extends [never]
      ? string
      : DealChoice<K>;

/** What the cells of a row say, field by field. */
export type DealValues = {
  readonly [K in Exclude<DealFieldKey, ReadTogether>]: Reading<Said<K>>;
};

/** By what a row names its deal. Texts are empty where the file says nothing. */
export interface RowIdentity {
  /** Id and number in the other system. */
  readonly external: string;
  readonly number: string;
  readonly topic: string;
  readonly customer: string;
}

/** The names that a row refers to, with which the books are filled. Empty where it names none. */
export interface RowNeeds {
  readonly customer: string;
  /** The account of a new deal whose row names no customer; null when no such account is needed. */
  readonly standIn: string | null;
  /** A contact of the customer. */
  readonly contact: string;
  readonly salesperson: string;
  readonly tags: readonly TagName[];
  /** Null unless the row is about a closed deal. */
  readonly reason: ReasonNeed | null;
}

/** A row of which nothing can be looked up: it has too few cells, or names too long to be any. */
export interface UnreadableRow {
  readonly kind: 'unreadable';
  readonly identity: RowIdentity;
  readonly problems: readonly Reason[];
}

export interface ReadableRow {
  readonly kind: 'read';
  readonly identity: RowIdentity;
  /** Equal in two rows that mean the same deal; null when only names tell which deal it is. */
  readonly key: string | null;
  /** The deal that is there already, and whether it was found by our own number alone. */
  readonly deal: OpportunityRecord | null;
  readonly byNumber: boolean;
  readonly values: DealValues;
  /** What the state of the row becomes; null when nothing says it. */
  readonly target: Target | null;
  readonly currency: string;
  /** Cells that are kept beside the deal, as JSON. */
  readonly extra: string;
  readonly problems: readonly Reason[];
  readonly needs: RowNeeds;
}

export type ReadRow = UnreadableRow | ReadableRow;
