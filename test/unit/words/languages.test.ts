import { afterEach, describe, expect, it } from 'vitest';
import { displayLanguage } from '../../../electron/app/display-language.ts';
import { catalogue } from '../../../shared/words/catalogue.ts';
import { english } from '../../../shared/words/language.ts';
import type { Language } from '../../../shared/words/language.ts';
import {
  languageFor,
  languageNamed,
  languages,
  pseudoLanguage,
  pseudoNames,
} from '../../../shared/words/languages.ts';
import { compileMessage } from '../../../shared/words/message.ts';
import type { ArgumentKind, Message, MessageValue } from '../../../shared/words/message.ts';
import { say, speakIn } from '../../../shared/words/say.ts';
import type { WordKey } from '../../../shared/words/say.ts';
import { writersIn } from '../../../shared/words/speech.ts';

afterEach(() => speakIn(english));

const keys = Object.keys(catalogue) as WordKey[];
const compiled = new Map<string, Message>();

function messageIn(language: Language, key: WordKey): Message {
  const id = `${language.tag} ${key}`;
  const message = compiled.get(id) ?? compileMessage(language.words[key], language, writersIn(language.tag));
  compiled.set(id, message);
  return message;
}

/** A value of the kind, with `n` for every number. */
function valueOf(kind: ArgumentKind, n: number): MessageValue {
  if (kind === 'plural' || kind === 'number') return n;
  if (kind === 'amount') return { amount: '10.00', currency: 'EUR' };
  if (kind === 'list') return ['A', 'B'];
  return kind === 'percent' ? '5' : kind === 'date' ? '2026-03-10' : 'X';
}

function said(language: Language, key: WordKey, n: number): string {
  const message = messageIn(language, key);
  return message.format(
    Object.fromEntries([...message.arguments].map(([name, kind]) => [name, valueOf(kind, n)])),
  );
}

const everyLanguage = [...languages, ...pseudoNames.map(pseudoLanguage)].map(
  (one) => [one.tag, one] as const,
);

describe.each(everyLanguage)('%s', (_, language) => {
  it('has every message with the arguments of the English one', () => {
    expect(Object.keys(language.words).toSorted()).toEqual(keys.toSorted());
    for (const key of keys)
      expect(new Map(messageIn(language, key).arguments), key).toEqual(messageIn(english, key).arguments);
  });

  it('can say every message with every number', () => {
    for (const key of keys)
      for (const n of [0, 1, 2, 3, 5, 11, 101])
        expect(said(language, key, n), key).not.toMatch(/[{}#]|undefined/);
  });

  it('shows a message without arguments unchanged', () => {
    speakIn(language);
    for (const key of keys)
      if (messageIn(language, key).arguments.size === 0)
        expect(said(language, key, 1), key).toBe(language.words[key]);
    expect(say('menu.file')).toBe(language.words['menu.file']);
  });
});

describe.each(pseudoNames)('the language %s', (name) => {
  it('leaves no message as it is in English', () => {
    const language = pseudoLanguage(name);
    for (const key of keys) {
      const hasText = /[a-z]/i.test(said(english, key, 2).replaceAll('X', ''));
      if (hasText) expect(said(language, key, 2), key).not.toBe(said(english, key, 2));
    }
  });
});

it('the long language is at least 40 % longer in every message, between brackets, and keeps capitals', () => {
  const long = pseudoLanguage('long');
  for (const key of keys) {
    const [before, after] = [said(english, key, 2), said(long, key, 2)];
    const values = messageIn(english, key).arguments.size > 0 ? 1 : 0;
    expect(after, key).toMatch(/^\[.* ~+\]$/s);
    if (values === 0) expect(after.length / before.length, key).toBeGreaterThanOrEqual(1.4);
    else expect(after.length, key).toBeGreaterThan(before.length);
    const plain = after
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .slice(1, before.length + 1);
    const capitals = (text: string): string =>
      text
        .replace(/[^A-Za-z]/g, '')
        .replace(/[A-Z]/g, 'C')
        .replace(/[a-z]/g, 'c');
    if (values === 0) expect(capitals(plain), key).toBe(capitals(before));
  }
});

it('the language of four forms chooses each of them', () => {
  const plural = pseudoLanguage('plural');
  const marks = [1, 2, 3, 5].map((n) => said(plural, 'deals.count', n).at(-2));
  expect(new Set(marks).size).toBe(4);
  for (const key of keys.filter((one) => catalogue[one].includes(', plural,'))) {
    expect(new Set([1, 2, 3, 5].map((n) => said(plural, key, n).replace(/\d/g, ''))).size, key).toBe(4);
    expect(said(plural, key, 101).replace(/\d/g, '')).toBe(said(plural, key, 1).replace(/\d/g, ''));
  }
});

it('the language from right to left turns every piece of text, and keeps values in their own order', () => {
  const language = pseudoLanguage('rtl');
  expect(language.direction).toBe('rtl');
  for (const key of keys) {
    const rest = said(language, key, 2).replace(/\u202e[^\u202c]*\u202c|\u2068[^\u2069]*\u2069/g, '');
    // Numbers within a plural are between two pieces of its text.
    expect(rest, key).toBe('');
  }
});

it('is the one chosen, else the one of the system, else English', () => {
  const none = { environment: undefined, chosen: null, system: [], isPackaged: false };
  expect(displayLanguage(none).tag).toBe('en');
  expect(displayLanguage({ ...none, system: ['de-DE', 'en-GB'] }).tag).toBe('en');
  expect(displayLanguage({ ...none, chosen: 'en-x-long' }).tag).toBe('en-x-long');
  expect(displayLanguage({ ...none, chosen: 'nonsense' }).tag).toBe('en');
  expect(displayLanguage({ ...none, environment: 'rtl', chosen: 'en-x-long' }).direction).toBe('rtl');
  expect(languageFor(['nonsense', 'en-GB']).tag).toBe('en');
  expect(languageNamed('sl')).toBeNull();
});

it('is never one of those for development in an installed app', () => {
  const installed = { environment: 'long', chosen: 'en-x-long', system: ['en-GB'], isPackaged: true };
  expect(displayLanguage(installed).tag).toBe('en');
});
