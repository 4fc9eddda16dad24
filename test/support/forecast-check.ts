import { Decimal } from 'decimal.js';
import { expect } from 'vitest';
import type { CustomKey } from '../../shared/records/custom-fields.ts';
import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';
import { isClosed } from '../../shared/rules/status.ts';
import type { Caller } from './in-process.ts';

type Row = OutputOf<'opportunity.list'>['rows'][number];
type Forecast = OutputOf<'forecast.byCloseDate'>;
type GroupBy = Exclude<InputOf<'opportunity.groups'>['by'], CustomKey>;
type Bucket = Forecast['overdue'];
type BucketKey = InputOf<'forecast.deals'>['bucket'];
type Range = Pick<InputOf<'forecast.byCloseDate'>, 'unit' | 'stack' | 'from' | 'to' | 'periods' | 'filter'>;

const Exact = Decimal.clone({ precision: 200 });
const zero = new Exact(0);

/** A deal as plain decimals in base currency; null where nothing can be converted. */
interface Plain {
  readonly row: Row;
  readonly value: Decimal | null;
  readonly weighted: Decimal | null;
  /** The frozen value of a closed deal. */
  readonly frozen: Decimal | null;
}

/** Everything in the list, converted independently, to check every figure. */
async function plainDeals({ call }: Caller, filter: Range['filter'] = {}): Promise<Plain[]> {
  const rates = new Map((await call('currency.list', {})).items.map(({ code, rate }) => [code, rate]));
  const rows: Row[] = [];
  for (let offset = 0, more = true; more; offset += 200) {
    const page = (await call('opportunity.list', { filter, offset, limit: 200, sort: 'number' })).rows;
    rows.push(...page);
    more = page.length === 200;
  }
  const convert = (amount: string | null | undefined, currency: string): Decimal | null => {
    const rate = rates.get(currency) ?? null;
    return amount === null || amount === undefined || rate === null ? null : new Exact(amount).times(rate);
  };
  return Promise.all(
    rows.map(async (row) => ({
      row,
      value: convert(row.estimatedRevenue?.amount, row.currency),
      weighted: convert(row.weighted, row.currency),
      frozen: isClosed(row.status) ? await frozenOf(call, row.id) : null,
    })),
  );
}

async function frozenOf(call: Caller['call'], id: string): Promise<Decimal | null> {
  const { frozenBase } = await call('opportunity.get', { id });
  return frozenBase && new Exact(frozenBase.amount);
}

function sum(parts: readonly (Decimal | null)[]): string {
  return parts.reduce((total: Decimal, part) => total.plus(part ?? zero), zero).toFixed();
}

const figureOf = (deals: readonly Plain[]) => ({
  count: deals.length,
  value: sum(deals.map((deal) => deal.value)),
  weighted: sum(deals.map((deal) => deal.weighted)),
});
const wonOf = (deals: readonly Plain[]) => {
  const value = sum(deals.map((deal) => deal.frozen));
  return { count: deals.length, value, weighted: value };
};

/** Figures in one spelling, so that `5` and `5.00` are the same. */
function plain({ count, value, weighted }: Bucket['won']) {
  return { count, value: new Exact(value).toFixed(), weighted: new Exact(weighted).toFixed() };
}

const counted = ({ row }: Plain): boolean => row.status === 'in-progress' && row.category !== 'omitted';
const isWon = ({ row }: Plain): boolean => row.status === 'won';
/** Whether the totals leave a deal out: it is worth something, but no rate says how much. */
const isLeft = ({ row, value, frozen }: Plain): boolean => {
  if (row.status === 'won') return frozen === null;
  return Number(row.estimatedRevenue?.amount) > 0 && (row.status === 'lost' ? frozen : value) === null;
};
const ratesMissing = (deals: readonly Plain[]): string[] =>
  [...new Set(deals.filter(isLeft).map(({ row }) => row.currency))].toSorted();

const keyOf: Readonly<Record<GroupBy, (row: Row) => string | undefined>> = {
  stage: (row) => row.stage?.id,
  salesperson: (row) => row.salesperson.id,
  customer: (row) => row.customer.id,
  closeMonth: (row) => (row.actualCloseDate ?? row.closeDate)?.slice(0, 7),
  category: (row) => row.category,
  status: (row) => row.status,
  rating: (row) => row.rating ?? undefined,
  priority: (row) => row.priority,
  kind: (row) => row.kind?.id,
  cycle: (row) => row.cycle?.id,
  currency: (row) => row.currency,
};
export const groupings = Object.keys(keyOf) as GroupBy[];

/** Checks the groups of a list against its rows and totals: nothing missing, nothing twice, all exact. */
export async function checkGroups(
  caller: Caller,
  by: GroupBy,
  filter: NonNullable<Range['filter']> = {},
): Promise<void> {
  const deals = await plainDeals(caller, filter);
  const { groups, rest } = await caller.call('opportunity.groups', { filter, by });
  const byKey = Map.groupBy(deals, ({ row }) => keyOf[by](row) ?? 'none');
  expect(rest).toBeNull();
  expect(groups.map(({ key }) => key).toSorted()).toEqual([...byKey.keys()].toSorted());
  for (const group of groups) {
    const own = byKey.get(group.key) ?? [];
    expect({ ...group, name: '' }, `${by} ${group.key}`).toEqual({
      key: group.key,
      name: '',
      ...figureOfList(own),
    });
    const { rows } = await caller.call('opportunity.list', {
      filter,
      group: { by, key: group.key },
      limit: 200,
    });
    expect(rows.map(({ id }) => id).toSorted()).toEqual(
      own
        .map(({ row }) => row.id)
        .toSorted()
        .slice(0, 200),
    );
  }
  const summary = await caller.call('opportunity.summary', { filter });
  const total = (pick: (one: (typeof groups)[number]) => string): string =>
    new Exact(sum(groups.map((one) => new Exact(pick(one))))).toFixed(2, Decimal.ROUND_HALF_UP);
  expect(total((one) => one.estimated)).toBe(new Exact(summary.estimated).toFixed(2));
  expect(total((one) => one.weighted)).toBe(new Exact(summary.weighted).toFixed(2));
  expect(total((one) => one.lost.estimated)).toBe(new Exact(summary.lost.estimated).toFixed(2));
  expect(groups.reduce((n, one) => n + one.notConverted, 0)).toBe(summary.notConverted);
  expect(groups.reduce((n, one) => n + one.lost.notConverted, 0)).toBe(summary.lost.notConverted);
}

/** The figures of some deals, added up as in the list. */
function figureOfList(deals: readonly Plain[]) {
  const working = deals.filter(({ row }) => row.status !== 'won' && row.status !== 'lost');
  const won = deals.filter(isWon);
  return {
    count: deals.length,
    estimated: sum([...working.map(({ value }) => value), ...won.map(({ frozen }) => frozen)]),
    weighted: sum(deals.filter(({ row }) => row.status === 'in-progress').map(({ weighted }) => weighted)),
    lost: lostOf(deals, (text) => text),
    notConverted: [...working, ...won].filter(isLeft).length,
    missingRates: ratesMissing(deals),
  };
}

function lostOf(deals: readonly Plain[], round: (text: string) => string) {
  const lost = deals.filter(({ row }) => row.status === 'lost');
  const estimated = round(sum(lost.map(({ frozen }) => frozen)));
  return { count: lost.length, estimated, notConverted: lost.filter(isLeft).length };
}

/** Checks the totals of the list against its rows: exact, converted once, rounded once. */
export async function checkSummary(caller: Caller, filter: Range['filter'] = {}): Promise<void> {
  const deals = await plainDeals(caller, filter);
  const summary = await caller.call('opportunity.summary', { filter });
  const working = deals.filter(({ row }) => row.status !== 'won' && row.status !== 'lost');
  const round = (text: string): string => new Exact(text).toFixed(2, Decimal.ROUND_HALF_UP);
  const won = deals.filter(isWon);
  const estimated = new Exact(sum(working.map((deal) => deal.value))).plus(
    sum(won.map(({ frozen }) => frozen)),
  );
  expect(summary).toMatchObject({
    count: deals.length,
    estimated: round(estimated.toFixed()),
    weighted: round(figureOf(deals.filter(({ row }) => row.status === 'in-progress')).weighted),
    lost: lostOf(deals, round),
    withoutRevenue: working.filter(({ row }) => row.estimatedRevenue === null).length,
    notConverted: [...working, ...won].filter(isLeft).length,
    missingRates: ratesMissing(deals),
  });
}

/** Checks a forecast against the rows of the list: each bucket, the total, and separate figures. */
export async function checkForecast(caller: Caller, today: string, range: Range = {}): Promise<void> {
  const deals = await plainDeals(caller, range.filter);
  const forecast = await caller.call('forecast.byCloseDate', range);
  const first = forecast.periods[0]?.start ?? '';
  const last = forecast.periods.at(-1)?.end ?? '';
  const open = (test: (close: string | null) => boolean): Plain[] =>
    deals.filter((deal) => counted(deal) && test(deal.row.closeDate));
  const won = (test: (day: string) => boolean): Plain[] =>
    deals.filter((deal) => isWon(deal) && test(deal.row.actualCloseDate ?? ''));
  const due = (test: (close: string) => boolean): Plain[] =>
    open((close) => close !== null && close >= today && test(close));
  const hold = (name: string, bucket: Bucket, opens: readonly Plain[], wons: readonly Plain[]): void => {
    expect(plain(bucket.open), `${name}, open`).toEqual(figureOf(opens));
    expect(plain(bucket.won), `${name}, won`).toEqual(wonOf(wons));
    const parts = bucket.parts.map((part) => ({ ...part, parts: [] }));
    expect(sum(parts.map((part) => new Exact(part.value))), `${name}, parts`).toBe(
      new Exact(bucket.open.value).toFixed(),
    );
    expect(parts.reduce((total, part) => total + part.count, 0)).toBe(bucket.open.count);
  };
  for (const { start, end, ...bucket } of forecast.periods) {
    const inside = (day: string): boolean => day >= start && day <= end;
    hold(start, bucket, due(inside), won(inside));
  }
  hold(
    'overdue',
    forecast.overdue,
    open((close) => close !== null && close < today),
    [],
  );
  hold(
    'undated',
    forecast.undated,
    open((close) => close === null),
    [],
  );
  hold(
    'earlier',
    forecast.earlier,
    due((close) => close < first),
    won((day) => day < first),
  );
  hold(
    'later',
    forecast.later,
    due((close) => close > last),
    won((day) => day > last),
  );
  hold(
    'whole',
    forecast.whole,
    open(() => true),
    won(() => true),
  );
  const apart = (test: (row: Row) => boolean) => figureOf(deals.filter(({ row }) => test(row)));
  expect(plain(forecast.onHold)).toEqual(apart((row) => row.status === 'on-hold'));
  expect(plain(forecast.notStarted)).toEqual(apart((row) => row.status === 'not-started'));
  expect(plain(forecast.omitted)).toEqual(
    apart((row) => row.status === 'in-progress' && row.category === 'omitted'),
  );
  const opens = open(() => true);
  expect(forecast.withoutRevenue).toBe(opens.filter(({ row }) => row.estimatedRevenue === null).length);
  const all = [...opens, ...won(() => true)];
  expect(forecast.notConverted).toBe(all.filter(isLeft).length);
  expect(forecast.missingRates).toEqual(ratesMissing(all));
}

/** Checks every bar and every part of it against the deals that a click on it lists. */
export async function checkBars({ call }: Caller, range: Range = {}): Promise<void> {
  const forecast = await call('forecast.byCloseDate', range);
  const bars: [BucketKey, Bucket][] = [
    ...forecast.periods.map(
      ({ start, ...bucket }) => [{ kind: 'period', start }, bucket] as [BucketKey, Bucket],
    ),
    ...(['overdue', 'undated', 'earlier', 'later', 'whole'] as const).map(
      (kind) => [{ kind }, forecast[kind]] as [BucketKey, Bucket],
    ),
  ];
  for (const [bucket, { open, won, parts }] of bars) {
    if (open.count + won.count === 0 && bucket.kind === 'period') continue;
    for (const [part, figure] of [
      [undefined, addUp(open, won)] as const,
      ['won', won] as const,
      ...parts.map((one) => [one.key, one] as const),
    ]) {
      const input = { ...range, bucket, limit: 200, ...(part !== undefined && { part }) };
      const answer = await call('forecast.deals', input);
      const name = `${JSON.stringify(bucket)} ${part ?? ''}`;
      expect(plain(answer.total), name).toEqual(plain(figure));
      expect(answer.rows, name).toHaveLength(Math.min(200, figure.count));
      if (figure.count > 200) continue;
      const values = answer.rows.map((row) => new Exact(row.baseValue ?? 0));
      const weighted = answer.rows.map((row) => new Exact(row.baseWeighted ?? 0));
      expect([sum(values), sum(weighted)], name).toEqual([plain(figure).value, plain(figure).weighted]);
    }
  }
}

function addUp(a: Bucket['won'], b: Bucket['won']): Bucket['won'] {
  return {
    count: a.count + b.count,
    value: new Exact(a.value).plus(b.value).toFixed(),
    weighted: new Exact(a.weighted).plus(b.weighted).toFixed(),
  };
}
