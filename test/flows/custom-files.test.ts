import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { ImportKind } from '../../shared/import/kinds.ts';
import {
  customKinds,
  fieldOwners,
  mostCustomFields,
  type CustomKind,
} from '../../shared/records/custom-fields.ts';
import { say } from '../../shared/words/say.ts';
import { openImportBench, type ImportBench } from '../support/imports.ts';
import { newAccount } from '../support/seed.ts';

const open: ImportBench[] = [];
const bench = async (): Promise<ImportBench> => {
  const one = await openImportBench();
  open.push(one);
  return one;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A field with the values of each record, choices by name. */
interface Drawn {
  readonly name: string;
  readonly kind: CustomKind;
  readonly values: readonly (string | boolean | null)[];
}

const records = 4;
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((one) => one.trim() !== '' && one.isWellFormed() && !one.includes('\0'));
const valueOf: Readonly<Record<CustomKind, fc.Arbitrary<string | boolean>>> = {
  text: fc.oneof(
    text.map((one) => one.trim()),
    fc.constantFrom('=1+1', "'@x", 'n/a', '007', '1.234', 'yes'),
  ),
  'long-text': fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  number: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((n) => String(n / 1000)),
  amount: fc.integer({ min: 0, max: 10 ** 9 }).map((n) => (n / 100).toFixed(2)),
  date: fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10)),
  flag: fc.boolean(),
  choice: fc.constantFrom('S', 'M', 'ß-Größe', '=L'),
};
const drawn: fc.Arbitrary<Drawn[]> = fc.uniqueArray(
  fc
    .record({
      name: fc.constantFrom('A b', 'Größe', 'Seats (max)', "='x", '日付', 'Notes 2'),
      kind: fc.constantFrom(...customKinds),
    })
    .chain(({ name, kind }) =>
      fc
        .array(fc.option(valueOf[kind]), { minLength: records, maxLength: records })
        .map((values) => ({ name, kind, values })),
    ),
  { selector: ({ name }) => name, minLength: 1, maxLength: 4 },
);

type Named = Record<string, unknown>;

async function fieldsIn({ call }: ImportBench) {
  return (await call('customField.list', {})).items;
}

/** Adds the fields to every kind of record, with their choices. */
async function addFields({ call }: ImportBench, fields: readonly Drawn[]): Promise<void> {
  for (const owner of fieldOwners) {
    for (const { name, kind } of fields) {
      const choices = kind === 'choice' ? ['S', 'M', 'ß-Größe', '=L'] : [];
      await call('customField.create', { of: owner, name, kind, choices });
    }
  }
}

/** The values of a record for a call, by the ids of the fields. */
async function customOf(one: ImportBench, of: string, fields: readonly Drawn[], at: number) {
  const known = (await fieldsIn(one)).filter((field) => field.of === of);
  return Object.fromEntries(
    fields.flatMap(({ name, values }) => {
      const field = known.find((each) => each.name === name);
      const value = values[at] ?? null;
      if (!field || value === null) return [];
      const chosen = field.choices.find((choice) => choice.name === value)?.id;
      return [[field.id, chosen ?? value]];
    }),
  );
}

/** Values by the names of fields, and choices by theirs. */
async function named(one: ImportBench, custom: Readonly<Record<string, unknown>>): Promise<Named> {
  const known = new Map((await fieldsIn(one)).map((field) => [field.id, field]));
  return Object.fromEntries(
    Object.entries(custom)
      .map(([id, value]) => {
        const field = known.get(id);
        const choice = field?.choices.find((each) => each.id === value)?.name;
        return [field?.name ?? '', choice ?? value] as const;
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

async function everything(one: ImportBench): Promise<Named> {
  const found: Named = {};
  for (const { id, topic } of await one.deals())
    found[topic] = await named(one, (await one.call('opportunity.get', { id })).custom);
  for (const { id, name } of (await one.call('customer.list', {})).rows)
    found[name] = await named(one, (await one.call('customer.get', { id })).custom);
  return found;
}

async function moved(
  from: ImportBench,
  to: ImportBench,
  kind: ImportKind,
  type: 'csv' | 'xlsx',
): Promise<void> {
  const path = `${from.folder}/${kind}.${type}`;
  await from.call(`${kind}.export`, { path, type });
  const { sheet } = await to.call('import.read', { path, entity: kind });
  if (!sheet) throw new Error('No sheet');
  const { plan, readings } = sheet.understanding;
  expect(readings.filter(({ value }) => value === null)).toEqual([]);
  const { counts, problems } = await to.call('import.rehearse', { plan });
  expect(problems).toEqual([]);
  expect(counts.error).toBe(0);
  await to.call('import.commit', {});
}

/** Two deals, an account and a contact with values, then updated and undone in part. */
async function filled(one: ImportBench, fields: readonly Drawn[]): Promise<void> {
  await addFields(one, fields);
  const at = (of: string, place: number) => customOf(one, of, fields, place);
  const customerId = await newAccount(one, 'Acme');
  const { id } = await one.call('opportunity.create', {
    topic: 'Deal 1',
    customerId,
    custom: await at('opportunity', 0),
  });
  await one.call('opportunity.create', { topic: 'Deal 2', customerId, custom: await at('opportunity', 1) });
  await one.call('customer.update', { id: customerId, changes: { custom: await at('account', 2) } });
  await one.call('customer.create', {
    kind: 'contact',
    lastName: 'Öz',
    accountId: customerId,
    custom: await at('contact', 3),
  });
  const before = await everything(one);
  await one.call('opportunity.update', {
    id,
    changes: { topic: 'Deal 1b', custom: await at('opportunity', 1) },
  });
  await one.call('history.undo', {});
  expect(await everything(one)).toEqual(before);
}

describe('files with custom fields', () => {
  it.each(['csv', 'xlsx'] as const)(
    'as %s are read back into fields of the same names without a difference',
    async (type) => {
      await fc.assert(
        fc.asyncProperty(drawn, async (fields) => {
          const [from, to] = [await bench(), await bench()];
          await filled(from, fields);
          await addFields(to, fields);
          await moved(from, to, 'customer', type);
          await moved(from, to, 'opportunity', type);
          expect(await everything(to)).toEqual(await everything(from));
          for (const one of open.splice(0)) await one.close();
        }),
        { numRuns: type === 'csv' ? 6 : 3 },
      );
    },
    120_000,
  );

  it('make the fields in a workspace without any, and their undo takes them', async () => {
    const [from, to] = [await bench(), await bench()];
    const fields: Drawn[] = [
      { name: 'Code', kind: 'text', values: ['007', 'A-1', 'B', 'C'] },
      { name: 'Signed', kind: 'flag', values: [true, false, null, true] },
      { name: 'Live', kind: 'date', values: ['2026-01-31', null, '2026-02-28', null] },
      { name: 'Seats', kind: 'number', values: ['-1.5', '20', null, '3'] },
      { name: 'Story', kind: 'long-text', values: ['a\nb', null, 'c\nd', 'e\nf'] },
    ];
    await filled(from, fields);
    const before = to.live();
    await moved(from, to, 'customer', 'csv');
    await moved(from, to, 'opportunity', 'csv');
    expect(await everything(to)).toEqual(await everything(from));
    const kinds = (await fieldsIn(to)).map(({ of, name, kind }) => `${of} ${name}: ${kind}`);
    expect(kinds).toContain('opportunity Live: date');
    expect(kinds).toContain('contact Signed: flag');
    expect(kinds).not.toContain('contact Live: date');
    await to.call('history.undo', {});
    await to.call('history.undo', {});
    expect(to.live()).toEqual(before);
  });
});

it('a column of customers fills the field of each kind of record, whatever its kind', async () => {
  const [from, to] = [await bench(), await bench()];
  for (const { call } of [from, to]) {
    await call('customField.create', { of: 'account', name: 'Rank', kind: 'number' });
    await call('customField.create', { of: 'contact', name: 'rank', kind: 'text' });
  }
  const [number, text] = await fieldsIn(from);
  const account = { kind: 'account', name: 'Acme', custom: { [number?.id ?? '']: '2.5' } } as const;
  await from.call('customer.create', account);
  const contact = { kind: 'contact', lastName: 'Öz', custom: { [text?.id ?? '']: 'first of all' } } as const;
  await from.call('customer.create', contact);
  await moved(from, to, 'customer', 'csv');
  expect(await everything(to)).toEqual({ Acme: { Rank: '2.5' }, Öz: { rank: 'first of all' } });
  expect(await fieldsIn(to)).toHaveLength(2);
});

describe('a column of an import', () => {
  const lines = (cell: (row: number) => string): string[] => [
    'Id,Topic,Account,Own',
    ...Array.from({ length: 9 }, (_, row) => `${row},Deal ${row},Acme,${cell(row)}`),
  ];
  it.each([
    ['flag', (row: number) => (row % 2 ? 'Yes' : 'no')],
    ['date', (row: number) => `2026-03-0${row + 1}`],
    ['number', (row: number) => String((row - 3) * 10)],
    ['choice', (row: number) => ['North', 'South', ' north'][row % 3] ?? ''],
    ['text', (row: number) => `Room ${row}`],
    ['text', (row: number) => `0${row}`],
    ['text', (row: number) => `4915112345${row}00`],
    ['long-text', (row: number) => `"a\n${row}"`],
  ] as const)('looks like a field of the kind %s', async (kind, cell) => {
    const one = await bench();
    const { understanding } = await one.read(lines(cell));
    expect(understanding.plan.newFields).toEqual([{ column: 3, name: 'Own', kind }]);
    const { made } = await one.load(lines(cell));
    expect(made.fields).toBe(1);
    const [field] = await fieldsIn(one);
    if (kind === 'choice') expect(field?.choices.map(({ name }) => name)).toEqual(['North', 'South']);
    expect(await one.call('customField.uses', { id: field?.id ?? '' })).toMatchObject({ records: 9 });
  });

  it('can be a field of another kind and name, whose unusable cells are errors', async () => {
    const one = await bench();
    const newFields = [{ column: 3, name: 'Seats', kind: 'number' as const }];
    const file = lines((row) => (row === 4 ? 'many' : String(row)));
    const rehearsal = await one.rehearse(file, { newFields });
    expect(rehearsal.counts).toMatchObject({ new: 8, error: 1 });
    expect(rehearsal.problems[0]?.reasons[0]?.message).toBe(
      say('import.number-unreadable', { field: 'Seats', text: 'many' }),
    );
    for (const [name, word] of [
      ['Topic', 'customField.reserved'],
      ['Weighted', 'customField.reserved'],
    ] as const) {
      const { understanding } = await one.read(file);
      const plan = { ...understanding.plan, newFields: [{ column: 3, name, kind: 'text' as const }] };
      expect((await one.refused('import.rehearse', { plan })).fields?.[0]?.message).toBe(say(word, { name }));
    }
  });

  it('goes to the custom field of its heading, adds choices, and clears by choice', async () => {
    const one = await bench();
    await one.call('customField.create', {
      of: 'opportunity',
      name: 'OWN',
      kind: 'choice',
      choices: ['North'],
    });
    await one.load(lines((row) => (row === 0 ? 'north' : 'South')));
    const [field] = await fieldsIn(one);
    expect(field?.choices.map(({ name }) => name)).toEqual(['North', 'South']);
    const again = await one.rehearse(lines((row) => (row === 0 ? 'North' : 'south')));
    expect(again.counts).toMatchObject({ unchanged: 9 });
    const blank = lines((row) => (row === 0 ? '' : 'south'));
    expect((await one.rehearse(blank)).counts).toMatchObject({ unchanged: 9 });
    expect((await one.load(blank, { blankClears: true })).counts).toMatchObject({ update: 1, unchanged: 8 });
    expect(await one.call('customField.uses', { id: field?.id ?? '' })).toMatchObject({ records: 8 });
    await one.call('customField.remove', { id: field?.id ?? '', evenWithValues: 8 });
    const plan: InputOf<'import.rehearse'>['plan'] = (await one.read(blank)).understanding.plan;
    const columns = plan.columns.map(({ column }) => ({
      column,
      field: column === 3 ? `custom.${field?.id}` : 'topic',
    }));
    const gone = { ...plan, columns: columns.filter(({ column }) => column === 1 || column === 3) };
    expect((await one.refused('import.rehearse', { plan: gone })).message).toBe(say('customField.unknown'));
  });

  it('is left out beyond a hundred fields', async () => {
    const one = await bench();
    const headings = Array.from({ length: mostCustomFields + 5 }, (_, i) => `Own ${i}`);
    const file = [`Topic,Account,${headings.join(',')}`, `A,Acme,${headings.map(() => 'x').join(',')}`];
    const { understanding } = await one.read(file);
    expect(understanding.plan.newFields).toHaveLength(mostCustomFields);
    expect((await one.load(file)).made.fields).toBe(mostCustomFields);
  });
});
