import { app } from 'electron';
import { regionOf } from '../../shared/format/region.ts';
import { speakIn } from '../../shared/words/say.ts';
import { speakFor } from '../../shared/words/speech.ts';
import { readPreferences } from '../files/preferences.ts';
import { displayLanguage } from './display-language.ts';

/** Chooses the language and the region of this run, before the first menu and the first page. */
export function chooseSpeech(profileDir: string): void {
  const preferences = readPreferences(profileDir);
  const language = displayLanguage({
    environment: process.env['ROADBOOK_LANGUAGE'],
    chosen: preferences.language,
    system: app.getPreferredSystemLanguages(),
    isPackaged: app.isPackaged,
  });
  speakIn(language);
  speakFor(regionOf(app.getSystemLocale(), preferences));
}
