/**
 * The window's language: that of the page, which comes in it. Imported before everything that says something, since
 * columns and menus do so as soon as they are read.
 */
import { languageFor } from '../../shared/words/languages.ts';
import { speakIn } from '../../shared/words/say.ts';

speakIn(languageFor([document.documentElement.lang]));
