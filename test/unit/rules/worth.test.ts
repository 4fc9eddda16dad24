import { describe, expect, it } from 'vitest';
import { isSettled } from '../../../shared/rules/move-answers.ts';
import { probabilityOf, weightedOf } from '../../../shared/rules/worth.ts';

describe('what a deal would be worth', () => {
  it.each([
    ['multiply', '60', '75', '45', '14175'],
    ['add', '60', '75', '67.5', '21262.5'],
    ['chances', '60', '75', '60', '18900'],
    ['completed', '60', '75', '75', '23625'],
  ] as const)(
    'by %s with %s %% and %s %% is %s %%, of 31,500 %s',
    (method, chances, completed, percent, weighted) => {
      expect(probabilityOf({ method, chances, completed })).toBe(percent);
      expect(weightedOf('31500.00', { method, chances, completed })).toBe(weighted);
    },
  );

  it('is exact to the last digit', () => {
    const likelihood = { method: 'multiply', chances: '33.33', completed: '66.67' } as const;
    expect(probabilityOf(likelihood)).toBe('22.221111');
    expect(weightedOf('999999999999.99', likelihood)).toBe('222211109999.9977778889');
  });
});

describe('what is missing for a move is settled by', () => {
  const nothing = { revenue: null, chances: null, closeDate: null };

  it.each([
    ['estimatedRevenue', { revenue: '0.01' }, true],
    ['estimatedRevenue', { revenue: '0' }, false],
    ['estimatedRevenue', {}, false],
    ['chances', { chances: '0.5' }, true],
    ['chances', { chances: '0' }, false],
    ['closeDate', { closeDate: '2026-03-10' }, true],
    ['closeDate', { closeDate: '2026-03-09' }, false],
    ['closeDate', {}, false],
    ['quote', { revenue: '1', chances: '1', closeDate: '2026-03-10' }, false],
    [null, { revenue: '1', chances: '1', closeDate: '2026-03-10' }, false],
  ] as const)('%s: %j is %s', (field, answers, settled) => {
    expect(isSettled(field, { ...nothing, ...answers }, '2026-03-10', '2026-03-20')).toBe(settled);
  });

  it('a close date alone while the date of change is missing', () => {
    expect(isSettled('closeDate', { ...nothing, closeDate: '2026-03-09' }, null, '2026-03-20')).toBe(true);
  });
});
