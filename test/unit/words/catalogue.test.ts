import { describe, expect, it } from 'vitest';
import { refusalWords } from '../../../shared/rules/refusal.ts';
import { typingWords } from '../../../shared/typing/typing-refusal.ts';
import { catalogue } from '../../../shared/words/catalogue.ts';
import { argumentsOf, isWordKey, sayAny } from '../../../shared/words/say.ts';
import type { WordKey } from '../../../shared/words/say.ts';

const keys = Object.keys(catalogue) as WordKey[];

describe('the catalogue', () => {
  it.each([
    ...Object.entries<readonly string[]>(refusalWords),
    ...Object.entries<readonly string[]>(typingWords),
  ])('has %s with the parameters that come with it', (word, params) => {
    if (!isWordKey(word)) throw new Error(`No message ${word}`);
    // A message may leave a parameter out, but never ask for one that does not come.
    expect(params).toEqual(expect.arrayContaining([...argumentsOf(word).keys()]));
    const said = sayAny(word, Object.fromEntries(params.map((name) => [name, 2])));
    expect(said).not.toMatch(/[{}]|undefined/);
    expect(said.length).toBeGreaterThan(5);
  });

  it('has only messages that ICU can read', () => {
    for (const key of keys) {
      expect(() => argumentsOf(key), key).not.toThrow();
      expect(catalogue[key].trim(), key).toBe(catalogue[key]);
    }
  });

  it('writes every parameter in the place of its braces', () => {
    for (const key of keys) {
      expect(
        sayAny(key, Object.fromEntries([...argumentsOf(key).keys()].map((name) => [name, 3]))),
      ).not.toMatch(/[{}#]/);
    }
  });

  it('quotes nothing, so that a message without parameters can be shown unchanged', () => {
    for (const key of keys) {
      expect(catalogue[key], key).not.toMatch(/''|'[{}#|<]/);
      if (argumentsOf(key).size === 0) expect(sayAny(key, {}), key).toBe(catalogue[key]);
    }
  });

  it('has a form for one in every plural, and a form for others in every choice', () => {
    for (const key of keys) {
      const count = (form: RegExp): number => [...catalogue[key].matchAll(form)].length;
      expect(count(/(?<![\w{])one \{/g), key).toBe(count(/\{\w+, plural, /g));
      expect(count(/(?<![\w{])other \{/g), key).toBe(count(/\{\w+, (plural|select), /g));
    }
  });
});
