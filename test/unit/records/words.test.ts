import { describe, expect, expectTypeOf, it } from 'vitest';
import { account, contact, customerSections } from '../../../shared/records/customer.ts';
import { isUsed, isWritten } from '../../../shared/records/field.ts';
import { fieldsIn } from '../../../shared/records/keys.ts';
import type { Field, Fields } from '../../../shared/records/field.ts';
import { opportunity, opportunitySections } from '../../../shared/records/opportunity.ts';
import type { ChoiceName, DescribedWord, RecordName } from '../../../shared/words/described.ts';
import { choiceLabel, choiceOptions, fieldLabel } from '../../../shared/words/field-words.ts';
import type { WordKey } from '../../../shared/words/say.ts';

interface Described {
  readonly record: RecordName;
  readonly fields: Fields;
  readonly sections: readonly string[];
}

const records: readonly Described[] = [
  { record: 'deal', fields: opportunity, sections: opportunitySections },
  { record: 'customer', fields: account, sections: customerSections },
  { record: 'customer', fields: contact, sections: customerSections },
];

const everyField = records.flatMap(({ record, fields, sections }) =>
  Object.entries<Field>(fields).map(([key, field]) => ({ record, key, field, sections })),
);

describe('the words of described fields', () => {
  it('are asked for by the descriptions, letter by letter', () => {
    expectTypeOf<DescribedWord>().toExtend<WordKey>();
    expectTypeOf<'deal.leadSource' | 'customer.jobTitle' | 'deal.section.buying'>().toExtend<DescribedWord>();
    expectTypeOf<'purchase-process.committee' | 'budget-status.may-buy'>().toExtend<DescribedWord>();
    expectTypeOf<'deal.section.sale'>().not.toExtend<DescribedWord>();
  });

  it.each(everyField.filter(({ field }) => field.section !== undefined))(
    'name $record.$key',
    ({ record, key }) => {
      expect(fieldLabel(record, key)).toMatch(/^\p{Lu}/u);
    },
  );

  it.each(everyField.filter(({ field }) => field.kind === 'choice'))(
    'name each value of $record.$key',
    ({ key, field }) => {
      const values = field.kind === 'choice' ? field.values : [];
      const options = choiceOptions(key as ChoiceName, values);
      expect(options.map(({ value }) => value)).toEqual(values);
      for (const { value, label } of options) {
        expect(label).toMatch(/^\p{Lu}/u);
        expect(label).toBe(choiceLabel(key as ChoiceName, value));
      }
    },
  );
});

describe('the sections of a page', () => {
  it.each(records)('hold fields of the $record, and no field is in another', ({ fields, sections }) => {
    const placed = sections.flatMap((section) => fieldsIn(fields, section));
    expect(placed.length).toBeGreaterThan(10);
    for (const section of sections) expect(fieldsIn(fields, section)).not.toEqual([]);
    const sectioned = Object.entries<Field>(fields).filter(([, field]) => field.section !== undefined);
    expect(new Set(placed.map(([key]) => key))).toEqual(new Set(sectioned.map(([key]) => key)));
  });

  it.each(everyField.filter(({ field }) => isUsed(field, 'print')))(
    'print $record.$key, which the page shows',
    ({ field, sections }) => {
      expect(sections).toContain(field.section);
      expect(field.kind).not.toBe('special');
    },
  );

  it.each(everyField.filter(({ field }) => isUsed(field, 'form')))(
    'ask for $record.$key, which a call writes',
    ({ field }) => {
      expect(isWritten(field)).toBe(true);
      expect(field.kind).not.toBe('instant');
    },
  );
});
