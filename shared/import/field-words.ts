import { isWordKey } from '../words/say.ts';

/** The word by which an import names a field: one of its own where a column needs it, otherwise the deal's word. */
export function fieldWord(key: string): string {
  const own = `import.field.${key}`;
  return isWordKey(own) ? own : `deal.${key}`;
}
