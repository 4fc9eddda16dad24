import { catalogue } from './catalogue.ts';
import type { WordKey } from './catalogue.ts';

/** A language that the app can be shown in. `words` has every key of the English catalogue, with the same arguments. */
export interface Language {
  /** BCP 47, for example `pt-BR`: it chooses plural forms and how lists are joined. */
  readonly tag: string;
  /** In the language itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: Readonly<Record<WordKey, string>>;
}

export const english: Language = { tag: 'en', name: 'English', direction: 'ltr', words: catalogue };
