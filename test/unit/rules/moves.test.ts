import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StageFacts } from '../../../shared/rules/moves.ts';
import {
  actionFor,
  chancesOnEntering,
  closeDateOnEntering,
  moveTo,
  offeredMoves,
  skipList,
} from '../../../shared/rules/moves.ts';
import { large, pipeline, stages } from './stages.ts';

const numbers = (list: readonly StageFacts[]): number[] => list.map((stage) => stage.number);
const at = (list: readonly StageFacts[], number: number): StageFacts => {
  const stage = list.find((one) => one.number === number);
  if (!stage) throw new Error(`No stage ${number}`);
  return stage;
};

describe('moves that are offered', () => {
  it('S9 skip list of Large deals at 1 is 2, 3, 4', () => {
    expect(numbers(skipList(large, 's1'))).toEqual([2, 3, 4]);
    const offered = offeredMoves(large, 's1');
    expect(numbers(offered.skip)).toEqual([2, 3, 4]);
    expect([offered.next?.number, offered.previous, offered.jump]).toEqual([2, null, []]);
  });

  it('S10 at 3 and at 4 Skip is not offered', () => {
    expect(offeredMoves(large, 's3').skip).toEqual([]);
    expect(offeredMoves(large, 's4').skip).toEqual([]);
    expect(numbers(offeredMoves(large, 's3').jump)).toEqual([1, 2]);
    expect(offeredMoves(large, 's5').next).toBeNull();
  });

  it('ask for two stages: neither Skip to a single last one nor Jump to a single lower one', () => {
    const two = stages('10 0/0 S', '20 50/50 S', '30 80/80 S');
    expect(numbers(skipList(two, 's20'))).toEqual([30]);
    expect(offeredMoves(two, 's20')).toMatchObject({ skip: [], jump: [] });
    expect(offeredMoves(two, 's10').skip).toHaveLength(2);
  });

  it('follow the numbers, in whatever order the stages come', () => {
    const shuffled = [...large].reverse();
    for (const { id } of large) expect(offeredMoves(shuffled, id)).toEqual(offeredMoves(large, id));
    expect(() => offeredMoves(large, 'gone')).toThrow(RangeError);
  });

  it('name the adjacent one Next or Previous', () => {
    expect(actionFor('skip', large, 's1', 's2')).toBe('Next');
    expect(actionFor('skip', large, 's1', 's4')).toBe('Skipped');
    expect(actionFor('jump', large, 's3', 's2')).toBe('Previous');
    expect(actionFor('jump', large, 's3', 's1')).toBe('Jumped');
    expect(actionFor('next', large, 's1', 's2')).toBe('Next');
    expect(actionFor('previous', large, 's2', 's1')).toBe('Previous');
  });
});

describe('a drop on the board', () => {
  it('S9 is the move that leads there, and 5 is out of reach', () => {
    expect(moveTo(large, 's1', 's2')).toEqual({ kind: 'next' });
    expect(moveTo(large, 's1', 's4')).toEqual({ kind: 'skip' });
    expect(moveTo(large, 's1', 's5')).toEqual({
      refusal: { word: 'move.skip-not-allowed', params: { stage: 5, blocking: 4 }, field: 'stageId' },
    });
    expect(moveTo(large, 's3', 's5')).toMatchObject({ refusal: { params: { stage: 5, blocking: 4 } } });
    expect(moveTo(large, 's4', 's3')).toEqual({ kind: 'previous' });
    expect(moveTo(large, 's4', 's1')).toEqual({ kind: 'jump' });
    expect(moveTo(large, 's4', 's4')).toMatchObject({ refusal: { word: 'move.same-stage' } });
    expect(moveTo(large, 's4', 'gone')).toMatchObject({ refusal: { word: 'move.stage-unknown' } });
  });

  it('agrees with what is offered, for every cycle and pair of stages', () => {
    const cycle = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.boolean()), {
        minLength: 2,
        maxLength: 9,
        selector: ([number]) => number,
      })
      .map((rows) => stages(...rows.map(([number, skip]) => `${number} 50/50${skip ? ' S' : ''}`)));
    fc.assert(
      fc.property(cycle, fc.nat(), fc.nat(), (list, i, j) => {
        const [from, to] = [list[i % list.length], list[j % list.length]];
        if (!from || !to) throw new Error('A cycle without stages');
        const offered = offeredMoves(list, from.id);
        const found = moveTo(list, from.id, to.id);
        const reachable = [offered.next, offered.previous, ...offered.skip, ...offered.jump].includes(to);
        expect('kind' in found).toBe(reachable);
        if (!('kind' in found)) return;
        const forward = to.number > from.number;
        expect(['next', 'skip'].includes(found.kind)).toBe(forward);
        expect(['Next', 'Skipped'].includes(actionFor(found.kind, list, from.id, to.id))).toBe(forward);
        const between = list.filter((stage) => stage.number > from.number && stage.number < to.number);
        if (found.kind === 'skip') expect(between.every((stage) => stage.allowSkip)).toBe(true);
      }),
    );
  });
});

describe('chances on entering a stage', () => {
  const following = { chances: 500, overridden: false };
  const typed50 = { chances: 5000, overridden: true };
  const to75 = at(stages('1 0/5', '2 0/75'), 2);

  it('S27 Next takes the default of a following deal and keeps a typed one', () => {
    expect(chancesOnEntering('next', following, to75)).toEqual({ chances: 7500, overridden: false });
    expect(chancesOnEntering('next', typed50, to75)).toEqual(typed50);
    expect(chancesOnEntering('next', following, to75, 5000)).toEqual(typed50);
    expect(chancesOnEntering('previous', typed50, to75)).toEqual(typed50);
  });

  it('S13 Jump takes the default over the typed one', () => {
    const to80 = at(pipeline, 5);
    const result = { chances: 8000, overridden: false };
    expect(chancesOnEntering('jump', { chances: 3000, overridden: true }, to80)).toEqual(result);
    expect(chancesOnEntering('skip', { chances: 3000, overridden: true }, to80)).toEqual(result);
  });

  it('a default of 0 does not take what a skipping or jumping deal has', () => {
    const to0 = at(pipeline, 1);
    expect(chancesOnEntering('jump', typed50, to0)).toEqual(typed50);
    expect(chancesOnEntering('previous', following, to0)).toEqual({ chances: 0, overridden: false });
  });

  it('start follows the stage unless typed; restart takes the default', () => {
    const first = at(large, 1);
    expect(chancesOnEntering('start', { chances: 0, overridden: false }, first).chances).toBe(1000);
    expect(chancesOnEntering('start', following, first, 1000)).toEqual({ chances: 1000, overridden: false });
    expect(chancesOnEntering('restart', typed50, first)).toEqual({ chances: 1000, overridden: false });
  });
});

describe('close date on entering a stage', () => {
  it('S16 is filled by the formula when blank, and stays as typed without one', () => {
    expect(closeDateOnEntering(null, '2026-03-01', '+14D')).toBe('2026-03-15');
    expect(closeDateOnEntering('2026-05-31', '2026-03-01', null)).toBe('2026-05-31');
    expect(closeDateOnEntering('2026-05-31', '2026-03-01', '+14D')).toBe('2026-05-31');
    expect(closeDateOnEntering('2026-03-01', '2026-03-01', '+14D')).toBe('2026-03-15');
    expect(closeDateOnEntering('2026-03-01', '2026-03-01', ' ')).toBe('2026-03-01');
    expect(closeDateOnEntering(null, '2026-03-01', null)).toBeNull();
  });
});
