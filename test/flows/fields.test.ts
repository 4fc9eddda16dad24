import { searchedColumns } from '../../electron/store/names/words.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import { account, contact, customer } from '../../shared/records/customer.ts';
import type { Field, Fields } from '../../shared/records/field.ts';
import { columnName, isUsed, writtenName } from '../../shared/records/field.ts';
import { listedKeys, writtenFields } from '../../shared/records/keys.ts';
import { opportunity } from '../../shared/records/opportunity.ts';
import { listColumns } from '../../electron/domain/export/deal-list-columns.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';

let workspace: TestWorkspace;
/** Two records for each kind of reference, to switch between them. */
let targets: Record<string, readonly [string, string]>;
beforeAll(async () => {
  workspace = openTestWorkspace();
  const { call } = workspace;
  const { salespersonId } = await setUpKim(workspace);
  await call('currency.add', { code: 'USD' });
  const accounts = [await newAccount(workspace, 'Acme'), await newAccount(workspace, 'Beta')] as const;
  const people = await Promise.all(
    ['Ida', 'Ole'].map((lastName) => call('customer.create', { kind: 'contact', lastName })),
  );
  const kinds = (await call('opportunityKind.list', {})).items;
  const ada = await call('salesperson.create', { code: 'A', name: 'Ada' });
  targets = {
    customer: accounts,
    account: accounts,
    contact: [people[0]?.id ?? '', people[1]?.id ?? ''],
    salesperson: [salespersonId, ada.id],
    kind: [kinds[0]?.id ?? '', kinds[1]?.id ?? ''],
  };
});
afterAll(() => workspace.close());

/** Two different values of a field, in the input of a call. */
function valuesOf(key: string, field: Field): readonly [unknown, unknown] {
  switch (field.kind) {
    case 'text':
      return field.format === 'email' ? ['a@b.example', 'c@d.example'] : [`First ${key}`, `Second ${key}`];
    case 'amount':
      return ['1234.50', '99.00'];
    case 'percent':
      return ['33.33', '50'];
    case 'date':
      return ['2026-07-01', '2027-01-31'];
    case 'flag':
      return [true, false];
    case 'currency':
      return ['USD', 'EUR'];
    case 'choice': {
      const [first, second] = field.entered ?? field.values;
      return [second, first];
    }
    case 'reference':
      return targets[field.to] ?? ['', ''];
    default:
      throw new Error(`${key} is not written`);
  }
}

/** The output of a call for a value that was written. */
function answered(field: Field, value: unknown): unknown {
  if (field.kind === 'amount') return expect.objectContaining({ amount: value });
  return field.kind === 'reference' ? expect.objectContaining({ id: value }) : value;
}

interface Kind {
  readonly fields: Fields;
  readonly create: (fields: object) => Promise<string>;
  readonly update: (id: string, changes: object) => Promise<unknown>;
  readonly get: (id: string) => Promise<Readonly<Record<string, unknown>>>;
}

const ofCustomers = (kind: 'account' | 'contact', needed: object): Omit<Kind, 'fields'> => ({
  create: async (given) => {
    const input = { kind, ...needed, ...given } as InputOf<'customer.create'>;
    return (await workspace.call('customer.create', input)).id;
  },
  update: (id, changes) => workspace.call('customer.update', { id, changes }),
  get: (id) => workspace.call('customer.get', { id }),
});

const kinds: Readonly<Record<string, Kind>> = {
  deal: {
    fields: opportunity,
    create: (given) => newDeal(workspace, targets['customer']?.[0] ?? '', { topic: 'Deal', ...given }),
    update: (id, changes) => workspace.call('opportunity.update', { id, changes }),
    get: (id) => workspace.call('opportunity.get', { id }),
  },
  account: { fields: account, ...ofCustomers('account', { name: 'Gamma' }) },
  contact: { fields: contact, ...ofCustomers('contact', { lastName: 'Lund' }) },
};

const cases = Object.entries(kinds).flatMap(([kind, { fields }]) =>
  writtenFields(fields).map(([key]) => [kind, key] as const),
);

/** Texts that search ignores. A new one goes here or, with a migration, into the full-text index. */
const notSearched = {
  opportunity: ['created_by'],
  customer: [
    'job_title',
    'phone',
    'mobile',
    'website',
    'street',
    'postal_code',
    'region',
    'country',
    'industry',
    'first_name',
    'last_name',
  ],
};

/** The statements that created a table or a trigger. */
function definitionsOf(name: string): string[] {
  return workspace.db
    .prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?')
    .pluck()
    .all(name);
}

describe('every described field', () => {
  it.each(cases)('of %s: %s is created, updated, undone, and read by the page', async (kind, key) => {
    const { fields, create, update, get } = kinds[kind] as Kind;
    const field = fields[key] as Field;
    const [first, second] = valuesOf(key, field);
    const name = writtenName(key, field);
    const id = await create({ [name]: first });
    expect((await get(id))[key]).toEqual(answered(field, first));
    await update(id, { [name]: second });
    expect((await get(id))[key]).toEqual(answered(field, second));
    await workspace.call('history.undo', {});
    expect((await get(id))[key]).toEqual(answered(field, first));
  });

  it.each([
    ['opportunity', opportunity],
    ['customer', customer],
  ] as const)('of %s has its column, and every other column is known by name', (table, fields) => {
    const columns = workspace.db
      .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`)
      .pluck()
      .all();
    const described = Object.entries(fields as Fields)
      .filter(([, field]) => field.kind !== 'special')
      .map(([key, field]) => columnName(key, field));
    const derived = {
      opportunity:
        'id topic_alike topic_rank probability weighted_q weighted_r base_value base_rate revenue_key weighted_key stage_id close_record_id',
      customer: 'id kind name_key name_alike name_rank city_rank merged_into_id',
    }[table].split(' ');
    const journal = ['rid', 'created_txn', 'txn', 'deleted_txn'];
    expect([...described, ...derived, ...journal].toSorted()).toEqual(columns.toSorted());
  });

  it.each([
    ['opportunity', opportunity],
    ['customer', customer],
  ] as const)('of %s that is a choice or a flag has a CHECK for just its values', (table, fields) => {
    const [definition] = definitionsOf(table);
    for (const [key, field] of Object.entries<Field>(fields)) {
      const column = columnName(key, field);
      const checked = [
        ...(definition ?? '').matchAll(new RegExp(`CHECK \\(${column} IN \\(([^)]*)\\)\\)`, 'g')),
      ];
      const values = checked[0]?.[1]?.split(', ');
      if (field.kind === 'choice') expect(values, column).toEqual(field.values.map((value) => `'${value}'`));
      else if (field.kind === 'flag') expect(values, column).toEqual(['0', '1']);
    }
  });

  it.each([
    ['opportunity', opportunity],
    ['customer', customer],
  ] as const)('of %s is searched for or is known not to be', (table, fields) => {
    const searched = searchedColumns(table);
    const texts = Object.entries<Field>(fields).filter(([, { kind }]) => kind === 'text');
    const columns = texts.map(([key, field]) => columnName(key, field));
    expect(columns).toEqual(expect.arrayContaining(searched));
    expect(columns.filter((column) => !searched.includes(column)).toSorted()).toEqual(
      notSearched[table].toSorted(),
    );
  });

  it('that an export has is among those that lists read', () => {
    const listed: readonly string[] = listedKeys(opportunity);
    const exported = Object.entries(opportunity as Fields).filter(([, field]) => isUsed(field, 'export'));
    expect(exported.map(([key]) => key).filter((key) => !listed.includes(key))).toEqual([]);
    for (const [, field] of exported)
      expect(listColumns.map(({ heading }) => heading)).toContain(field.headings?.[0]);
  });
});
