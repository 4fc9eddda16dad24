import type { DealChoice, DealFieldKey, DealFieldKind } from '../../../shared/import/deal-fields.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import type { Target } from './target.ts';
import type { CustomCells } from './custom-book.ts';
import type { Reason } from './entity.ts';
import type { Reading } from './reading.ts';
import type { ReasonNeed } from './reason-book.ts';
import type { ReadTogether } from './special-fields.ts';
import type { GivenName } from './name-book.ts';

/** Amounts are in minor units, percentages in 1/100 %. */
type Said<K extends DealFieldKey> = K extends 'tags'
  ? readonly GivenName[]
  : DealFieldKind<K> extends 'amount' | 'percent'
    ? number
    : [DealChoice<K>] extends [never]
      ? string
      : DealChoice<K>;

/** The contents of a row, field by field. */
export type DealValues = {
  readonly [K in Exclude<DealFieldKey, ReadTogether>]: Reading<Said<K>>;
};

/** How a row identifies its deal. Texts are empty where the file has none. */
export interface RowIdentity {
  /** Id in Roadbook; a file of another workspace has those of deals that aren't here. */
  readonly record: string;
  /** Id and number in the other system. */
  readonly external: string;
  readonly number: string;
  readonly topic: string;
  readonly customer: string;
}

/** The names in a row that go into the books. Empty where there is none. */
export interface RowNeeds {
  readonly customer: string;
  /** What the customer is, if it has to be created, and the account of a contact. */
  readonly customerKind: 'account' | 'contact';
  readonly customerAccount: string;
  /** The account for a new deal whose row names no customer; null when none is needed. */
  readonly standIn: string | null;
  /** A contact of the customer. */
  readonly contact: string;
  readonly salesperson: string;
  /** The kind of deal. */
  readonly kind: GivenName | null;
  readonly tags: readonly GivenName[];
  /** Null unless the row is about a closed deal. */
  readonly reason: ReasonNeed | null;
}

/** A row that can't be looked up: it has too few cells, or a name that is too long. */
export interface UnreadableRow {
  readonly kind: 'unreadable';
  readonly identity: RowIdentity;
  readonly problems: readonly Reason[];
}

export interface ReadableRow {
  readonly kind: 'read';
  readonly identity: RowIdentity;
  /** Equal for two rows with the same deal; null when only names identify the deal. */
  readonly key: string | null;
  /** The existing deal, and whether it was found by its number alone. */
  readonly deal: OpportunityRecord | null;
  readonly byNumber: boolean;
  /** What else is known about the identity: a number that another deal here has. */
  readonly otherNumber: Reason | null;
  readonly values: DealValues;
  /** The target of the row's state; null when there is none. */
  readonly target: Target | null;
  readonly currency: string;
  readonly custom: CustomCells;
  readonly problems: readonly Reason[];
  readonly needs: RowNeeds;
}

export type ReadRow = UnreadableRow | ReadableRow;
