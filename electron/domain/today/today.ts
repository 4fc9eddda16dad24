import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { addDays } from '../../../shared/calendar/calendar-date.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor, roundMoney } from '../../../shared/money/money.ts';
import { comparedPeriods, winRate } from '../../../shared/rules/pace.ts';
import {
  closedGroups,
  dealsClosing,
  hasNoDeal,
  openGroupsUntil,
  type ClosedGroup,
  type OpenGroup,
} from '../../store/today/today.ts';
import type { ReadContext } from '../context.ts';
import { openFigure, unconverted, unfrozenOf, type BaseRates } from '../forecast/figures.ts';
import { moneyOfToday } from '../forecast/gather.ts';
import { calendarOf } from '../forecast/range.ts';
import { requireSettings } from '../setup/required-settings.ts';
import { lastDueDay } from './due.ts';

type Today = OutputOf<'today.get'>;
type Input = ParsedInputOf<'today.get'>;
type Outcome = Today['now'];

const earliest = '0001-01-01';

/**
 * What is due, and this period compared with the last one. Open deals are summed per currency and converted once at
 * today's rate, won ones count with the value frozen when they were closed; what closes in this period is counted as
 * in the forecast (forecast 1).
 */
export function todayOf(context: ReadContext, { unit, limit }: Input): Today {
  const { db, today } = context;
  const money = moneyOfToday(context);
  const { now, last, sameDay } = comparedPeriods(today, unit, calendarOf(requireSettings(db)));
  const dueUntil = lastDueDay(today);
  const open = openGroupsUntil(db, dueUntil > now.end ? dueUntil : now.end);
  const closed = closedGroups(db, last.start, today);
  const counted = open.filter(({ status, category }) => status === 'in-progress' && category !== 'omitted');
  return {
    base: money.base,
    rateDate: money.day,
    empty: hasNoDeal(db),
    dueUntil,
    due: {
      rows: dealsClosing(db, today, dueUntil, limit),
      ...dueOf(within(open, today, dueUntil), money),
    },
    overdue: overdueOf(context, open, money, limit),
    now: outcomeOf(closed, now.start, today, money),
    lastByNow: outcomeOf(closed, last.start, sameDay, money),
    last: outcomeOf(closed, last.start, last.end, money),
    periodEnd: now.end,
    open: { ...sumOf(within(counted, today, now.end), money), ...weightedOf(counted, today, now.end, money) },
  };
}

function overdueOf(
  { db, today }: ReadContext,
  open: readonly OpenGroup[],
  money: BaseRates,
  limit: number,
): Today['overdue'] {
  if (today === earliest) return { rows: [], ...dueOf([], money) };
  const yesterday = addDays(today, -1);
  return {
    rows: dealsClosing(db, earliest, yesterday, limit),
    ...dueOf(within(open, earliest, yesterday), money),
  };
}

function within<G extends { readonly date: CalendarDate }>(
  groups: readonly G[],
  from: CalendarDate,
  to: CalendarDate,
): G[] {
  return groups.filter(({ date }) => from <= date && date <= to);
}

function sumOf(groups: readonly OpenGroup[], money: BaseRates) {
  const { count, value } = openFigure(groups, money);
  const estimated = roundMoney(value, decimalsOf(money.base));
  const { deals: notConverted, currencies: missingRates } = unconverted(groups, money);
  return { count, estimated, notConverted, missingRates };
}

/** Deals in progress, and the number of those on hold, which count in nothing else. */
function dueOf(groups: readonly OpenGroup[], money: BaseRates) {
  const onHold = groups.filter(({ status }) => status === 'on-hold');
  const inProgress = groups.filter(({ status }) => status === 'in-progress');
  return { ...sumOf(inProgress, money), onHold: onHold.reduce((sum, { count }) => sum + count, 0) };
}

function weightedOf(groups: readonly OpenGroup[], from: CalendarDate, to: CalendarDate, money: BaseRates) {
  const { weighted } = openFigure(within(groups, from, to), money);
  return { weighted: roundMoney(weighted, decimalsOf(money.base)) };
}

function outcomeOf(
  closed: readonly ClosedGroup[],
  start: CalendarDate,
  end: CalendarDate,
  { base }: BaseRates,
): Outcome {
  const groups = within(closed, start, end);
  const won = groups.filter(({ status }) => status === 'won');
  const lost = countOf(groups.filter(({ status }) => status === 'lost'));
  const minor = won.reduce((sum, group) => sum + group.base, 0n);
  return {
    start,
    end,
    won: countOf(won),
    lost,
    base: fromMinor(minor, decimalsOf(base)),
    ...unfrozenOf(won),
    winRate: winRate(countOf(won), lost),
  };
}

function countOf(groups: readonly ClosedGroup[]): number {
  return groups.reduce((sum, group) => sum + group.count, 0);
}
