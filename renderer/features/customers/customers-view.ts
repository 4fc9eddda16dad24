import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import type { Sort } from '../../components/grid/table-columns.ts';

export type CustomerRow = OutputOf<'customer.list'>['rows'][number];
export type CustomerKind = CustomerRow['kind'];
export type Customer = OutputOf<'customer.get'>;

type ListInput = InputOf<'customer.list'>;
export const sorts = ['name', 'number', 'city', 'created'] as const satisfies readonly ListInput['sort'][];
type SortName = (typeof sorts)[number];

/** What the list of customers shows. Kept over a restart. */
export interface CustomersView {
  readonly kind: CustomerKind | 'all';
  /** `active`, `inactive`, both or none, which is both. */
  readonly states: readonly string[];
  readonly sort: Sort;
}

export const firstView: CustomersView = {
  kind: 'all',
  states: ['active'],
  sort: { by: 'name', direction: 'asc' },
};

/** Checks what was stored, which another version may have written. */
export function readView(stored: unknown): CustomersView | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { kind, states, sort } = stored as Partial<CustomersView>;
  if (kind !== 'all' && kind !== 'account' && kind !== 'contact') return null;
  if (!Array.isArray(states) || !sort || sortNamed(sort.by) === null) return null;
  return { kind, states: states.map(String), sort: { by: sort.by, direction: sort.direction } };
}

function sortNamed(name: unknown): SortName | null {
  return sorts.find((known) => known === name) ?? null;
}

export function listInput(view: CustomersView, search: string): Omit<ListInput, 'offset' | 'limit'> {
  const [state, second] = view.states;
  const narrowed = state !== undefined && second === undefined;
  return {
    search,
    sort: sortNamed(view.sort.by) ?? 'name',
    direction: view.sort.direction,
    ...(view.kind !== 'all' && { kind: view.kind }),
    ...(narrowed && { active: state === 'active' }),
  };
}
