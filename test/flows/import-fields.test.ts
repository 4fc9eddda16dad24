import { afterAll, beforeAll, expect, it } from 'vitest';
import { plainFields } from '../../electron/domain/import/plain-fields.ts';
import { isWritten } from '../../shared/records/field.ts';
import type { Fields } from '../../shared/records/field.ts';
import { opportunity } from '../../shared/records/opportunity.ts';
import { dealFields, type DealField } from '../../shared/import/deal-fields.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { ImportBench } from '../support/imports.ts';
import { openImportBench } from '../support/imports.ts';

let bench: ImportBench;
beforeAll(async () => {
  bench = await openImportBench();
});
afterAll(() => bench.close());

const described: Fields = opportunity;
const fieldOf = (key: string): DealField => {
  const field = dealFields.find((one) => one.key === key);
  if (!field) throw new Error(`Imports do not know ${key}`);
  return field;
};

/**
 * A cell that differs from a new deal's default, and the value on the deal's page; `nth` distinguishes two of them.
 */
function sample(
  { kind, choices = [] }: DealField,
  nth: 0 | 1,
): { readonly cell: string; readonly read: unknown } {
  switch (kind) {
    case 'text':
    case 'name':
      return { cell: `Text ${nth}`, read: `Text ${nth}` };
    case 'amount':
      return { cell: `12${nth}.50`, read: { amount: `12${nth}.50`, currency: 'EUR' } };
    case 'percent':
      return { cell: `3${nth}`, read: `3${nth}` };
    case 'date':
      return { cell: `2026-07-0${nth + 1}`, read: `2026-07-0${nth + 1}` };
    case 'choice': {
      const choice = choices.at(nth - 1) ?? '';
      return { cell: choice, read: choice };
    }
  }
}

async function imported(nth: 0 | 1): Promise<Record<string, unknown>> {
  const headings = plainFields.map(({ key }) => fieldOf(key).headings[0] ?? '');
  const cells = plainFields.map(({ key }) => sample(fieldOf(key), nth).cell);
  const lines = [`Id,Topic,Customer,${headings.join(',')}`, `X1,Scanners,Acme,${cells.join(',')}`];
  const { counts } = await bench.load(lines);
  expect(counts).toMatchObject({ new: 1 - nth, update: nth, error: 0 });
  const [deal] = await bench.deals();
  const page: OutputOf<'opportunity.get'> = await bench.call('opportunity.get', { id: deal?.id ?? '' });
  return { ...page };
}

it('every writable field with headings is imported by its kind or listed as special', () => {
  const written = Object.entries(described).filter(([, field]) => field.headings && isWritten(field));
  const special = ['topic', 'customer', 'contact', 'salesperson', 'kind', 'currency'];
  const plain = plainFields.map(({ key }) => key as string);
  expect(written.map(([key]) => key).sort()).toEqual([...plain, ...special].sort());
});

it.each([0, 1] as const)(
  'every plain field arrives in a new deal, and changes an existing one',
  async (nth) => {
    const page = await imported(nth);
    const wanted = plainFields.map(({ key }) => [key, sample(fieldOf(key), nth).read]);
    expect(Object.fromEntries(plainFields.map(({ key }) => [key, page[key]]))).toEqual(
      Object.fromEntries(wanted),
    );
  },
);
