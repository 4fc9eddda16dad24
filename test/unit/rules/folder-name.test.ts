import { describe, expect, it } from 'vitest';
import { isFolderName } from '../../../shared/rules/folder-name.ts';

describe('names of folders', () => {
  it('are those that every system can have', () => {
    const refused = ['CON', 'nul', 'Com1', 'LPT9', 'aux.txt', 'PRN .x', 'Trial.', 'Trial '];
    expect(refused.filter(isFolderName)).toEqual([]);
    const taken = ['My deals', 'Console', 'COM', 'com10', 'Nulla', 'Müller & Söhne', 'a.b', '😀'];
    expect(taken.filter((name) => !isFolderName(name))).toEqual([]);
  });
});
