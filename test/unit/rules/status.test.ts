import { describe, expect, it } from 'vitest';
import type { CloseInput } from '../../../shared/rules/closing.ts';
import { checkClose, closesBeforeCreation, daysOpen, soleReason } from '../../../shared/rules/closing.ts';
import type { StatusAct } from '../../../shared/rules/status.ts';
import { checkStatusAct, isClosed, isOpen, statuses } from '../../../shared/rules/status.ts';

describe('status', () => {
  it('is open, closed or neither', () => {
    expect(statuses.filter(isOpen)).toEqual(['in-progress', 'on-hold']);
    expect(statuses.filter(isClosed)).toEqual(['won', 'lost']);
  });

  it('lets each act happen only where it may', () => {
    const allowed: Readonly<Record<StatusAct, readonly string[]>> = {
      start: ['not-started'],
      move: ['in-progress'],
      update: ['not-started', 'in-progress', 'on-hold'],
      hold: ['in-progress'],
      resume: ['on-hold'],
      close: ['not-started', 'in-progress', 'on-hold'],
      reopen: ['won', 'lost'],
      delete: ['not-started', 'won', 'lost'],
      'change-cycle': ['in-progress'],
    };
    for (const act of Object.keys(allowed) as StatusAct[]) {
      expect(
        statuses.filter((status) => checkStatusAct(act, status) === null),
        act,
      ).toEqual(allowed[act]);
    }
  });

  it('S22 refuses to delete an open deal and says why', () => {
    expect(checkStatusAct('delete', 'in-progress')).toEqual({ word: 'delete.open', params: {} });
    expect(checkStatusAct('delete', 'lost')).toBeNull();
  });
});

describe('close', () => {
  const won: CloseInput = {
    outcome: 'won',
    reason: { outcome: 'won', blocked: false },
    closeDate: '2026-03-20',
    latest: '2026-03-10',
    today: '2026-03-20',
    actualRevenueMinor: 4500,
  };
  const words = (change: Partial<CloseInput>): string[] =>
    checkClose({ ...won, ...change }).map((refusal) => refusal.word);

  it.each([
    ['2026-03-10', '2026-03-20', ['1999-01-01', '2026-03-09', '2026-03-20'], ['2026-03-21']],
    ['2026-03-20', '2026-03-20', ['2026-03-19', '2026-03-20'], ['2026-03-21']],
    ['2026-03-21', '2026-03-20', ['2026-03-20', '2026-03-21'], ['2026-03-22']],
    ['2026-01-01', '2025-12-31', ['2025-12-31', '2026-01-01'], ['2026-01-02']],
    ['2027-04-01', '2026-03-20', ['2026-03-20', '2026-12-31', '2027-04-01'], ['2027-04-02']],
    [null, '2026-03-20', ['2026-03-20'], ['2026-03-21']],
  ])('last entry %s, today %s: a close on %j is allowed, on %j not', (latest, today, fit, others) => {
    const fits = (closeDate: string): boolean => words({ closeDate, latest, today }).length === 0;
    expect(fit.filter(fits)).toEqual(fit);
    expect(others.filter(fits)).toEqual([]);
  });

  it.each([
    ['2026-03-05', '2026-03-10', '2026-03-20', true],
    ['2025-03-15', '2026-03-10', '2026-03-20', true],
    ['2026-03-10', '2026-03-10', '2026-03-20', false],
    ['2026-03-11', '2026-03-10', '2026-03-20', false],
    // Created further east, or under a clock that ran ahead: closing today is no mistake, closing earlier is.
    ['2026-03-20', '2026-03-21', '2026-03-20', false],
    ['2026-03-19', '2027-01-01', '2026-03-20', true],
  ])('on %s of a deal created on %s, today %s: warned about is %s', (closeDate, created, today, early) => {
    expect(closesBeforeCreation(closeDate, created, today)).toBe(early);
  });

  it('S21 Won needs a revenue, both need a reason, Lost may be worth 0', () => {
    const lost = { outcome: 'lost', reason: { outcome: 'lost', blocked: false } } as const;
    expect(words({})).toEqual([]);
    expect(words({ actualRevenueMinor: 0 })).toEqual(['close.revenue-missing']);
    expect(words({ actualRevenueMinor: null })).toEqual(['close.revenue-missing']);
    expect(words({ reason: null })).toEqual(['close.reason-missing']);
    expect(words({ ...lost, actualRevenueMinor: 0 })).toEqual([]);
    expect(words({ ...lost, actualRevenueMinor: null })).toEqual([]);
    expect(words({ ...lost, actualRevenueMinor: -1 })).toEqual(['close.revenue-negative']);
    expect(words({ reason: lost.reason })).toEqual(['close.reason-other-outcome']);
    expect(words({ reason: { outcome: 'won', blocked: true } })).toEqual(['close.reason-blocked']);
  });

  it('takes a date in the past, none in the future', () => {
    expect(words({ closeDate: '2025-12-31' })).toEqual([]);
    expect(words({ closeDate: '2026-03-21' })).toEqual(['close.date-in-future']);
    expect(words({ closeDate: null })).toEqual(['close.date-missing']);
  });

  it('S21 pre-fills the only reason', () => {
    const lost = { code: 'PRICE', outcome: 'lost', blocked: false } as const;
    const blocked = { code: 'OLD', outcome: 'lost', blocked: true } as const;
    const gain = { code: 'WON', outcome: 'won', blocked: false } as const;
    expect(soleReason([gain, lost, blocked], 'lost')).toBe(lost);
    expect(soleReason([lost, lost], 'lost')).toBeNull();
    expect(soleReason([], 'won')).toBeNull();
  });

  it('S6 S14 days open are counted from entry to entry, never below 0', () => {
    const days = ['2026-01-06', '2026-01-07', '2026-01-11', '2026-01-13', '2026-01-17', '2026-01-26'];
    expect(days.slice(1).map((day, i) => daysOpen(days[i] ?? '', day))).toEqual([1, 4, 2, 4, 9]);
    expect(daysOpen('2026-03-10', '2026-03-10')).toBe(0);
    expect(daysOpen('2026-03-10', '2026-02-10')).toBe(0);
  });
});
