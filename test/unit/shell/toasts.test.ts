import { beforeEach, describe, expect, it } from 'vitest';
import { clearToasts, closeUndone, showToast, useToasts } from '../../../renderer/state/toasts.ts';

const shown = (): string[] => useToasts.getState().toasts.map(({ words }) => words);

describe('messages', () => {
  beforeEach(() => clearToasts());

  it('say the same thing once, and keep apart what can be undone', () => {
    showToast({ tone: 'refusal', words: 'There is nothing to redo.' });
    showToast({ tone: 'refusal', words: 'There is nothing to redo.' });
    expect(shown()).toEqual(['There is nothing to redo.']);
    showToast({ tone: 'done', words: 'Revenue changed', undo: 4 });
    showToast({ tone: 'done', words: 'Revenue changed', undo: 5 });
    expect(shown()).toEqual(['There is nothing to redo.', 'Revenue changed', 'Revenue changed']);
  });

  it('go when what they offer to undo is undone', () => {
    showToast({ tone: 'done', words: 'Moved', undo: 7 });
    showToast({ tone: 'done', words: 'Renamed', undo: 8 });
    closeUndone([8, 9]);
    expect(shown()).toEqual(['Moved']);
  });
});
