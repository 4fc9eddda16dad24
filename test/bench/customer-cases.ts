import { copyFileSync } from 'node:fs';
import { fixedClock } from '../../electron/domain/clock.ts';
import { groupCustomers } from '../../electron/domain/customers/groups.ts';
import { summariseCustomers } from '../../electron/domain/customers/summary.ts';
import { undo } from '../../electron/domain/history.ts';
import { doBulk } from '../../electron/service/threads/bulk-work.ts';
import { Writer } from '../../electron/service/threads/writer.ts';
import {
  keepForUndoInFile,
  openReadable,
  openWritable,
  type Readable,
} from '../../electron/store/connection/database.ts';
import type { CustomerFilter } from '../../electron/store/customers/filter.ts';
import { customers, type CustomerSort } from '../../electron/store/customers/list.ts';
import { pageQuery, readPage, type PageRequest } from '../../electron/store/lists/pages.ts';
import { createRandom } from '../../shared/random/seeded.ts';
import { addCustomers } from './generate-customers.ts';
import { compare, time, type Figure } from './measure.ts';
import type { LookedUp } from '../../electron/store/search/found.ts';
import { benchDay as today } from './workspace.ts';

type ListRequest = PageRequest<LookedUp<CustomerFilter>, CustomerSort>;

const active: LookedUp<CustomerFilter> = { active: true };

function request(changes: Partial<ListRequest> = {}): ListRequest {
  return { filter: active, sort: 'name', direction: 'asc', offset: 0, limit: 100, ...changes };
}

/** The list of as many customers as there are deals, in a copy of the file: most of them have none. */
export function* customerFigures(file: string, deals: number): Iterable<Figure> {
  const copy = `${file}.customers`;
  copyFileSync(file, copy);
  const writer = writerOf(copy);
  writer.run('act', null, (act) => addCustomers(act, createRandom(2), deals));
  writer.db.close();
  const db = openReadable(copy);
  const middle = Math.floor(deals / 2);
  yield page(db, deals, 'customers: page by name, first', request());
  yield page(db, deals, 'customers: page by city, middle', request({ sort: 'city', offset: middle }));
  const bought = request({ filter: { isCustomer: true }, offset: 100 });
  yield page(db, deals, 'customers: page of those who have bought', bought);
  const sums = time(() => summariseCustomers({ db, today }, active), 9);
  yield { what: 'customers: count and sums', deals, ...sums, budget: 100 };
  const search = time(() => found(db, { ...active, search: 'elbe kl' }));
  yield { what: 'customers: search key, page and sums', deals, ...search, budget: 50 };
  const phone = time(() => found(db, { ...active, search: '0431 45' }));
  yield { what: 'customers: search part of a phone, page and sums', deals, ...phone, budget: 100 };
  for (const by of ['owner', 'industry', 'kind', 'country'] as const) {
    const groups = time(() => groupCustomers({ db, today }, { by, filter: {} }), 9);
    yield { what: `customers: groups of everything, by ${by}`, deals, ...groups, budget: 100 };
  }
  db.close();
  yield* bulkFigures(copy, deals);
}

function writerOf(file: string): Writer {
  const db = openWritable(file);
  keepForUndoInFile(db);
  return new Writer({ db, clock: fixedClock(today), user: 'rep', device: 'bench' });
}

function found(db: Readable, filter: LookedUp<CustomerFilter>): void {
  readPage(db, customers, request({ filter }), today);
  summariseCustomers({ db, today }, filter);
}

/** The same statements with the same rows read, nothing converted. */
function page(db: Readable, deals: number, what: string, asked: ListRequest): Figure {
  const { text, values } = pageQuery(customers, asked, today);
  const find = db.prepare<unknown[], number>(text).pluck();
  const pick = db.prepare<string[]>(
    'SELECT c.* FROM json_each(?) j JOIN customer c ON c.rid = j.value ORDER BY j.key',
  );
  const bare = (): unknown => pick.all(JSON.stringify(find.all(values)));
  return {
    what,
    deals,
    ...compare(() => readPage(db, customers, asked, today), bare),
    budget: 4,
    budgetRatio: 4,
  };
}

/** One act on 5,000 customers as its thread does it, and its undo. */
function* bulkFigures(file: string, deals: number): Iterable<Figure> {
  const writer = writerOf(file);
  const ids = writer.db
    .prepare<[], string>('SELECT id FROM customer WHERE active = 1 ORDER BY rid LIMIT 5000')
    .pluck()
    .all();
  const input = { selection: { ids }, act: { kind: 'update', changes: { active: false } } } as const;
  const once = (what: string, body: () => unknown): Figure => {
    const start = performance.now();
    body();
    const took = performance.now() - start;
    return { what: `customers: ${what} ${ids.length.toLocaleString('en')}`, deals, median: took, p95: took };
  };
  yield once('do one act to', () =>
    doBulk(
      writer,
      {
        kind: 'customer',
        rehearse: false,
        input: { ...input, selection: { ids: [...ids] }, skipRefused: false },
      },
      () => undefined,
    ),
  );
  yield once('undo one act on', () => writer.run('none', null, (act) => undo(act, { withLater: false })));
  writer.db.close();
}
