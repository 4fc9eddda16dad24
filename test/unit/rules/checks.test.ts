import { describe, expect, it } from 'vitest';
import { checkDateOfChange, datesOfChange } from '../../../shared/rules/dated-act.ts';
import type { MoveInput, StartInput } from '../../../shared/rules/moves.ts';
import { checkMove, checkStart } from '../../../shared/rules/moves.ts';
import type { Refusal } from '../../../shared/rules/refusal.ts';
import { refusalWords } from '../../../shared/rules/refusal.ts';
import type { UpdateInput } from '../../../shared/rules/updates.ts';
import { checkUpdate } from '../../../shared/rules/updates.ts';
import { large, pipeline, stages } from './stages.ts';

const fine: MoveInput = {
  kind: 'next',
  stages: large,
  currentId: 's1',
  targetId: null,
  status: 'in-progress',
  dateOfChange: '2026-03-10',
  latest: '2026-03-10',
  today: '2026-03-20',
  revenueMinor: 1_000_000,
  chances: { chances: 1000, overridden: false },
  closeDate: '2026-06-30',
  hasQuote: false,
};
const start: StartInput = {
  status: 'not-started',
  cycle: { blocked: false, stages: large },
  dateOfChange: '2026-03-10',
  latest: '2026-03-10',
  today: '2026-03-20',
};
const update: UpdateInput = {
  status: 'in-progress',
  dateOfChange: '2026-03-10',
  latest: '2026-03-10',
  today: '2026-03-20',
  before: { revenueMinor: null, closeDate: null },
  after: { revenueMinor: null, closeDate: null },
};

function words(refusals: readonly Refusal[]): string[] {
  for (const { word, params } of refusals) expect(Object.keys(params)).toEqual(refusalWords[word]);
  return refusals.map((refusal) => refusal.word);
}
const move = (change: Partial<MoveInput>): string[] => words(checkMove({ ...fine, ...change }));

describe('checks of a move', () => {
  it('let a complete one pass', () => expect(move({})).toEqual([]));

  it('S7 refuse every move of a deal that is not started', () => {
    for (const kind of ['next', 'skip', 'previous', 'jump'] as const) {
      expect(move({ kind, status: 'not-started', currentId: null, targetId: 's2' })).toEqual([
        'move.not-started',
      ]);
    }
    expect(move({ status: 'on-hold' })).toEqual(['move.on-hold']);
    expect(move({ status: 'won' })).toEqual(['move.closed']);
    expect(move({ status: 'lost' })).toEqual(['move.closed']);
  });

  it('S9 Skip: to 4 and 3 only with a quote, to 2 without, to 5 never', () => {
    const skip = (targetId: string, hasQuote: boolean): string[] =>
      move({ kind: 'skip', targetId, hasQuote });
    expect(skip('s4', false)).toEqual(['move.quote-required']);
    expect(skip('s3', false)).toEqual(['move.quote-required']);
    expect(skip('s2', false)).toEqual([]);
    expect(skip('s4', true)).toEqual([]);
    expect(skip('s5', true)).toEqual(['move.skip-not-allowed']);
  });

  it('S10 Skip is refused where it is not offered', () => {
    const skip = { kind: 'skip', hasQuote: true } as const;
    expect(move({ ...skip, currentId: 's3', targetId: 's4' })).toEqual(['move.skip-not-offered']);
    expect(move({ ...skip, currentId: 's4', targetId: 's5' })).toEqual(['move.skip-not-offered']);
    expect(move({ ...skip, currentId: 's3', targetId: 's1' })).toEqual(['move.skip-not-offered']);
    expect(move({ ...skip, currentId: 's5', targetId: 's5' })).toEqual(['move.skip-not-offered']);
  });

  it('name a target that the move does not lead to', () => {
    expect(move({ targetId: 's3' })).toEqual(['move.not-next']);
    expect(move({ currentId: 's5' })).toEqual(['move.no-higher-stage']);
    expect(move({ kind: 'previous' })).toEqual(['move.no-lower-stage']);
    expect(move({ kind: 'previous', currentId: 's3', targetId: 's1' })).toEqual(['move.not-previous']);
    expect(move({ kind: 'jump', currentId: 's2', targetId: 's1' })).toEqual(['move.jump-not-offered']);
    expect(move({ kind: 'jump', currentId: 's3', targetId: 's4' })).toEqual(['move.jump-not-lower']);
    expect(move({ kind: 'jump', currentId: 's3', targetId: null })).toEqual(['move.stage-unknown']);
  });

  it('S11 a stage that requires a quote is not entered by Next without one', () => {
    const quoted = stages('1 2/10', '2 50/50 Q', '3 80/80');
    expect(checkMove({ ...fine, stages: quoted })).toEqual([
      { word: 'move.quote-required', params: { stage: 2 }, field: 'quote' },
    ]);
  });

  it('S12 start, Previous and Jump never ask for a quote, nor for values', () => {
    const quoted = stages('1 2/10 Q', '2 50/50', '3 80/80');
    const bare = { stages: quoted, revenueMinor: null, closeDate: null, openRequiredItems: 2 };
    expect(words(checkStart({ ...start, cycle: { blocked: false, stages: quoted } }))).toEqual([]);
    expect(move({ ...bare, kind: 'previous', currentId: 's2' })).toEqual([]);
    expect(move({ ...bare, kind: 'jump', currentId: 's3', targetId: 's1' })).toEqual([]);
  });

  it('S14 date of change: not before the last entry, not after today, and there', () => {
    expect(checkMove({ ...fine, dateOfChange: '2026-03-09' })).toEqual([
      { word: 'move.date-before-last', params: { last: '2026-03-10' }, field: 'dateOfChange' },
    ]);
    expect(move({ dateOfChange: '2026-03-10' })).toEqual([]);
    expect(move({ dateOfChange: '2026-03-20' })).toEqual([]);
    expect(move({ dateOfChange: '2026-03-21' })).toEqual(['move.date-in-future']);
    expect(move({ dateOfChange: null })).toEqual(['move.date-missing']);
    expect(move({ kind: 'previous', currentId: 's2', dateOfChange: null })).toEqual(['move.date-missing']);
  });

  it.each([
    // A deal last changed east of the date line, or while a clock ran ahead, has one day: that of its last entry.
    ['2026-03-11', '2026-03-10', ['2026-03-11'], ['2026-03-10', '2026-03-12']],
    ['2026-01-01', '2025-12-31', ['2026-01-01'], ['2025-12-31', '2026-01-02']],
    ['2026-03-02', '2026-02-28', ['2026-03-02'], ['2026-02-28', '2026-03-01', '2026-03-03']],
    ['2027-04-14', '2026-03-10', ['2027-04-14'], ['2026-03-10', '2027-04-13', '2027-04-15']],
    ['2026-03-10', '2026-03-10', ['2026-03-10'], ['2026-03-09', '2026-03-11']],
    ['2026-03-09', '2026-03-10', ['2026-03-09', '2026-03-10'], ['2026-03-08', '2026-03-11']],
    ['2024-02-29', '2026-03-10', ['2024-02-29', '2025-07-01', '2026-03-10'], ['2024-02-28', '2026-03-11']],
    [null, '2026-03-10', ['1999-01-01', '2026-03-10'], ['2026-03-11']],
  ])('N1 last entry %s, today %s: %j fit, %j do not', (latest, today, fit, others) => {
    const { proposed } = datesOfChange(latest, today);
    const fits = (dateOfChange: string): boolean =>
      checkDateOfChange({ dateOfChange, latest, today }).length === 0;
    expect(fit.filter(fits)).toEqual(fit);
    expect(others.filter(fits)).toEqual([]);
    expect(fits(proposed), 'the default').toBe(true);
    expect(proposed).toBe(fit.at(-1));
  });

  it('N1 a deal that lies ahead says so, and a close date of today does not lock it', () => {
    const ahead = { latest: '2026-03-11', today: '2026-03-10', closeDate: '2026-03-10' };
    expect(move({ ...ahead, dateOfChange: '2026-03-10' })).toEqual(['move.date-before-last']);
    expect(move({ ...ahead, dateOfChange: '2026-03-12' })).toEqual(['move.date-after-last']);
    expect(move({ ...ahead, dateOfChange: '2026-03-11' })).toEqual([]);
    expect(move({ ...ahead, dateOfChange: '2026-03-11', closeDate: '2026-03-09' })).toEqual([
      'move.close-date-before-change',
    ]);
  });

  it('S15 revenue, chances and close date each have their message', () => {
    const zero = { chances: 0, overridden: true };
    expect(move({ revenueMinor: 0 })).toEqual(['move.revenue-missing']);
    expect(move({ revenueMinor: null })).toEqual(['move.revenue-missing']);
    expect(move({ chances: zero })).toEqual(['move.chances-missing']);
    expect(move({ closeDate: null })).toEqual(['move.close-date-missing']);
    expect(move({ closeDate: '2026-03-09' })).toEqual(['move.close-date-before-change']);
    expect(move({ closeDate: '2026-03-10' })).toEqual([]);
    expect(move({ openRequiredItems: 1 })).toEqual(['move.items-open']);
    expect(move({ revenueMinor: 0, chances: zero, closeDate: null, dateOfChange: null })).toEqual([
      'move.date-missing',
      'move.revenue-missing',
      'move.chances-missing',
      'move.close-date-missing',
    ]);
    const values = { revenueMinor: 0, closeDate: null };
    expect(words(checkUpdate({ ...update, before: values, after: values }))).toEqual([]);
  });

  it('look at what the move itself brings: default chances and the formula', () => {
    const open = { chances: 0, overridden: false };
    expect(move({ stages: pipeline, chances: open })).toEqual([]);
    expect(move({ chances: { chances: 0, overridden: true }, typedChances: 2000 })).toEqual([]);
    expect(move({ typedChances: 0 })).toEqual(['move.chances-missing']);
    const noDefault = stages('1 0/10', '2 50/0');
    expect(move({ stages: noDefault })).toEqual([]);
    const filled = stages('1 2/10', '2 50/50 +14D');
    expect(move({ stages: filled, closeDate: null })).toEqual([]);
    expect(move({ stages: filled, closeDate: null, dateOfChange: null })).toEqual(['move.date-missing']);
    expect(move({ stages: stages('1 2/10', '2 50/50 -1D'), closeDate: null })).toEqual([
      'move.close-date-before-change',
    ]);
  });
});

describe('checks of the start', () => {
  it('ask for a cycle that is not blocked and has a stage', () => {
    const started = (change: Partial<StartInput>): string[] => words(checkStart({ ...start, ...change }));
    expect(started({})).toEqual([]);
    expect(started({ cycle: null })).toEqual(['start.cycle-missing']);
    expect(started({ cycle: { blocked: true, stages: large } })).toEqual(['start.cycle-blocked']);
    expect(started({ cycle: { blocked: false, stages: [] } })).toEqual(['start.cycle-empty']);
    expect(started({ status: 'in-progress' })).toEqual(['start.already-started']);
    expect(started({ status: 'lost' })).toEqual(['start.closed']);
    expect(started({ dateOfChange: '2026-03-09' })).toEqual(['move.date-before-last']);
  });
});

describe('checks of an update', () => {
  const value = { revenueMinor: 100, closeDate: '2026-01-31' };
  const updated = (change: Partial<UpdateInput>): string[] => words(checkUpdate({ ...update, ...change }));

  it('S29 let an imported deal be put right field by field', () => {
    expect(updated({ after: { revenueMinor: null, closeDate: '2026-06-30' } })).toEqual([]);
    expect(updated({ status: 'on-hold', after: { revenueMinor: 100, closeDate: null } })).toEqual([]);
    expect(updated({ before: value, after: { ...value, revenueMinor: 200 } })).toEqual([]);
  });

  it('S30 a close date set to today is taken as it is: only entering a stage fills it', () => {
    expect(updated({ before: value, after: { ...value, closeDate: update.today } })).toEqual([]);
  });

  it('refuse to clear what was there, and a closed deal', () => {
    const cleared = { revenueMinor: null, closeDate: null };
    expect(updated({ before: value, after: cleared })).toEqual([
      'update.revenue-cleared',
      'update.close-date-cleared',
    ]);
    expect(updated({ status: 'won' })).toEqual(['update.closed']);
    expect(updated({ dateOfChange: '2026-03-21' })).toEqual(['move.date-in-future']);
  });
});
