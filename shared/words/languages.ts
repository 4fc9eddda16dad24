import { english } from './language.ts';
import type { Language } from './language.ts';
import { longLanguage } from './pseudo/long.ts';
import { pluralLanguage } from './pseudo/plural.ts';
import { rightToLeftLanguage } from './pseudo/right-to-left.ts';

/** The languages that people can choose. A new one is one file in this folder and one line here. */
export const languages: readonly Language[] = [english];

/**
 * Languages generated from the English one, which show where another language would not fit. For development only.
 */
const pseudoLanguages: Readonly<Record<PseudoLanguage, () => Language>> = {
  plural: pluralLanguage,
  long: longLanguage,
  rtl: rightToLeftLanguage,
};

export type PseudoLanguage = 'plural' | 'long' | 'rtl';
export const pseudoNames = ['plural', 'long', 'rtl'] as const satisfies readonly PseudoLanguage[];

const made = new Map<PseudoLanguage, Language>();

export function pseudoLanguage(name: PseudoLanguage): Language {
  let language = made.get(name);
  if (!language) made.set(name, (language = pseudoLanguages[name]()));
  return language;
}

/** The languages that can be chosen. */
export function offeredLanguages(isPackaged: boolean): readonly Language[] {
  return isPackaged ? languages : [...languages, ...pseudoNames.map(pseudoLanguage)];
}

/** The language with this tag, or the pseudo-language with this name or tag. */
export function languageNamed(name: string): Language | null {
  const pseudo = pseudoNames.find((one) => one === name || name.endsWith(`-x-${one}`));
  return pseudo ? pseudoLanguage(pseudo) : (languages.find(({ tag }) => tag === name) ?? null);
}

/**
 * The first of the wanted languages that exists, also by its main part (`en` for `en-GB`); English if there is none.
 */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languageNamed(tag) ?? languageNamed(tag.split('-')[0] ?? '');
    if (found) return found;
  }
  return english;
}
