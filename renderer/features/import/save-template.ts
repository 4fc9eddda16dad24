import type { ImportKind } from '../../../shared/import/kinds.ts';
import type { TemplateKind } from '../../../shared/import/templates.ts';
import { say } from '../../../shared/words/say.ts';
import { run } from '../../commands/run.ts';
import { showToast } from '../../state/toasts.ts';

/** The templates for each kind of record. Accounts and contacts are one kind, but have other columns. */
export const templatesOf: Readonly<Record<ImportKind, readonly TemplateKind[]>> = {
  opportunity: ['deals'],
  customer: ['accounts', 'contacts'],
};

/** Saves a workbook, where numbers and dates are what they are in every region. */
export async function saveTemplate(template: TemplateKind): Promise<void> {
  const result = await run('template.save', { template, type: 'xlsx' });
  if (!result.ok || result.value.file === null) return;
  showToast({ tone: 'done', words: say('wizard.template.saved', { file: result.value.file }) });
}
