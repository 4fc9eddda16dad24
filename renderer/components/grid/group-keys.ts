import type { KeyboardEvent } from 'react';
import type { TableGroups } from './table-columns.ts';
import type { CellPlace } from './table-keys.ts';
import { readingKey } from '../../state/reading-direction.ts';
import { keyOf } from '../../state/keys.ts';

/**
 * Keys of a tree grid (following the ARIA Authoring Practices): on the head of a group, right opens, left closes,
 * Enter and Space toggle; left of the first cell of a row is its head. Returns the target, or null.
 */
export function onGroupKey(
  event: KeyboardEvent,
  groups: TableGroups | undefined,
  { row, column }: CellPlace,
): CellPlace | null {
  if (groups === undefined || row < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const key = readingKey(keyOf(event));
  const group = groups.at(row);
  if (group === undefined) {
    return key === 'ArrowLeft' && column === 0 ? { row: groups.headOf(row), column: 0 } : null;
  }
  const turns =
    key === 'Enter' ||
    key === ' ' ||
    (key === 'ArrowRight' && group.open === false) ||
    (key === 'ArrowLeft' && group.open === true);
  if (turns) groups.toggle(group.key);
  return turns || key === 'ArrowLeft' || key === 'ArrowRight' ? { row, column } : null;
}
