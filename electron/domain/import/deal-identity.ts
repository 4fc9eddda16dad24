import { identityKey } from '../../../shared/names/name-keys.ts';
import { dealFields } from '../../../shared/import/deal-fields.ts';
import { shortText } from './cell-readers.ts';
import { raggedness } from './columns.ts';
import type { NumberedDeal } from '../../store/imports/lookups.ts';
import type { RowGround } from './deal-ground.ts';
import type { DealPlan } from './deal-plan.ts';
import type { RowIdentity } from './deal-values.ts';
import { note, problem, type Reason } from './entity.ts';
import { isReason } from './reading.ts';
import type { RowRules } from './row-rules.ts';

type Key = 'recordId' | 'externalId' | 'number' | 'topic' | 'customer';

const readers = Object.fromEntries(dealFields.map((field) => [field.key, shortText(field)])) as Record<
  Key,
  ReturnType<typeof shortText>
>;

export interface Identified {
  readonly identity: RowIdentity;
  /** Why a row can't be looked up: it has the wrong number of cells, or a name is too long. */
  readonly problems: readonly Reason[];
}

/**
 * How a row identifies its deal. Of several rows that share an id or number and become a deal each, the `occurrence`
 * keeps them apart, in later imports too.
 */
export function identify(cells: readonly string[], plan: DealPlan, occurrence: number): Identified {
  const read = (key: Key): string | Reason => cellOf(cells, plan, key);
  const [record, external, number] = [read('recordId'), read('externalId'), read('number')];
  const [topic, customer] = [read('topic'), read('customer')];
  const identity = {
    record: occurrence === 1 ? textOf(record) : '',
    external: marked(textOf(external) || textOf(record), occurrence),
    number: marked(textOf(number), occurrence),
    topic: textOf(topic),
    customer: textOf(customer),
  };
  const ragged = raggedness(cells, plan.width);
  const problems = ragged ? [ragged] : [record, external, number, topic, customer].filter(isReason);
  return { identity, problems };
}

function cellOf(cells: readonly string[], { columns }: DealPlan, key: Key): string | Reason {
  const cell = cells[columns[key]] ?? '';
  return cell === '' ? '' : readers[key](cell);
}

/** An id that no cell can contain. */
function marked(id: string, occurrence: number): string {
  return id === '' || occurrence === 1 ? id : `${id}\u001f${occurrence}`;
}

function textOf(read: string | Reason): string {
  return typeof read === 'string' ? read : '';
}

export interface Match {
  /** Id of the row's deal, or null. */
  readonly deal: string | null;
  /** It was found by its number alone. */
  readonly byNumber: boolean;
  /** A number that belongs to another deal here, or one of which nobody has decided yet whose it is. */
  readonly reason: Reason | null;
}

const unmatched: Match = { deal: null, byNumber: false, reason: null };

/**
 * The deal of a row: by our own id, then by its id in the other system. A number alone finds a deal only if a person
 * has said so for the whole file, and never a deal whose topic and customer are both others.
 */
export function matchOf(
  identity: RowIdentity,
  { known }: RowGround,
  { numbers }: Pick<RowRules, 'numbers'>,
): Match {
  const { record, external, number } = identity;
  const sure = (record && known.records.get(record)) || (external && known.byId.get(external)) || null;
  if (sure !== null) return { ...unmatched, deal: sure };
  const candidate = numberedLike(identity, known);
  if (candidate === null || numbers === 'new') return unmatched;
  if (isOther(identity, candidate))
    return { ...unmatched, reason: note('number', 'import.number-other', { number }) };
  if (numbers === 'match') return { deal: candidate.id, byNumber: true, reason: null };
  return { ...unmatched, reason: problem('number', 'import.number-asks', { number }) };
}

/** The deal with the row's number in the file's program, or else here. */
export function numberedLike(
  { number }: Pick<RowIdentity, 'number'>,
  { byNumber, numbered, numbers }: RowGround['known'],
): NumberedDeal | null {
  if (number === '') return null;
  const there = byNumber.get(number);
  if (there) return there;
  const own = numbers.get(number) ?? null;
  // A deal with another number in this source shares ours only by chance.
  return own === null || numbered.has(own.id) ? null : own;
}

/** A row with another topic and another customer is about another deal, whatever its number. */
export function isOther(
  { topic, customer }: Pick<RowIdentity, 'topic' | 'customer'>,
  deal: NumberedDeal,
): boolean {
  return differs(topic, deal.topic) && differs(customer, deal.customer);
}

/** A blank cell says nothing. */
function differs(cell: string, name: string): boolean {
  return cell !== '' && identityKey(cell) !== identityKey(name);
}
