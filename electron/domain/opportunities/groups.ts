import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { category, priority, rating } from '../../../shared/contract/fields.ts';
import { statuses } from '../../../shared/rules/status.ts';
import { sayAny } from '../../../shared/words/say.ts';
import { emptyKey, groupNames, groupParts } from '../../store/lists/groups.ts';
import type { OpportunityFilter } from '../../store/opportunities/filter.ts';
import { dealGroups, type GroupBy, type GroupPart } from '../../store/opportunities/groups.ts';
import { deals } from '../../store/opportunities/list.ts';
import type { ReadContext } from '../context.ts';
import { moneyOfToday } from '../forecast/gather.ts';
import {
  figureOf,
  sumsOf,
  together,
  worthOf,
  type GroupFigure,
  type GroupSums,
  type Worth,
} from './group-figures.ts';

type Answer = OutputOf<'opportunity.groups'>;
type Keyed = GroupFigure & { readonly key: string };

/** As many groups as a list shows (and a chart has marks). */
const most = 400;

/**
 * The deals of a list in groups, with the figures of `summarise` for each: summed per currency, converted once at
 * today's rate, won deals with their frozen value. Figures stay unrounded, so that all groups add up to the
 * summary. House rule: of more than 400 groups those of the highest weighted value (then estimated) are
 * listed, the others are one figure.
 */
export function groupOpportunities(
  context: ReadContext,
  { filter, by }: ParsedInputOf<'opportunity.groups'>,
): Answer {
  const { db, today } = context;
  const money = moneyOfToday(context);
  const all = sumsOf(
    groupParts<OpportunityFilter, GroupBy, GroupPart>(db, deals, dealGroups, { filter, by, today }),
  );
  const [listed, others] = all.length <= most ? [all, []] : largest(all, worthOf(money));
  const figures = listed.map((sums) => ({ key: sums.key, ...figureOf(sums, money) }));
  return {
    base: money.base,
    rateDate: today,
    groups: inOrder(context, by, figures),
    rest: others.length === 0 ? null : { groups: others.length, ...figureOf(together(others), money) },
  };
}

function largest(
  all: readonly GroupSums[],
  worth: (group: GroupSums) => Worth,
): [listed: GroupSums[], others: GroupSums[]] {
  const ranked = all
    .map((group) => ({ group, worth: worth(group) }))
    .toSorted(
      ({ worth: a }, { worth: b }) =>
        downwards(a.weighted, b.weighted) || downwards(a.estimated, b.estimated),
    )
    .map(({ group }) => group);
  return [ranked.slice(0, most), ranked.slice(most)];
}

function downwards(a: bigint, b: bigint): number {
  return a === b ? 0 : a < b ? 1 : -1;
}

const fixedOrders: Partial<Record<GroupBy, readonly string[]>> = {
  category: ['committed', 'best-case', ...category.options],
  status: statuses,
  rating: rating.options,
  priority: priority.options.toReversed(),
};

/** Groups as a person expects them: stages in their order, months and names in theirs, the empty group last. */
function inOrder({ db }: ReadContext, by: GroupBy, groups: readonly Keyed[]): Answer['groups'] {
  const names = groupNames(
    db,
    dealGroups.by[by],
    groups.map(({ key }) => key),
  );
  const fixed = fixedOrders[by];
  const placeOf = (key: string): string => {
    const place = fixed ? String(fixed.indexOf(key)).padStart(3, '0') : (names.get(key)?.order ?? key);
    return `${key === emptyKey ? 'last' : 'first'} ${place} ${key}`;
  };
  return groups
    .map((one) => ({
      place: placeOf(one.key),
      group: { ...one, name: names.get(one.key)?.name ?? nameOf(by, one.key) },
    }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ group }) => group);
}

function nameOf(by: GroupBy, key: string): string {
  if (key === emptyKey) return sayAny(`group.none.${by}`, {});
  if (by === 'category' || by === 'status' || by === 'rating' || by === 'priority')
    return sayAny(`${by}.${key}`, {});
  return key;
}
