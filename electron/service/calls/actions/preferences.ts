import { regionOf } from '../../../../shared/format/region.ts';
import type { Region } from '../../../../shared/format/region.ts';
import { languages } from '../../../../shared/words/languages.ts';
import { spokenLanguage } from '../../../../shared/words/say.ts';
import { speakFor } from '../../../../shared/words/speech.ts';
import { keepPreferences, readPreferences } from '../../../files/preferences.ts';
import type { Preferences } from '../../../files/preferences.ts';
import type { Session } from '../../workspace/session.ts';
import type { Edge } from '../edge.ts';
import type { Actions } from '../handlers/types.ts';

/** The preferences of an installation: read once, written at each change. */
export class PreferencesOf {
  readonly #profileDir: string;
  #current: Preferences;

  constructor(profileDir: string) {
    this.#profileDir = profileDir;
    this.#current = readPreferences(profileDir);
  }

  get current(): Preferences {
    return this.#current;
  }

  choose(changes: Partial<Preferences>): void {
    const next = { ...this.#current, ...changes };
    keepPreferences(this.#profileDir, next);
    this.#current = next;
  }

  region(locale: string): Region {
    return regionOf(locale, this.#current);
  }
}

interface PreferencesOptions {
  readonly edge: Edge;
  readonly preferences: PreferencesOf;
  readonly session: Pick<Session, 'orderNames'>;
}

/** Answers and keeps what was chosen. The language counts from the next start on, the region at once. */
export function preferenceActions({
  edge,
  preferences,
  session,
}: PreferencesOptions): Pick<Actions<'app'>, 'app.preferences' | 'app.choosePreferences'> {
  return {
    'app.preferences': () => ({
      chosen: preferences.current,
      language: spokenLanguage().tag,
      languages: (edge.languages ?? languages).map(({ tag, name }) => ({ tag, name })),
    }),
    'app.choosePreferences': (changes) => {
      preferences.choose(given(changes));
      // Programs read messages without a region; only the app with a window has one.
      if (edge.window) speakFor(preferences.region(edge.locale));
      session.orderNames();
      return {};
    },
  };
}

/** Without the keys that are not there. */
function given<T extends object>(changes: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
