import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { category, priority, rating } from '../../../shared/contract/fields.ts';
import type { CustomKey } from '../../../shared/records/custom-fields.ts';
import { statuses } from '../../../shared/rules/status.ts';
import { sayAny } from '../../../shared/words/say.ts';
import { isCustomKey } from '../../../shared/records/custom-fields.ts';
import { emptyKey, groupNames, groupParts } from '../../store/lists/groups.ts';
import type { OpportunityFilter } from '../../store/opportunities/filter.ts';
import { dealGroups, type GroupBy, type GroupPart } from '../../store/opportunities/groups.ts';
import { deals } from '../../store/opportunities/list.ts';
import type { ReadContext } from '../context.ts';
import { moneyOfToday } from '../forecast/gather.ts';
import { customGroupName, requireGrouping } from '../custom/groups.ts';
import { inOrder, largest } from '../lists/group-list.ts';
import { figureOf, sumsOf, together, worthOf } from './group-figures.ts';

/**
 * The deals of a list in groups, with the figures of `summarise` for each: summed per currency, converted once at
 * today's rate, won deals with their frozen value. Figures are not rounded, so all groups add up to the summary.
 * House rule: groups are compared by weighted value, then by estimate.
 */
export function groupOpportunities(
  context: ReadContext,
  { filter, by }: ParsedInputOf<'opportunity.groups'>,
): OutputOf<'opportunity.groups'> {
  const { db, today } = context;
  const money = moneyOfToday(context);
  const grouping = requireGrouping(db, deals, dealGroups.by, by);
  const parts = groupParts<OpportunityFilter, GroupBy, GroupPart>(db, deals, dealGroups, {
    filter,
    by,
    today,
  });
  const [listed, others] = largest(sumsOf(parts), worthOf(money));
  const groups = listed.map((sums) => ({ key: sums.key, ...figureOf(sums, money) }));
  const keys = groups.map(({ key }) => key);
  return {
    base: money.base,
    rateDate: today,
    groups: inOrder(groups, {
      names: groupNames(db, grouping, keys),
      values: isCustomKey(by) ? undefined : fixedOrders[by],
      nameOf: (key) => nameOf(by, key),
    }),
    rest: others.length === 0 ? null : { groups: others.length, ...figureOf(together(others), money) },
  };
}

const fixedOrders: Partial<Record<Exclude<GroupBy, CustomKey>, readonly string[]>> = {
  category: ['committed', 'best-case', ...category.options],
  status: statuses,
  rating: rating.options,
  priority: priority.options.toReversed(),
};

function nameOf(by: GroupBy, key: string): string {
  if (isCustomKey(by)) return customGroupName(key);
  if (key === emptyKey) return sayAny(`group.none.${by}`, {});
  if (by === 'category' || by === 'status' || by === 'rating' || by === 'priority')
    return sayAny(`${by}.${key}`, {});
  return key;
}
