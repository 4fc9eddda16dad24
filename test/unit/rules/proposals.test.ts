import { describe, expect, it } from 'vitest';
import type { CalendarSettings } from '../../../shared/calendar/period.ts';
import { homeCurrency } from '../../../shared/money/home-currency.ts';
import { codeFrom, initialsFrom, initialsOf, markFor } from '../../../shared/rules/codes.ts';
import { nextStage, notRising } from '../../../shared/rules/cycle-design.ts';
import {
  cycleForNewDeal,
  cycleToStart,
  proposedCloseDate,
  usableCycles,
} from '../../../shared/rules/proposals.ts';

const calendar: CalendarSettings = { fiscalYearStartMonth: 1, weekStart: 1 };
const fromFebruary: CalendarSettings = { fiscalYearStartMonth: 2, weekStart: 1 };

describe('the close date of a new deal', () => {
  it.each([
    ['+2W', '2026-03-10', '2026-03-24', calendar],
    [null, '2026-03-10', '2026-06-30', calendar],
    ['', '2026-03-10', '2026-06-30', calendar],
    [null, '2026-03-01', '2026-03-31', calendar],
    [null, '2026-03-02', '2026-06-30', calendar],
    [null, '2026-12-31', '2027-03-31', calendar],
    [null, '2026-03-10', '2026-04-30', fromFebruary],
  ] as const)('with the formula %s is, on %s, %s', (formula, today, date, settings) => {
    expect(proposedCloseDate(formula, today, settings)).toBe(date);
  });
});

describe('the cycle of a new deal, or of a start', () => {
  const cycle = (id: string, more: object = {}) => ({
    id,
    blocked: false,
    isDefault: false,
    stages: [1],
    ...more,
  });
  const blocked = cycle('blocked', { blocked: true, isDefault: true });
  const empty = cycle('empty', { stages: [] });
  const usual = cycle('usual', { isDefault: true });
  const other = cycle('other');

  it('is never a blocked one', () => {
    expect(usableCycles([blocked, empty, other])).toEqual([empty, other]);
    expect(cycleForNewDeal([blocked])).toBeUndefined();
    expect(cycleToStart([blocked, other], 'blocked')).toBe(other);
  });

  it('is the default one, else one with stages, else the first', () => {
    expect(cycleForNewDeal([empty, other, usual])).toBe(usual);
    expect(cycleForNewDeal([empty, other])).toBe(other);
    expect(cycleForNewDeal([empty])).toBe(empty);
  });

  it('is at the start the deal’s own, else the default one, else the first', () => {
    expect(cycleToStart([empty, other, usual], 'other')).toBe(other);
    expect(cycleToStart([empty, other, usual], null)).toBe(usual);
    expect(cycleToStart([empty, other], null)).toBe(empty);
  });
});

describe('the design of a cycle', () => {
  it('proposes a stage halfway from the last one to the end', () => {
    expect(nextStage([])).toEqual({ number: 1, completed: '10', chances: '10' });
    expect(nextStage([{ number: 4, completed: '35.5', chances: '25' }])).toEqual({
      number: 5,
      completed: '68',
      chances: '63',
    });
  });

  it('names the stages at which completed does not rise', () => {
    const stages = ['2', '35', '35', '70', '69.99'].map((completed) => ({ completed }));
    expect(notRising(stages)).toEqual([{ completed: '35' }, { completed: '69.99' }]);
    expect(notRising([])).toEqual([]);
  });
});

describe('codes', () => {
  it.each([
    ['Large deals', [], 10, 'LARGE-DEAL'],
    ['Large deals', ['large-deal'], 10, 'LARGE-DEA2'],
    ['Large deals', ['LARGE-DEAL', 'LARGE-DEA2'], 10, 'LARGE-DEA3'],
    ['Größe & Maß', [], 20, 'GROSSE-MASS'],
    ['***', [], 10, 'X'],
  ] as const)('%s, beside %j, in %d characters is %s', (name, taken, longest, code) => {
    expect(codeFrom(name, taken, longest)).toBe(code);
  });

  it('are initials for salespeople', () => {
    expect(initialsFrom('Anna Keller', [])).toBe('AK');
    expect(initialsFrom('Anna Keller', ['ak', 'AK2'])).toBe('AK3');
    expect(initialsFrom('?', [])).toBe('X');
    expect(initialsOf('Anna-Lena Keller')).toBe('ALK');
    expect(initialsOf('Émile van den Berg')).toBe('EVD');
    expect(initialsOf('')).toBe('');
  });

  it('of a workspace’s numbers are free on the computer', () => {
    expect(markFor('Kim Sommer', [])).toBe('KS');
    expect(markFor('Kim Sommer', ['K', 'S'])).toBe('KS');
    expect(markFor('Kim Sommer', ['KS'])).toBe('KS2');
    expect(markFor('Kim Sommer', ['KS', 'KS2', 'KS3'])).toBe('KS4');
    expect(markFor('', ['KS'])).toBe('');
    const taken = ['AKS', ...Array.from({ length: 998 }, (_, n) => `AKS${n + 2}`.slice(0, 5))];
    expect(taken).not.toContain(markFor('Anna Kim Sommer', taken));
    expect(markFor('Anna Kim Sommer', taken)).toMatch(/^[A-Z0-9]{1,5}$/);
  });
});

describe('the home currency', () => {
  it.each([
    ['de-CH', 'CHF'],
    ['en-US', 'USD'],
    ['en', 'USD'],
    ['de-AT', 'EUR'],
    ['fr-SN', 'EUR'],
  ])('of %s is proposed as %s', (locale, currency) => {
    expect(homeCurrency(locale)).toBe(currency);
  });
});
