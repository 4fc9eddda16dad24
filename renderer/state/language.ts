/**
 * The window's language, which is that of the page. Imported before all other code, since columns and menus use words
 * as soon as they are loaded.
 */
import { languageFor } from '../../shared/words/languages.ts';
import { speakIn } from '../../shared/words/say.ts';

speakIn(languageFor([document.documentElement.lang]));
