import { describe, expect, it } from 'vitest';
import { rowsFor, shareRows } from '../../../renderer/features/today/today.ts';

describe('the rows of Today', () => {
  it('are as many as the window is high', () => {
    expect([0, 700, 900, 1200, 5000].map(rowsFor)).toEqual([6, 10, 16, 26, 50]);
  });

  it('go to the list that has more, once the other one has its own', () => {
    expect(shareRows(16, 2, 11)).toEqual({ due: 8, overdue: 14 });
    expect(shareRows(10, 30, 1)).toEqual({ due: 9, overdue: 5 });
    expect(shareRows(10, 30, 30)).toEqual({ due: 5, overdue: 5 });
    expect(shareRows(11, 30, 30)).toEqual({ due: 5, overdue: 6 });
  });

  it('that are shown never exceed those that have room', () => {
    for (let due = 0; due < 30; due += 1) {
      for (let overdue = 0; overdue < 30; overdue += 1) {
        const share = shareRows(13, due, overdue);
        const shown = Math.min(due, share.due) + Math.min(overdue, share.overdue);
        expect(shown).toBe(Math.min(13, due + overdue));
      }
    }
  });
});
