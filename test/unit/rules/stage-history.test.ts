import { describe, expect, it } from 'vitest';
import { isOverdue, shownCloseDate } from '../../../shared/rules/close-date.ts';
import { daysInStage, enteredOn, stageLeft } from '../../../shared/rules/stage-history.ts';
import { firstStage, inOrder } from '../../../shared/rules/stage-order.ts';
import { stageGroups } from '../../../shared/rules/stage-parts.ts';

const entry = (sequence: number, action: string, dateOfChange: string, stage: string, left?: string) => ({
  sequence,
  action,
  dateOfChange,
  stage: { id: stage },
  previousStage: left === undefined ? null : { id: left },
});

describe('the stages a deal came by', () => {
  const entries = [
    entry(4, 'Previous', '2026-02-10', 's1', 's2'),
    entry(1, 'Started', '2026-01-05', 's1'),
    entry(2, 'Updated', '2026-01-20', 's1', 's1'),
    entry(3, 'Next', '2026-02-01', 's2', 's1'),
    entry(5, 'Held', '2026-02-20', 's1', 's1'),
    entry(6, 'Resumed', '2026-03-01', 's1', 's1'),
  ];

  it('were entered on the day of the last move there; updates and holds do not count', () => {
    expect(enteredOn(entries, 's1')).toBe('2026-02-10');
    expect(enteredOn(entries, 's2')).toBe('2026-02-01');
    expect(enteredOn(entries, 's3')).toBeNull();
  });

  it('end with the one it left when it was closed', () => {
    const won = { ...entry(7, 'Won', '2026-03-10', 's1', 's1'), stage: null };
    expect(stageLeft([won, ...entries])).toBe('s1');
    expect(stageLeft([])).toBeNull();
  });

  it('count days from their entry, never below 0', () => {
    expect(daysInStage({ inStageSince: '2026-03-01' }, '2026-03-10')).toBe(9);
    expect(daysInStage({ inStageSince: '2026-03-11' }, '2026-03-10')).toBe(0);
    expect(daysInStage({ inStageSince: null }, '2026-03-10')).toBeNull();
  });
});

describe('the order of stages', () => {
  const stages = [{ number: 20 }, { number: 5 }, { number: 10 }];

  it('is by number, and leaves the list as it is', () => {
    expect(inOrder(stages).map(({ number }) => number)).toEqual([5, 10, 20]);
    expect(firstStage(stages)).toEqual({ number: 5 });
    expect(firstStage([])).toBeUndefined();
    expect(stages.map(({ number }) => number)).toEqual([20, 5, 10]);
  });

  it('is kept by the parts of a forecast, cycle by cycle; the only cycle is not named', () => {
    const parts = [
      { key: 'other', name: 'Others' },
      { key: 'b', name: 'Large deals · 10 Closing' },
      { key: 'a', name: 'Large deals · 2 Needs' },
    ];
    expect(stageGroups(parts)).toEqual([
      [
        { key: 'a', name: '2 Needs' },
        { key: 'b', name: '10 Closing' },
      ],
      [{ key: 'other', name: 'Others' }],
    ]);
    const two = [...parts, { key: 'c', name: 'Deals · 1 First' }];
    expect(stageGroups(two).map((group) => group.map(({ name }) => name))).toEqual([
      ['Deals · 1 First'],
      ['Large deals · 2 Needs', 'Large deals · 10 Closing'],
      ['Others'],
    ]);
  });
});

describe('close dates', () => {
  it.each([
    ['in-progress', '2026-03-09', true],
    ['on-hold', '2026-03-09', false],
    ['in-progress', '2026-03-10', false],
    ['in-progress', null, false],
    ['not-started', '2026-03-09', false],
    ['won', '2026-03-09', false],
  ] as const)('of a deal %s on %s: overdue is %s', (status, closeDate, overdue) => {
    expect(isOverdue({ status, closeDate }, '2026-03-10')).toBe(overdue);
  });

  it('are shown as they came, else as they are expected', () => {
    expect(shownCloseDate({ closeDate: '2026-03-01', actualCloseDate: '2026-02-20' })).toBe('2026-02-20');
    expect(shownCloseDate({ closeDate: '2026-03-01', actualCloseDate: null })).toBe('2026-03-01');
  });
});
