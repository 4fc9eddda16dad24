import { z } from 'zod';
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import { customerSort } from '../../../shared/contract/customer-calls.ts';
import { customerKind, direction } from '../../../shared/contract/fields.ts';
import { createListState } from '../../components/list/list-state.ts';
import type { KeptShape } from '../../components/list/list-kind.ts';

export type CustomerRow = OutputOf<'customer.list'>['rows'][number];
export type CustomerKind = CustomerRow['kind'];
export type Customer = OutputOf<'customer.get'>;

/** Both or none mean all. */
const states = z.array(z.enum(['active', 'inactive']));
const viewFilter = z.strictObject({ kind: customerKind, state: states }).partial();

const viewShape = z.object({
  filter: viewFilter,
  sort: customerSort,
  direction,
  columns: z.array(z.string()).nullable(),
  group: z.null(),
});
export type CustomerShape = Readonly<z.output<typeof viewShape>>;
export type CustomerFilter = CustomerShape['filter'];

/** The types of customers in a list. */
export interface CustomerTypes {
  readonly row: CustomerRow;
  readonly shape: CustomerShape;
  readonly narrowed: Pick<InputOf<'customer.list'>, 'kind' | 'active' | 'search'>;
  readonly groups: never;
}

/** Until version 0.1 the list was stored in another form. */
const earlyShape = z.object({
  kind: z.enum(['all', ...customerKind.options]),
  states,
  sort: z.object({ by: customerSort, direction }),
});

export const customerView: KeptShape<CustomerShape> = {
  key: 'customers.view',
  initial: { filter: { state: ['active'] }, sort: 'name', direction: 'asc', columns: null, group: null },
  read: (stored) => viewShape.safeParse(stored).data ?? readEarly(stored),
};

function readEarly(stored: unknown): CustomerShape | null {
  const early = earlyShape.safeParse(stored).data;
  if (early === undefined) return null;
  const { kind, states: state, sort } = early;
  const filter = { ...(kind !== 'all' && { kind }), ...(state.length > 0 && { state }) };
  return { filter, sort: sort.by, direction: sort.direction, columns: null, group: null };
}

/** Asks for any customer, to know whether there are some. */
export const oneCustomer = { offset: 0, limit: 1 } as const;

/** The list is reset whenever it is shown. */
export const customerState = createListState({ isKept: false });
