import { dealFields } from '../../../shared/import/deal-fields.ts';
import { dealNumbered } from '../../store/imports/lookups.ts';
import { shortText } from './cell-readers.ts';
import { raggedness } from './columns.ts';
import type { RowGround } from './deal-ground.ts';
import type { DealPlan } from './deal-plan.ts';
import type { RowIdentity } from './deal-values.ts';
import type { Reason } from './entity.ts';
import { isReason } from './reading.ts';

type Key = 'externalId' | 'number' | 'topic' | 'customer';

const readers = Object.fromEntries(dealFields.map((field) => [field.key, shortText(field)])) as Record<
  Key,
  ReturnType<typeof shortText>
>;

export interface Identified {
  readonly identity: RowIdentity;
  /** Why a row can't be looked up: it has the wrong number of cells, or a name is too long. */
  readonly problems: readonly Reason[];
}

/** How a row identifies its deal. */
export function identify(cells: readonly string[], plan: DealPlan): Identified {
  const external = read(cells, plan, 'externalId');
  const number = read(cells, plan, 'number');
  const topic = read(cells, plan, 'topic');
  const customer = read(cells, plan, 'customer');
  const identity = {
    external: textOf(external),
    number: textOf(number),
    topic: textOf(topic),
    customer: textOf(customer),
  };
  const ragged = raggedness(cells, plan.width);
  const problems = ragged ? [ragged] : [external, number, topic, customer].filter(isReason);
  return { identity, problems };
}

function read(cells: readonly string[], { columns }: DealPlan, key: Key): string | Reason {
  const cell = cells[columns[key]] ?? '';
  return cell === '' ? '' : readers[key](cell);
}

function textOf(read: string | Reason): string {
  return typeof read === 'string' ? read : '';
}

export interface Match {
  /** Id of the row's deal, or null. */
  readonly deal: string | null;
  /** It was found only by our own number. */
  readonly byNumber: boolean;
}

const unmatched: Match = { deal: null, byNumber: false };

/** The deal of a row: by its id in the other system, then by its number there, then by our own number. */
export function matchOf({ external, number }: RowIdentity, { db, known }: RowGround): Match {
  const { byId, byNumber, numbered } = known;
  const there = (external && byId.get(external)) || (number && byNumber.get(number)) || null;
  if (there !== null) return { deal: there, byNumber: false };
  const own = number === '' ? null : dealNumbered(db, number);
  // A deal with another number in this source shares ours only by chance.
  return own === null || numbered.has(own) ? unmatched : { deal: own, byNumber: true };
}
