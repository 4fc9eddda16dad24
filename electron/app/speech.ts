import { app } from 'electron';
import { speakIn } from '../../shared/words/say.ts';
import { readPreferences } from '../files/preferences.ts';
import { displayLanguage } from './display-language.ts';

/** Chooses the language of this run, before the first menu and the first page. */
export function chooseLanguage(profileDir: string): void {
  const language = displayLanguage({
    environment: process.env['ROADBOOK_LANGUAGE'],
    chosen: readPreferences(profileDir).language,
    system: app.getPreferredSystemLanguages(),
    isPackaged: app.isPackaged,
  });
  speakIn(language);
}
