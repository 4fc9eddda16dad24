import { catalogue } from './catalogue.ts';
import type { WordKey } from './catalogue.ts';

/** A language of the app. `words` has every key of the English catalogue, with the same parameters. */
export interface Language {
  /** BCP 47, for example `pt-BR`: it determines plural forms and how lists are joined. */
  readonly tag: string;
  /** Its own name for itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Readonly<Record<WordKey, string>>;
}

export const english: Language = { tag: 'en', name: 'English', direction: 'ltr', words: catalogue };
