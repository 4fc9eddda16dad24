import { describe, expect, it } from 'vitest';
import { refusalWords } from '../../shared/rules/refusal.ts';
import { typingWords } from '../../shared/typing/typing-refusal.ts';
import { catalogue } from '../../shared/words/catalogue.ts';
import { isWordKey, sayAny } from '../../shared/words/say.ts';

/** The parameters that a template asks for, each once. */
function paramsOf(template: string): string[] {
  const asked = [...template.matchAll(/\{([^},|]+)[^}]*\}/g)].map((match) => match[1] ?? '');
  return [...new Set(asked)].toSorted();
}

describe('the catalogue of words', () => {
  it.each([
    ...Object.entries<readonly string[]>(refusalWords),
    ...Object.entries<readonly string[]>(typingWords),
  ])('has %s with the parameters that come with it', (word, params) => {
    expect(isWordKey(word)).toBe(true);
    // A word may leave a parameter out, but never ask for one that does not come.
    const template: string = isWordKey(word) ? catalogue[word] : '';
    expect(params).toEqual(expect.arrayContaining(paramsOf(template)));
    const said = sayAny(word, Object.fromEntries(params.map((name) => [name, 2])));
    expect(said).not.toMatch(/[{}]|undefined/);
    expect(said.length).toBeGreaterThan(5);
  });

  it('has no template that cannot be filled', () => {
    for (const [key, template] of Object.entries<string>(catalogue)) {
      expect(template.trim(), key).toBe(template);
      expect(template, key).not.toMatch(/\{[^}]*\{|\{\}|undefined/);
      for (const choice of template.matchAll(/\{([^}]*\|[^}]*)\}/g)) {
        expect((choice[1] ?? '').split('|'), `${key}: {n|one|many}`).toHaveLength(3);
      }
    }
  });
});
