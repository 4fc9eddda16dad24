import { isWordKey } from '../words/say.ts';

/** The label of a field in the import: its own where a column needs one, otherwise the deal's. */
export function fieldWord(key: string): string {
  const own = `import.field.${key}`;
  return isWordKey(own) ? own : `deal.${key}`;
}
