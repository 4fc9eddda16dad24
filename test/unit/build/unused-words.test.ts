import { expect, it } from 'vitest';
import { unusedWords } from '../../../build/checks/unused-words.ts';

const unused = (keys: readonly string[], text: string): string[] => unusedWords(keys, [['a.ts', text]]);

it('a word is used where its key is written, or a template that its key fits', () => {
  expect(unused(['a.b'], "say('a.b')")).toEqual([]);
  expect(unused(['a.b', 'a.b.c'], 'say(`a.${one}`)')).toEqual(['a.b.c']);
  expect(unused(['a.b.c'], 'say(`a.${one}.c`)')).toEqual([]);
  expect(unused(['command.go.today'], 'say(`command.${id}`)')).toEqual([]);
  expect(unused(['customer.phone', 'budget-status.may-buy', 'deal.section.buying'], '')).toEqual([]);
});

it.each([
  ['there is none', ''],
  ['it is in a comment', "// say('a.b')"],
  ['it is part of another', "say('a.b.c')"],
  ['a template is nothing but gaps', 'say(`${one}.${other}`)'],
])('a word is not used where %s', (_, text) => {
  expect(unused(['a.b'], text)).toEqual(['a.b']);
});
