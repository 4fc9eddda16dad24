import { english } from './language.ts';
import type { Language } from './language.ts';
import { longLanguage } from './pseudo/long.ts';
import { pluralLanguage } from './pseudo/plural.ts';
import { rightToLeftLanguage } from './pseudo/right-to-left.ts';

/** The languages people can choose. A new one is one file beside this one and one line here. */
export const languages: readonly Language[] = [english];

/** Languages made from the English one, which show where the app would not fit another. For development only. */
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

/** The language of this tag, or the pseudo-language of this name or tag. */
export function languageNamed(name: string): Language | null {
  const pseudo = pseudoNames.find((one) => one === name || name.endsWith(`-x-${one}`));
  return pseudo ? pseudoLanguage(pseudo) : (languages.find(({ tag }) => tag === name) ?? null);
}

/** The first of the wanted languages that there is, also by its main part (`en` for `en-GB`); English when there is none. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languageNamed(tag) ?? languageNamed(tag.split('-')[0] ?? '');
    if (found) return found;
  }
  return english;
}
