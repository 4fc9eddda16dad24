import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { nameOrder } from '../../../shared/names/name-order.ts';
import type { CustomKey } from '../../../shared/records/custom-fields.ts';
import { sayAny } from '../../../shared/words/say.ts';
import type { CustomerFilter } from '../../store/customers/filter.ts';
import {
  customerDeals,
  customerGroups,
  type CustomerGroupBy,
  type CustomerPart,
} from '../../store/customers/groups.ts';
import { customers } from '../../store/customers/list.ts';
import { isCustomKey } from '../../../shared/records/custom-fields.ts';
import { localeOfNames } from '../../store/names/name-order.ts';
import { emptyKey, groupNames, groupParts } from '../../store/lists/groups.ts';
import type { GroupPart } from '../../store/opportunities/groups.ts';
import type { ReadContext } from '../context.ts';
import { moneyOfToday } from '../forecast/gather.ts';
import { customGroupName, requireGrouping } from '../custom/groups.ts';
import { inOrder, largest } from '../lists/group-list.ts';
import { together } from '../opportunities/group-figures.ts';
import { dealFigure, dealsByGroup, type DealSums } from './deal-figures.ts';

type By = CustomerGroupBy;

/** The customers of a list in groups, each with its count and its deals in base currency. */
export function groupCustomers(
  context: ReadContext,
  { filter, by }: ParsedInputOf<'customer.groups'>,
): OutputOf<'customer.groups'> {
  const { db, today } = context;
  const money = moneyOfToday(context);
  const grouping = requireGrouping(db, customers, customerGroups.by, by);
  const asked = { filter, by, today };
  const parts = groupParts<CustomerFilter, By, CustomerPart>(db, customers, customerGroups, asked);
  const deals = dealsByGroup(groupParts<CustomerFilter, By, GroupPart>(db, customers, customerDeals, asked));
  const [listed, others] = largest(parts, ({ count }) => [count]);
  const figure = (count: bigint, sums: DealSums) => ({ count: Number(count), ...dealFigure(sums, money) });
  const groups = listed.map(({ key, count }) => ({ key, ...figure(count, deals.get(key) ?? none) }));
  const keys = groups.map(({ key }) => key);
  const rest = others.map(({ key }) => deals.get(key) ?? none);
  return {
    base: money.base,
    rateDate: today,
    groups: inOrder(groups, {
      names: groupNames(db, grouping, keys),
      values: isCustomKey(by) ? undefined : fixedOrders[by],
      texts: by === 'industry' || by === 'country' ? nameOrder(localeOfNames(db)) : undefined,
      nameOf: (key) => nameOf(by, key),
    }),
    rest:
      others.length === 0
        ? null
        : { groups: others.length, ...figure(sum(others.map(({ count }) => count)), all(rest)) },
  };
}

const none: DealSums = { open: undefined, won: undefined };

const fixedOrders: Partial<Record<Exclude<By, CustomKey>, readonly string[]>> = {
  kind: ['account', 'contact'],
  isCustomer: ['bought', 'not-bought'],
  active: ['active', 'inactive'],
};

function nameOf(by: By, key: string): string {
  if (isCustomKey(by)) return customGroupName(key);
  if (key === emptyKey) return sayAny(`customers.group.none.${by}`, {});
  return by === 'industry' || by === 'country' ? key.slice(1) : sayAny(`customers.group.${by}.${key}`, {});
}

function sum(counts: readonly bigint[]): bigint {
  return counts.reduce((total, one) => total + one, 0n);
}

/** Several groups as one. */
function all(sums: readonly DealSums[]): DealSums {
  return {
    open: together(sums.flatMap(({ open }) => open ?? [])),
    won: together(sums.flatMap(({ won }) => won ?? [])),
  };
}
