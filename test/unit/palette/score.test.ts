import { describe, expect, it } from 'vitest';
import { narrowed, scoreOf } from '../../../renderer/shell/palette/score.ts';

describe('how well a title answers what was typed', () => {
  it.each([
    ['fore', 'Go to forecast', 1],
    ['forecast go', 'Go to forecast', 1],
    ['BACK', 'Open from a backup', 1],
    ['recast', 'Go to forecast', 0.6],
    ['forceast', 'Go to forecast', 0.5],
    ['forcast', 'Go to forecast', 0.5],
    ['foreccast', 'Go to forecast', 0.5],
    ['curencies', 'Settings: Currencies and rates', 0.5],
    ['hold forecast', 'Put on hold', 0],
    ['zebra', 'Go to forecast', 0],
    ['won', 'New opportunity', 0],
    ['', 'Anything', 1],
  ])('%s and %s: %d', (typed, title, score) => {
    expect(scoreOf(typed, title)).toBe(score);
  });

  it('takes letters left out for less than a slip, and none at all for little', () => {
    const fuzzy = scoreOf('fct', 'Go to forecast');
    expect(fuzzy).toBeLessThan(0.5);
    expect(scoreOf('café', 'Cafe Jansen')).toBe(1);
  });

  it('puts the best line first, keeps the order of equals, and leaves out what does not answer', () => {
    const items = ['Undo', 'New customer', 'Redo', 'Open from a backup', 'New opportunity'].map((title) => ({
      key: title,
      title,
      run: () => undefined,
      Icon: null as never,
    }));
    const { items: left, best } = narrowed({ key: 'x', title: 'X', items }, 'new');
    expect(left.map(({ title }) => title)).toEqual(['New customer', 'New opportunity']);
    expect(best).toBe(1);
    expect(narrowed({ key: 'x', title: 'X', items }, 'qqq').best).toBe(0);
  });
});
