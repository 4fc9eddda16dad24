import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../renderer/commands/refusals.ts';
import type { CallError } from '../../../shared/contract/envelope.ts';
import { say } from '../../../shared/words/say.ts';

describe('what a refusal says', () => {
  it('names the field once, also where the refusal is the field’s own', () => {
    const field = {
      path: ['changes', 'estimatedRevenue'],
      word: 'field.amount-negative',
      params: {},
      message: '',
    };
    const error: CallError = {
      code: 'invalid',
      word: 'field.amount-negative',
      params: {},
      message: '',
      fields: [field],
    };
    expect(wordsOf(error)).toBe(say('field.amount-negative'));
    expect(wordsOf({ ...error, word: 'error.invalid' })).toBe(
      `${say('error.invalid')} ${say('field.amount-negative')}`,
    );
  });
});
