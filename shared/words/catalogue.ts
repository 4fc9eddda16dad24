import { commandWords } from './en/commands.ts';
import { errorWords } from './en/errors.ts';
import { fieldWords } from './en/fields.ts';
import { forecastWords } from './en/forecast.ts';
import { historyWords } from './en/history.ts';
import { ruleWords } from './en/rules.ts';
import { screenWords } from './en/screens.ts';
import { shellWords } from './en/shell.ts';
import { startWords } from './en/start.ts';
import { valueWords } from './en/values.ts';

/** Every word a person sees, by key. English is the first language; another is an object of the same keys. */
export const catalogue = {
  ...commandWords,
  ...errorWords,
  ...fieldWords,
  ...forecastWords,
  ...historyWords,
  ...ruleWords,
  ...screenWords,
  ...shellWords,
  ...startWords,
  ...valueWords,
} as const;
