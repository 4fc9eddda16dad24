import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { focusActIn } from '../frame/empty-state.tsx';
import type { CellPlace } from './table-keys.ts';

/**
 * Whether the focus was last in an element, or in what is around it: an element that disappears with the focus tells
 * nobody.
 */
export function useWasInside(element: RefObject<HTMLElement | null>, around?: string): RefObject<boolean> {
  const inside = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      const area = around === undefined ? element.current : element.current?.closest(around);
      inside.current = target instanceof Node && area?.contains(target) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [element, around]);
  return inside;
}

interface Lines {
  readonly total: number;
  readonly ready: boolean;
}

/**
 * An action on the last row may leave the active cell without one. Then the row before it is active, or else the action
 * of the empty state gets the focus. `onLast` gets that row, and whether it is to get the focus. Returns how that action
 * claims the focus once it is there.
 */
export function useShrinking(
  { total, ready }: Lines,
  scroller: RefObject<HTMLElement | null>,
  active: CellPlace,
  onLast: (row: number, isFocused: boolean) => void,
): () => boolean {
  const inside = useWasInside(scroller, '[data-table]');
  const awaited = useRef(false);
  useEffect(() => {
    if (!ready || active.row < total) return;
    const isLost = inside.current && document.activeElement === document.body;
    // The focus may still be on its way to a row that no longer exists.
    const isHere = scroller.current?.contains(document.activeElement) === true;
    if (total > 0) onLast(total - 1, isLost || isHere);
    else if (isLost) awaited.current = !focusActIn(withoutRows(scroller.current));
    // Only a change of the rows moves the active cell.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [total, ready, active.row]);
  return useCallback(() => {
    const isAwaited = awaited.current;
    awaited.current = false;
    return isAwaited;
  }, []);
}

/** Where a list without rows says so; null while it has rows. */
export function withoutRows(list: Element | null): Element | null {
  if (list?.isConnected !== true) return null;
  return list.closest('[data-table]')?.querySelector('[data-without-rows]') ?? null;
}
