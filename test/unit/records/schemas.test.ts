import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import { opportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import type { Opportunity, OpportunityRow } from '../../../shared/contract/opportunity-rows.ts';
import { listedSchema, writtenSchema } from '../../../shared/contract/record-schemas.ts';
import type { Field, Fields } from '../../../shared/records/field.ts';
import { isWritten, rowName, writtenName } from '../../../shared/records/field.ts';
import type { Read, Row, Written } from '../../../shared/records/kinds.ts';

/** One field of every kind, in each of its variants. */
const described = {
  topic: { kind: 'text', max: 5, required: true },
  remark: { kind: 'text', max: 9, long: true },
  mail: { kind: 'text', max: 20, format: 'email' },
  value: { kind: 'amount', column: 'value_minor', blank: true },
  likely: { kind: 'percent', blank: true, kept: true },
  dueDate: { kind: 'date', blank: true },
  seenAt: { kind: 'instant', set: 'act' },
  urgent: { kind: 'flag', initial: false },
  currency: { kind: 'currency' },
  phase: { kind: 'choice', values: ['a', 'b', 'z'], entered: ['a', 'b'], initial: 'a' },
  owner: { kind: 'reference', to: 'salesperson', blank: true },
  buyer: { kind: 'reference', to: 'customer' },
  odd: { kind: 'special' },
} as const satisfies Fields;

interface Ref {
  id: string;
  name: string;
}

describe('the types that follow from described fields', () => {
  it('are those of the wire, of what is written, and of a row', () => {
    expectTypeOf<Read<typeof described>>().toEqualTypeOf<{
      topic: string;
      remark: string;
      mail: string;
      value: { amount: string; currency: string } | null;
      likely: string | null;
      dueDate: string | null;
      seenAt: number;
      urgent: boolean;
      currency: string;
      phase: 'a' | 'b' | 'z';
      owner: Ref | null;
      buyer: { id: string; kind: 'account' | 'contact'; name: string };
    }>();
    expectTypeOf<Written<typeof described>>().toEqualTypeOf<{
      topic?: string | undefined;
      remark?: string | undefined;
      mail?: string | undefined;
      value?: string | null | undefined;
      likely?: string | undefined;
      dueDate?: string | null | undefined;
      urgent?: boolean | undefined;
      currency?: string | undefined;
      phase?: 'a' | 'b' | undefined;
      ownerId?: string | null | undefined;
      buyerId?: string | undefined;
    }>();
    expectTypeOf<Row<typeof described>>().toEqualTypeOf<{
      readonly topic: string;
      readonly remark: string;
      readonly mail: string;
      readonly valueMinor: number | null;
      readonly likely: number | null;
      readonly dueDate: string | null;
      readonly seenAt: number;
      readonly urgent: 0 | 1;
      readonly currency: string;
      readonly phase: 'a' | 'b' | 'z';
      readonly ownerId: string | null;
      readonly buyerId: string;
    }>();
  });

  it('are what the contract says of a deal and of a customer', () => {
    expectTypeOf<OpportunityRow['estimatedRevenue']>().toEqualTypeOf<{
      amount: string;
      currency: string;
    } | null>();
    expectTypeOf<OpportunityRow['customer']['kind']>().toEqualTypeOf<'account' | 'contact'>();
    expectTypeOf<OpportunityRow>().not.toHaveProperty('description');
    expectTypeOf<Opportunity['need']>().toEqualTypeOf<'must' | 'should' | 'good-to-have' | 'none' | null>();
    expectTypeOf<InputOf<'opportunity.update'>['changes']['category']>().toEqualTypeOf<
      'pipeline' | 'best-case' | 'committed' | 'omitted' | undefined
    >();
    expectTypeOf<OutputOf<'customer.get'>['owner']>().toEqualTypeOf<Ref | null>();
  });
});

describe('the schema of what is written', () => {
  const schema = writtenSchema(described);
  const accepts = (value: object): boolean => schema.safeParse(value).success;

  it('takes the fields that are written, by the names under which they are', () => {
    const names = Object.entries(described as Fields)
      .filter(([, field]) => isWritten(field))
      .map(([key, field]) => writtenName(key, field));
    expect(Object.keys(schema.shape)).toEqual(names);
    expect(names).toContain('ownerId');
    expect(names).not.toContain('seenAt');
    expect(accepts({})).toBe(true);
    expect(accepts({ odd: 1 })).toBe(false);
  });

  it.each([
    ['a required text that is blank', { topic: ' ' }, false],
    ['a text that is too long', { topic: '123456' }, false],
    ['an e-mail address without an at sign', { mail: 'nobody' }, false],
    ['an empty e-mail address', { mail: '' }, true],
    ['null where the field may be empty', { value: null, dueDate: null, ownerId: null }, true],
    ['null where a value is kept', { likely: null }, false],
    ['null where the field is never empty', { currency: null }, false],
    ['a value that only an action of its own sets', { phase: 'z' }, false],
    ['an amount as a number', { value: 1.5 }, false],
    ['a day that does not exist', { dueDate: '2026-02-30' }, false],
  ])('%s: %j is accepted: %s', (_, value, expected) => {
    expect(accepts(value)).toBe(expected);
  });

  it('agrees with the kind of a text of any length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (length) => {
        const text = 'x'.repeat(length);
        expect(accepts({ remark: text })).toBe(length <= described.remark.max);
        expect(accepts({ topic: text })).toBe(length > 0 && length <= described.topic.max);
      }),
    );
  });
});

describe('names', () => {
  it('of columns follow from the key unless one is given', () => {
    const field: Field = { kind: 'amount', column: 'value_minor' };
    expect(rowName('value', field)).toBe('valueMinor');
    expect(rowName('owner', { kind: 'reference', to: 'salesperson' })).toBe('ownerId');
    expect(rowName('dueDate', { kind: 'date' })).toBe('dueDate');
  });
});

it('a special field without a schema of its own is refused, not left out', () => {
  const fields: Fields = { odd: { kind: 'special' } };
  expect(() => listedSchema(fields, {})).toThrow('A special field has a schema of its own');
  expect(Object.keys(opportunityRow.shape)).toContain('stage');
});
