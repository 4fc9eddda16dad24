import type { Language } from '../../shared/words/language.ts';
import { languageFor, languageNamed, pseudoNames } from '../../shared/words/languages.ts';

interface Wishes {
  /** In development, the language that the environment names; null for an installed app. */
  readonly environment: string | undefined;
  readonly chosen: string | null;
  /** What the system asks for, the most wanted first. */
  readonly system: readonly string[];
  readonly isPackaged: boolean;
}

/** The language to show the app in. Those that are made for development never appear in an installed app. */
export function displayLanguage({ environment, chosen, system, isPackaged }: Wishes): Language {
  const wanted = [...(isPackaged || environment === undefined ? [] : [environment]), chosen ?? ''];
  for (const name of wanted) {
    const language = languageNamed(name);
    if (language && !(isPackaged && isPseudo(language))) return language;
  }
  return languageFor(system);
}

function isPseudo({ tag }: Language): boolean {
  return pseudoNames.some((name) => tag.endsWith(`-x-${name}`));
}
