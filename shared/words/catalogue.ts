import { bulkWords } from './en/bulk.ts';
import { bulkDialogWords } from './en/bulk-dialog.ts';
import { commandWords } from './en/commands.ts';
import { customerListWords } from './en/customer-list.ts';
import { customerWords } from './en/customers.ts';
import { customFieldScreenWords } from './en/custom-field-screens.ts';
import { customFieldWords } from './en/custom-fields.ts';
import { editingWords } from './en/editing.ts';
import { errorWords } from './en/errors.ts';
import { exportWords } from './en/export.ts';
import { fieldWords } from './en/fields.ts';
import { forecastWords } from './en/forecast.ts';
import { historyWords } from './en/history.ts';
import { importWords } from './en/import.ts';
import { importMeaningWords } from './en/import-meaning.ts';
import { importRowsWords } from './en/import-rows.ts';
import { importReadingWords } from './en/import-reading.ts';
import { importWizardWords } from './en/import-wizard.ts';
import { listWords } from './en/list.ts';
import { mergeWords } from './en/merge.ts';
import { opportunityWords } from './en/opportunities.ts';
import { paletteWords } from './en/palette.ts';
import { printWords } from './en/print.ts';
import { ruleWords } from './en/rules.ts';
import { salespersonWords } from './en/salespeople.ts';
import { screenWords } from './en/screens.ts';
import { setUpScreenWords } from './en/setup-screens.ts';
import { shellWords } from './en/shell.ts';
import { startWords } from './en/start.ts';
import { tagWords } from './en/tags.ts';
import { todayWords } from './en/today.ts';
import { updatesWords } from './en/updates.ts';
import { valueWords } from './en/values.ts';
import { viewWords } from './en/views.ts';
import { workspacesWords } from './en/workspaces.ts';
import type { DescribedWord } from './described.ts';

/** Every word that people see, by key. English is the first language; another is an object with the same keys. */
export const catalogue = {
  ...bulkWords,
  ...bulkDialogWords,
  ...commandWords,
  ...customerListWords,
  ...customerWords,
  ...customFieldScreenWords,
  ...customFieldWords,
  ...editingWords,
  ...errorWords,
  ...exportWords,
  ...fieldWords,
  ...forecastWords,
  ...historyWords,
  ...importWords,
  ...importMeaningWords,
  ...importRowsWords,
  ...importReadingWords,
  ...importWizardWords,
  ...listWords,
  ...mergeWords,
  ...opportunityWords,
  ...paletteWords,
  ...printWords,
  ...ruleWords,
  ...salespersonWords,
  ...screenWords,
  ...setUpScreenWords,
  ...shellWords,
  ...startWords,
  ...tagWords,
  ...todayWords,
  ...updatesWords,
  ...valueWords,
  ...viewWords,
  ...workspacesWords,
} as const satisfies Readonly<Record<DescribedWord, string>>;

export type WordKey = keyof typeof catalogue;
