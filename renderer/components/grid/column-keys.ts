import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { keyOf } from '../../state/keys.ts';

/**
 * For tables with boxes in their cells: the up and down arrows move to the same column of the adjacent row. The boxes
 * need `data-column`, and the table this as `ref`.
 */
export function useColumnKeys(): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const own = table.current;
    own?.addEventListener('keydown', move);
    return () => own?.removeEventListener('keydown', move);
  }, []);
  return table;
}

function move(this: HTMLTableElement, event: KeyboardEvent): void {
  const key = keyOf(event);
  const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  const at = event.target;
  if (step === 0 || !(at instanceof HTMLElement)) return;
  const { column } = at.dataset;
  if (column === undefined) return;
  const boxes = [...this.querySelectorAll<HTMLElement>(`[data-column='${column}']`)];
  const next = boxes[boxes.indexOf(at) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}
