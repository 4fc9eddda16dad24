import type { Language } from '../../shared/words/language.ts';
import { languageFor, languageNamed, pseudoNames } from '../../shared/words/languages.ts';

interface Wishes {
  /** In development, the language from the environment; null for an installed app. */
  readonly environment: string | undefined;
  readonly chosen: string | null;
  /** The system's languages, most wanted first. */
  readonly system: readonly string[];
  readonly isPackaged: boolean;
}

/** The language of the app. Development languages never appear in an installed app. */
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
