import { describe, expect, it } from 'vitest';
import { choiceWords } from '../../../shared/import/choice-words.ts';
import { dealFields } from '../../../shared/import/deal-fields.ts';
import { systemOf } from '../../../shared/import/systems.ts';
import { dealValueWords } from '../../../shared/import/value-words.ts';

const none = systemOf([]).choices;
const fieldOf = (key: string) => dealFields.find((field) => field.key === key);

describe('the words for values of choices', () => {
  it.each(Object.keys(dealValueWords))(
    'of %s mean one of its choices, as they are, and each one alone',
    (key) => {
      const field = fieldOf(key);
      if (!field) throw new Error(`No field ${key}`);
      const book = choiceWords(field, none);
      for (const [word, value] of Object.entries(dealValueWords[key] ?? {})) {
        expect(field.choices, word).toContain(value);
        expect(book.find(word), word).toEqual({ meaning: value, how: 'same' });
        // What a choice is called itself needs no word.
        const { synonyms: _, ...bare } = field;
        expect(choiceWords(bare, none).find(word)?.how, word).not.toBe('same');
      }
    },
  );

  it.each([
    ['budgetStatus', 'May buy', 'may-buy'],
    ['budgetStatus', 'CAN_BUY', 'can-buy'],
    ['budgetStatus', 'No committed budget', 'none'],
    ['need', 'Good to have', 'good-to-have'],
    ['need', 'must-have', 'must'],
    ['category', 'Commit', 'committed'],
    ['category', 'BestCase', 'best-case'],
    ['category', 'Omitted', 'omitted'],
    ['timeFrame', 'This Quarter', 'this-quarter'],
    ['timeFrame', 'nächstes quartal', 'next-quarter'],
    ['purchaseProcess', 'COMMITTEE', 'committee'],
    ['purchaseProcess', 'Gremium', 'committee'],
  ])('%s: %s', (key, word, value) => {
    const field = fieldOf(key);
    expect(field && choiceWords(field, none).find(word)).toEqual({ meaning: value, how: 'same' });
  });
});
