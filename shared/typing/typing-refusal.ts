import type { WordParams } from '../contract/envelope.ts';

/** Typed text is unreadable or ambiguous. `word` is a key of the catalogue. */
export interface TypingRefusal {
  readonly ok: false;
  readonly word: TypingWord;
  readonly params: WordParams;
}

/** Every such word with the names of its parameters, so that a test can compare the catalogue with it. */
export const typingWords = {
  'typing.amount-empty': [],
  'typing.amount-not-a-number': ['text'],
  'typing.amount-too-many-decimals': ['text', 'decimals'],
  'typing.amount-too-large': ['text'],
  'typing.amount-ambiguous': ['text'],
  'typing.number-empty': [],
  'typing.number-not-a-number': ['text'],
  'typing.number-too-many-decimals': ['text'],
  'typing.number-too-large': ['text'],
  'typing.number-ambiguous': ['text'],
  'typing.percent-empty': [],
  'typing.percent-not-a-number': ['text'],
  'typing.percent-too-many-decimals': ['text'],
  'typing.percent-out-of-range': ['text'],
  'typing.date-empty': [],
  'typing.date-not-a-date': ['text'],
  'typing.date-no-such-day': ['text'],
  'typing.date-ambiguous': ['text'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TypingWord = keyof typeof typingWords;
