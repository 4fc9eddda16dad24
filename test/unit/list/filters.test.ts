import { describe, expect, it } from 'vitest';
import {
  isSameFilter,
  isSet,
  isShown,
  withParts,
  without,
} from '../../../renderer/components/list/filters/filter-kind.ts';
import type { FilterKind } from '../../../renderer/components/list/filters/filter-kind.ts';
import { filterWords } from '../../../renderer/components/list/filters/filter-words.ts';
import type { Formats } from '../../../renderer/state/locale.ts';

const rating: FilterKind = { kind: 'choice', id: 'rating', label: 'Rating' };
const status: FilterKind = {
  kind: 'choice',
  id: 'status',
  label: 'Status',
  always: true,
  words: (chosen) => (chosen.length === 0 ? 'all' : undefined),
};
const closes: FilterKind = {
  kind: 'range',
  of: 'date',
  id: 'closes',
  from: 'closeFrom',
  to: 'closeTo',
  label: 'Closes',
  periods: ['month'],
};
const overdue: FilterKind = { kind: 'switch', id: 'overdue', label: 'Overdue' };

describe('two filters', () => {
  it('are the same whatever the order of their parts and choices', () => {
    expect(
      isSameFilter({ status: ['won', 'lost'], overdue: true }, { overdue: true, status: ['lost', 'won'] }),
    ).toBe(true);
    expect(isSameFilter({ rating: undefined }, {})).toBe(true);
  });

  it('differ by a choice, by a part and by a kind of value', () => {
    expect(isSameFilter({ status: ['won'] }, { status: ['won', 'lost'] })).toBe(false);
    expect(isSameFilter({}, { overdue: true })).toBe(false);
    expect(isSameFilter({ status: ['won'] }, { status: 'won' })).toBe(false);
  });
});

describe('a filter', () => {
  it('is shown when a part of it is set, or always', () => {
    expect(isShown(rating, {})).toBe(false);
    expect(isShown(rating, { rating: [] })).toBe(false);
    expect(isShown(rating, { rating: ['hot'] })).toBe(true);
    expect(isShown(closes, { closeTo: '2026-03-31' })).toBe(true);
    expect(isShown(status, {})).toBe(true);
    expect(isSet(status, {})).toBe(false);
  });

  it('is removed with all its parts', () => {
    const filter = {
      closes: 'month',
      closeFrom: '2026-03-01',
      closeTo: '2026-03-31',
      overdue: true,
    } as const;
    expect(without(filter, closes)).toEqual({ overdue: true });
  });

  it('leaves out parts without a value', () => {
    expect(withParts({ status: ['won'] }, { status: [], overdue: true })).toEqual({ overdue: true });
  });
});

describe('a filter in words', () => {
  const formats = { date: (day: string) => day } as unknown as Formats;
  const choices = {
    known: true,
    by: {
      rating: [
        { value: 'hot', label: 'Hot' },
        { value: 'cold', label: 'Cold' },
      ],
    },
  };

  it.each([
    [rating, { rating: ['cold', 'hot'] }, 'Rating: Hot, Cold'],
    [status, {}, 'Status: all'],
    [closes, { closes: 'month' }, 'Closes: This month'],
    [closes, { closeFrom: '2026-03-01' }, 'Closes: from 2026-03-01'],
    [closes, { closeTo: '2026-03-31' }, 'Closes: up to 2026-03-31'],
    [closes, { closeFrom: '2026-03-01', closeTo: '2026-03-31' }, 'Closes: 2026-03-01 to 2026-03-31'],
    [overdue, { overdue: true }, 'Overdue'],
  ] as const)('%#', (kind, filter, words) => {
    expect(filterWords(kind, filter, choices, formats)).toBe(words);
  });
});
