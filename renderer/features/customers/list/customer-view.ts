import { z } from 'zod';
import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import {
  customerFilterParts,
  customerGroupKey,
  customerSort,
  customerSortKey,
} from '../../../../shared/contract/customer-rows.ts';
import { customerKind, direction } from '../../../../shared/contract/fields.ts';
import { withCustomParts } from '../../../components/list/custom/custom-parts.ts';
import { columnWidths } from '../../../components/list/column-widths.ts';
import { daysOf, periods } from '../../../components/list/filters/period.ts';
import type { KeptShape } from '../../../components/list/list-kind.ts';
import type { Formats } from '../../../state/locale.ts';
import type { CustomerRow } from '../customer.ts';

/** The filter as the contract takes it. */
export type CustomerFilter = NonNullable<InputOf<'customer.summary'>['filter']>;

const { kind, ownerId, tag, industry, country, defaultCurrency, act, unreachable, createdFrom, createdTo } =
  customerFilterParts.shape;

/** Both or none of two values are all; a period is relative to today. */
const viewFilter = z
  .strictObject({
    // Until version 0.1 a view had one kind of customer or both.
    kind: z.union([kind, customerKind.transform((one) => [one])]).optional(),
    state: z.array(z.enum(['active', 'inactive'])).optional(),
    bought: z.array(z.enum(['yes', 'no'])).optional(),
    ownerId,
    tag,
    industry,
    country,
    defaultCurrency,
    act,
    unreachable,
    createdFrom,
    createdTo,
    created: periods,
  })
  .partial();
export type ViewFilter = z.output<typeof viewFilter>;

const viewShape = z.object({
  filter: withCustomParts(viewFilter),
  sort: customerSortKey,
  direction,
  columns: z.array(z.string()).nullable(),
  group: customerGroupKey.nullable().default(null),
  widths: columnWidths,
});
export type CustomerShape = Readonly<z.output<typeof viewShape>>;

/** The types of customers as a list shows them. */
export interface CustomerTypes {
  readonly row: CustomerRow;
  readonly shape: CustomerShape;
  readonly narrowed: CustomerFilter;
  readonly groups: OutputOf<'customer.groups'>;
}

/** Whom one sells to. */
export const activeCustomers: ViewFilter = { state: ['active'] };

/** Until version 0.1 the list was kept in a form of its own. */
const earlyShape = z.object({
  kind: z.enum(['all', ...customerKind.options]),
  states: z.array(z.enum(['active', 'inactive'])),
  sort: z.object({ by: customerSort, direction }),
});

export const customerView: KeptShape<CustomerShape> = {
  key: 'customers.view',
  initial: {
    filter: activeCustomers,
    sort: 'name',
    direction: 'asc',
    columns: null,
    group: null,
    widths: {},
  },
  read: (stored) => viewShape.safeParse(stored).data ?? readEarly(stored),
};

function readEarly(stored: unknown): CustomerShape | null {
  const early = earlyShape.safeParse(stored).data;
  if (early === undefined) return null;
  const { kind: one, states: state, sort } = early;
  const filter = { ...(one !== 'all' && { kind: [one] }), ...(state.length > 0 && { state }) };
  return { filter, sort: sort.by, direction: sort.direction, columns: null, group: null, widths: {} };
}

/** The filter as the contract takes it, narrowed by the search. */
export function narrowCustomers(
  { state, bought, created, ...same }: ViewFilter,
  search: string,
  formats: Pick<Formats, 'today' | 'settings'>,
): CustomerFilter {
  const made = created && daysOf(created, formats);
  const active = onlyOne(state);
  const has = onlyOne(bought);
  return {
    ...same,
    ...(active !== null && { active: active === 'active' }),
    ...(has !== null && { isCustomer: has === 'yes' }),
    ...(made && { createdFrom: made.start, createdTo: made.end }),
    ...(search.trim() !== '' && { search }),
  };
}

function onlyOne<Value>(values: readonly Value[] = []): Value | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}
