import { isWordKey } from '../words/say.ts';
import type { ImportField } from './fields.ts';

/** The label of a field in the import: its own, or one for deals where a column needs one, or the deal's. */
export function fieldWord({ key, word }: Pick<ImportField, 'key' | 'word'>): string {
  if (word !== undefined) return word;
  const own = `import.field.${key}`;
  return isWordKey(own) ? own : `deal.${key}`;
}
