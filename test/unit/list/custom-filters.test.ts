import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  choicesOf,
  conditionsIn,
  filterOf,
  lostFilters,
} from '../../../renderer/components/list/custom/custom-filters.ts';
import {
  fieldOfPart,
  partsOfFilter,
  withCustomParts,
} from '../../../renderer/components/list/custom/custom-parts.ts';
import { isSet, without, type FilterValues } from '../../../renderer/components/list/filters/filter-kind.ts';
import { customCondition } from '../../../shared/contract/custom-values.ts';
import { customKinds, type CustomField, type CustomKind } from '../../../shared/records/custom-fields.ts';
import { say } from '../../../shared/words/say.ts';

const idOf = (kind: CustomKind): string => `01a22dfc-f015-7000-8000-00000000000${customKinds.indexOf(kind)}`;
const [gold, silver] = ['01a22dfc-f015-7000-8000-0000000000a1', '01a22dfc-f015-7000-8000-0000000000a2'];
const fieldOf = (kind: CustomKind): CustomField => ({
  id: idOf(kind),
  of: 'opportunity',
  name: `Own ${kind}`,
  kind,
  choices:
    kind === 'choice'
      ? [
          { id: gold, name: 'Gold' },
          { id: silver, name: 'Silver' },
        ]
      : [],
});
const fields = customKinds.map(fieldOf);
const part = (kind: CustomKind, end = ''): string => `custom.${idOf(kind)}${end}`;

/** By kind: the parts of a filter, and the condition that they are. */
const members: readonly (readonly [CustomKind, FilterValues, object])[] = [
  ['text', { [part('text')]: 'a b' }, { is: 'contains', text: 'a b' }],
  ['long-text', { [part('long-text')]: 'x' }, { is: 'contains', text: 'x' }],
  ['number', { [part('number', '.from')]: '-1.5' }, { is: 'numbers', from: '-1.5' }],
  [
    'amount',
    { [part('amount', '.from')]: '1', [part('amount', '.to')]: '2' },
    { is: 'amounts', from: '1', to: '2' },
  ],
  ['date', { [part('date', '.to')]: '2026-01-01' }, { is: 'dates', to: '2026-01-01' }],
  ['flag', { [part('flag')]: ['yes', 'none'] }, { is: 'any-of', values: ['yes', 'none'] }],
  ['choice', { [part('choice')]: [gold, 'none'] }, { is: 'any-of', values: [gold, 'none'] }],
];

describe('a filter by a custom field', () => {
  it.each(members)('of kind %s becomes its condition, which calls accept', (kind, filter, condition) => {
    const found = conditionsIn(filter, fields);
    expect(found).toEqual([{ field: idOf(kind), ...condition }]);
    expect(customCondition.safeParse(found[0]).success).toBe(true);
    const shown = filterOf(fieldOf(kind), `Own ${kind}`);
    expect(isSet(shown, filter)).toBe(true);
    expect(without(filter, shown)).toEqual({});
    expect(
      fields.map((field) => filterOf(field, field.name)).filter((one) => isSet(one, filter)),
    ).toHaveLength(1);
  });

  it('has a member for every kind', () => {
    expect(new Set(members.map(([kind]) => kind))).toEqual(new Set(customKinds));
  });

  it.each(members)(
    'of kind %s matches nothing without the field, and can only be removed',
    (kind, filter) => {
      const others = fields.filter((field) => field.kind !== kind);
      expect(conditionsIn(filter, others)).toEqual([{ field: idOf(kind), is: 'filled' }]);
      const [lost, ...more] = lostFilters(filter, others);
      expect(more).toEqual([]);
      if (lost === undefined) throw new Error('No chip for the condition');
      expect(without(filter, lost)).toEqual({});
    },
  );

  it('by a choice that was deleted says so', () => {
    const shown = filterOf(fieldOf('choice'), 'Tier');
    if (shown.kind !== 'choice') throw new Error('A choice is filtered by its values');
    expect(shown.words?.([gold])).toBeUndefined();
    expect(shown.words?.([gold, 'gone'])).toContain(say('custom.filter.deleted-choice'));
  });

  it('of a flag has three answers', () => {
    expect(choicesOf(fieldOf('flag')).map(({ value }) => value)).toEqual(['yes', 'no', 'none']);
  });
});

describe('the parts of a stored filter', () => {
  const schema = withCustomParts(z.strictObject({ status: z.array(z.string()).optional() }));

  it.each(members)('are read with those of a %s, and told apart', (kind, filter) => {
    const stored = { status: ['won'], ...filter };
    expect(schema.parse(stored)).toEqual(stored);
    expect(partsOfFilter<FilterValues>(stored)).toEqual({ own: { status: ['won'] }, custom: filter });
    expect(Object.keys(filter).map(fieldOfPart)).toEqual(Object.keys(filter).map(() => idOf(kind)));
  });

  it('are refused if they are none', () => {
    for (const stored of [
      { other: 'x' },
      { status: 'won' },
      { [part('text')]: 1 },
      { [part('flag')]: [true] },
      null,
    ])
      expect(schema.safeParse(stored).success, JSON.stringify(stored)).toBe(false);
  });
});
