import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { contract } from '../../shared/contract/contract.ts';
import type { CallName } from '../../shared/contract/contract.ts';
import { groupBy, sort } from '../../shared/contract/opportunity-rows.ts';
import { dump } from '../support/dump.ts';
import { openTestService } from '../support/service.ts';
import type { TestService } from '../support/service.ts';
import { callOf, steps } from '../support/random-acts.ts';
import { newAccount, setUpKim } from '../support/seed.ts';
import { dealOn } from '../support/deals.ts';
import { enrich, file } from './ground.ts';

/**
 * Pins what a refactoring must not change: the contract as JSON Schema, every statement with its query plan, the CSV
 * exports, and every row after seeded random acts and an import. Update the golden files (`vitest -u`) only for a
 * change that the commit names.
 */
const golden = (name: string): string => join(import.meta.dirname, 'golden', name);
const seen = new Set<string>();
const answers: string[] = [];
let dir: string;
let service: TestService;
let lookups: Database.Database;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'roadbook-freeze-'));
  const prepare = Database.prototype.prepare;
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (
    this: Database.Database,
    text: string,
  ) {
    if (this !== lookups) seen.add(oneLine(text));
    return prepare.call(this, text);
  });
  const profileDir = join(dir, 'profile');
  service = await openTestService({ profileDir, now: '2026-03-15', log: () => undefined });
  await setUpKim(service, {
    presets: ['large-deals', 'small-deals', 'existing-customer', 'status-pipeline'],
    reasons: [
      { code: 'W', description: 'Won', outcome: 'won' },
      { code: 'L', description: 'Lost', outcome: 'lost' },
    ],
  });
  const { workspace } = await service.call('app.status', {});
  lookups = new Database(join(profileDir, 'workspaces', workspace ?? '', 'workspace.db'), { readonly: true });
  await seed();
  await act();
  await enrich(service);
  await load();
  await ask();
});
afterAll(async () => {
  // First: other files run in this process, also after a start that failed.
  vi.restoreAllMocks();
  lookups.close();
  await service.close();
  rmSync(dir, { recursive: true, force: true });
});

async function seed(): Promise<void> {
  const { call } = service;
  for (const code of ['USD', 'JPY']) await call('currency.add', { code });
  await call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.92' });
  const owners = [await newAccount(service, 'Acme'), await newAccount(service, 'Beta')];
  await call('salesperson.create', { code: 'A', name: 'Ada' });
  for (const [n, code] of ['LARGE', 'SMALL', 'EXISTING', 'PIPELINE'].entries()) {
    const values = { chances: '20', closeDate: '2026-09-30', customerId: owners[n % 2] ?? '' };
    const deal = await dealOn(service, code, values);
    if (n > 0) await deal.noteQuote();
  }
}

/** Random acts with a fixed seed. What is refused is part of the golden too. */
async function act(): Promise<void> {
  const taken = fc.sample(steps(260), { seed: 20_261_130, numRuns: 1 }).flat();
  for (const step of taken) {
    const [name, input] = callOf(lookups as never, step);
    const answer = await service.send(name, input);
    answers.push(`${name} ${answer.ok ? 'ok' : `${answer.error.code} ${answer.error.word}`}`);
  }
}

async function load(): Promise<void> {
  const path = join(dir, 'deals.csv');
  writeFileSync(path, file);
  for (const turn of ['first', 'again'] as const) {
    const { sheet } = await service.call('import.read', { path });
    if (!sheet) throw new Error('No sheet');
    const { plan: proposed } = sheet.understanding;
    const states = proposed.states.map((state) => ({
      ...state,
      target: state.target ?? { kind: 'not-started' as const },
    }));
    const unplaced = { column: 17, field: 'extra' };
    const plan = { ...proposed, states, columns: [...proposed.columns, unplaced], source: 'Freeze' };
    answers.push(`proposed ${spelled(proposed)}`);
    const rehearsal = await service.send('import.rehearse', { plan });
    answers.push(`rehearse ${turn} ${spelled(rehearsal)}`);
    for (const kind of ['new', 'update', 'unchanged', 'error'])
      answers.push(`rows ${turn} ${spelled(await service.send('import.rows', { kind, limit: 50 }))}`);
    const committed = await service.send('import.commit', { leaveOutErrors: true });
    answers.push(`commit ${turn} ${spelled(committed)}`);
  }
}

/** Every query that lists, sums or finds, so that its statements are seen. */
async function ask(): Promise<void> {
  const ids = (table: string): string[] =>
    lookups
      .prepare<[], string>(`SELECT id FROM ${table} WHERE deleted_txn IS NULL ORDER BY rid`)
      .pluck()
      .all();
  const send = async (name: CallName, input: object): Promise<void> => {
    const answer = await service.send(name, input);
    answers.push(`${name} ${spelled(input)} ${spelled(answer)}`);
  };
  const tag = ids('tag')[0] ?? '';
  const person = ids('salesperson')[0] ?? '';
  const filters = [
    {},
    { status: ['in-progress', 'on-hold'] },
    { search: 'de' },
    { search: 'acme scan' },
    { salespersonId: [person], closeFrom: '2026-01-01', closeTo: '2026-12-31' },
    { overdue: true },
    { undated: true },
    { withoutRevenue: true, rating: ['none', 'hot'] },
    { tag: [tag, 'none'] },
    { closedFrom: '2026-01-01', closedTo: '2026-12-31', currency: ['EUR'] },
    { customerId: ids('customer')[0] },
  ];
  for (const filter of filters) {
    await send('opportunity.summary', { filter });
    for (const by of groupBy.options) await send('opportunity.groups', { filter, by });
    for (const key of sort.options)
      for (const direction of ['asc', 'desc'])
        await send('opportunity.list', { filter, sort: key, direction, limit: 20 });
  }
  for (const by of groupBy.options)
    await send('opportunity.list', { group: { by, key: 'none' }, sort: 'closeDate', limit: 20 });
  for (const id of ids('opportunity').slice(0, 12)) {
    for (const name of [
      'opportunity.get',
      'opportunity.entries',
      'opportunity.others',
      'opportunity.stages',
    ] as const)
      await send(name, { id });
  }
  for (const id of ids('customer').slice(0, 6)) {
    for (const name of ['customer.get', 'customer.contacts', 'customer.totals'] as const)
      await send(name, { id });
  }
  for (const kind of ['account', 'contact', undefined]) {
    await send('customer.filled', { kind });
    for (const key of ['name', 'number', 'city', 'created'])
      for (const direction of ['asc', 'desc'])
        for (const search of ['', 'ac']) await send('customer.list', { kind, sort: key, direction, search });
  }
  await send('customer.suggest', { text: 'a' });
  for (const stack of ['category', 'stage', 'cycle', 'salesperson', 'rating', 'currency'])
    for (const unit of ['day', 'week', 'month', 'quarter'])
      await send('forecast.byCloseDate', { stack, unit });
  await send('today.get', {});
  await send('search.find', { text: 'acme' });
  for (const name of [
    'cycle.list',
    'reason.list',
    'salesperson.list',
    'currency.list',
    'tag.list',
    'history.list',
  ] as const)
    await send(name, {});
}

it('the contract', async () => {
  const described = await service.call('contract.describe', {});
  await expect(`${spelled(described, 1)}\n`).toMatchFileSnapshot(golden('contract.json'));
  expect(Object.keys(contract).length).toBeGreaterThan(60);
});

it('every statement with its query plan', async () => {
  const text = [...seen]
    .filter((statement) => /^(SELECT|WITH|UPDATE|INSERT|DELETE)/i.test(statement))
    .map((statement) => `${statement}\n    ${planOf(statement).join('\n    ')}`)
    .toSorted()
    .join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot(golden('statements.txt'));
});

it('the answers of every call', async () => {
  await expect(`${normal(answers.join('\n'))}\n`).toMatchFileSnapshot(golden('answers.txt'));
});

it('every row', async () => {
  const rows = Object.entries(dump(lookups as never))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([table, lines]) => lines.map((line) => `${table} ${line}`));
  await expect(`${normal(rows.join('\n'))}\n`).toMatchFileSnapshot(golden('rows.txt'));
});

it.each([
  ['opportunity.export', {}],
  ['opportunity.export', { filter: { status: ['won', 'lost'] }, sort: 'topic', separator: ';' }],
  ['forecast.export', { form: 'deals' }],
  ['forecast.export', { form: 'periods', unit: 'quarter' }],
] as const)('the file of %s %j', async (name, input) => {
  const path = join(dir, 'out.csv');
  await service.call(name, { ...input, path } as never);
  const label = `${name}-${JSON.stringify(input).replaceAll(/[^a-z]+/g, '-')}`;
  await expect(readFileSync(path, 'utf8')).toMatchFileSnapshot(golden(`${label}.csv`));
});

/** JSON with the keys of objects in order, since the order in which an object was built means nothing. */
function spelled(value: unknown, indent?: number): string {
  const ordered = (_: string, one: unknown): unknown =>
    one === null || typeof one !== 'object' || Array.isArray(one)
      ? one
      : Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify(value, ordered, indent);
}

const oneLine = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/\( /g, '(').replaceAll(/ \)/g, ')').trim();

function planOf(statement: string): string[] {
  const values = Array.from(statement.match(/\?/g) ?? [], () => null);
  try {
    return lookups
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
      .all(...values)
      .map((step) => step.detail);
  } catch (error) {
    return [String(error)];
  }
}

/** Ids become numbers in the order in which they appear; folders and times of the run go. */
function normal(text: string): string {
  const known = new Map<string, string>();
  return text
    .replaceAll(dir, '<dir>')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      if (!known.has(id)) known.set(id, `#${known.size}`);
      return known.get(id) ?? '';
    });
}
