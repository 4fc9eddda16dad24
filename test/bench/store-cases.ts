import { findRecords } from '../../electron/domain/find/find.ts';
import { forecastByCloseDate } from '../../electron/domain/forecast/by-close-date.ts';
import { summarise } from '../../electron/domain/opportunities/summary.ts';
import { salespersonTotals } from '../../electron/domain/setup/salesperson-totals.ts';
import { todayOf } from '../../electron/domain/today/today.ts';
import { openReadable, type Readable } from '../../electron/store/connection/database.ts';
import { datedSql } from '../../electron/store/forecast/groups.ts';
import { listColumns, listJoins } from '../../electron/store/opportunities/columns.ts';
import { conditionOf, type OpportunityFilter } from '../../electron/store/opportunities/filter.ts';
import { pageQuery, readPage, type PageRequest } from '../../electron/store/lists/pages.ts';
import { deals as dealSource, type OpportunitySort } from '../../electron/store/opportunities/list.ts';
import type { LookedUp } from '../../electron/store/search/found.ts';
import { editFigures } from './edit-cases.ts';
import { customFigures } from './custom-cases.ts';
import { customerFigures } from './customer-cases.ts';
import { bulkFigures, groupFigures, rateFigure } from './list-cases.ts';
import { compare, time, type Figure } from './measure.ts';
import { mergeFigures } from './merge-cases.ts';
import { benchDay as today } from './workspace.ts';

type ListRequest = PageRequest<LookedUp<OpportunityFilter>, OpportunitySort>;

const open: LookedUp<OpportunityFilter> = { status: ['not-started', 'in-progress', 'on-hold'] };

function request(changes: Partial<ListRequest> = {}): ListRequest {
  return { filter: {}, sort: 'closeDate', direction: 'asc', offset: 0, limit: 100, ...changes };
}

/** The store's work for the window, each next to the same work by bare statements. */
export function* storeFigures(file: string, deals: number): Iterable<Figure> {
  const db = openReadable(file);
  yield { what: 'open the file, first page', deals, ...firstPage(file), budget: 15 };
  yield page(db, deals, 'page by an indexed sort, first', request());
  const middle = Math.floor(deals / 2);
  yield page(db, deals, 'page by an indexed sort, middle', request({ sort: 'revenue', offset: middle }));
  for (const [what, budget, body] of reads(db)) yield { what, deals, ...time(body), budget };
  for (const stack of ['category', 'stage', 'salesperson'] as const) yield forecast(db, deals, stack);
  yield* groupFigures(db, deals);
  db.close();
  yield* customerFigures(file, deals);
  yield* mergeFigures(file, deals);
  yield* customFigures(file, deals);
  yield* editFigures(file, deals);
  yield* bulkFigures(file, deals);
  yield rateFigure(file, deals);
}

type Read = readonly [what: string, budget: number, body: () => unknown];

/** Work without a bare statement to compare it with. */
function reads(db: Readable): readonly Read[] {
  return [
    ['filter with count and sums', 100, () => filtered(db, { ...open, rating: ['hot'] })],
    [
      'filter by a range of amounts, count and sums',
      100,
      () => filtered(db, { ...open, revenueFrom: '90000' }),
    ],
    ['filter by salesperson, count and sums', 100, () => filtered(db, bySeller(db))],
    ['totals of a salesperson', 100, () => salespersonTotals({ db, today }, { id: lastSeller(db) })],
    ['search key, page and sums', 50, () => filtered(db, { ...open, search: 'elbe sc' })],
    ['search key, one letter', 50, () => filtered(db, { ...open, search: 's' })],
    ...['s', 'elbe sc', 'elbe scanners k', '148'].map((text): Read => [
      `palette: find "${text}"`,
      30,
      () => findRecords({ db, today }, { text, limit: 12 }),
    ]),
    ['today', 50, () => todayOf({ db, today }, { unit: 'quarter', limit: 8 })],
  ];
}

function firstPage(file: string) {
  return time(() => {
    const db = openReadable(file);
    readPage(db, dealSource, request({ filter: open }), today);
    db.close();
  }, 15);
}

/** Rids by the same index and rows by the same joins, as objects, unmapped. */
function page(db: Readable, deals: number, what: string, asked: ListRequest): Figure {
  const query = pageQuery(dealSource, asked, today);
  const pick = db.prepare<unknown[], number>(query.text).pluck();
  const rows = db.prepare(
    `SELECT ${listColumns.text} FROM json_each(?) j JOIN opportunity o ON o.rid = j.value ${listJoins.text}
     ORDER BY j.key`,
  );
  const bare = (): unknown => rows.all(JSON.stringify(pick.all(query.values)));
  const times = compare(() => readPage(db, dealSource, asked, today), bare);
  return { what, deals, ...times, budget: 2, budgetRatio: 3 };
}

function filtered(db: Readable, filter: LookedUp<OpportunityFilter>): void {
  readPage(db, dealSource, request({ filter }), today);
  summarise({ db, today }, filter);
}

function bySeller(db: Readable): LookedUp<OpportunityFilter> {
  return { ...open, salespersonId: [lastSeller(db)] };
}

function lastSeller(db: Readable): string {
  return db.prepare<[], string>('SELECT id FROM salesperson ORDER BY rid DESC LIMIT 1').pluck().get() ?? '';
}

/** The same statements with the same rows read, without grouping or conversion. */
function forecast(db: Readable, deals: number, stack: 'category' | 'stage' | 'salesperson'): Figure {
  const condition = conditionOf({}, today);
  const statements = [
    db.prepare(datedSql(condition, stack, 'counted').text),
    ...(['omitted', 'on-hold', 'not-started'] as const).map((which) =>
      db.prepare(datedSql(condition, 'currency', which).text),
    ),
    db.prepare(
      `SELECT actual_close_date, count(*), sum(base_value) FROM opportunity o
       WHERE status = 'won' AND ${condition.text} GROUP BY actual_close_date`,
    ),
  ].map((statement) => statement.safeIntegers(true));
  const bare = (): unknown => statements.map((statement) => statement.all(condition.values));
  const input = { unit: 'month', periods: 12, stack, filter: {} } as const;
  const times = compare(() => forecastByCloseDate({ db, today }, input), bare);
  return { what: `forecast over everything, by ${stack}`, deals, ...times, budget: 50, budgetRatio: 1.5 };
}
