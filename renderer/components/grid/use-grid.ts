import type { VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { onGridKey } from './grid-keys.ts';
import type { CellPlace } from './table-keys.ts';
import type { TableMemory, VirtualTableProps } from './table-columns.ts';
import { useRows } from './use-rows.ts';
import { useShrinking, useWasInside } from './use-shrinking.ts';
import { useSelecting } from './use-selecting.ts';
import type { Editing, Grid } from './grid.ts';

/** Scrolling, the active cell, selecting and editing of a `VirtualTable`. */
export function useGrid<Row extends { readonly id: string }>(props: VirtualTableProps<Row>): Grid {
  const { memory, selected, bar } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(() => firstPlace(memory, selected !== undefined));
  const rows = useRows({ ...props, scroller, activeRow: active.row, hasBar: bar !== undefined });
  const { items, height, line } = rows;
  const want = useFocus(props, scroller, active, items);
  const { editing, startEdit, stopEdit } = useEditing(setActive, want);
  const selecting = useSelecting(props);
  useMemory(memory, scroller, active);
  // After the focus effect, which would still look for the cell in the old place.
  useFollow(props, scroller, active, items, (row) => {
    want(editing === null);
    setActive({ row, column: active.column });
  });
  useArrival(props, scroller, active);
  const claimFocus = useShrinking(props.pages, scroller, active, (row, isFocused) => {
    want(isFocused);
    setActive({ row, column: active.column });
  });

  const activate = useCallback((place: CellPlace) => setActive(place), []);
  const go = (to: CellPlace): void => {
    want(true);
    setActive({ ...to });
    if (to.row >= 0) rows.scrollTo(to.row);
  };
  const selectTo = (row: number): void => {
    selecting.extend(active.row, row);
    go({ row, column: active.column });
  };
  const grid = { scroller, items, height, line, active, editing, selecting };
  const acts = { activate, selectTo, startEdit, stopEdit };
  const onKeyDown = (event: KeyboardEvent): void =>
    onGridKey(event, props, { ...grid, ...acts, go, inSight: rows.inSight });
  return { ...grid, ...acts, claimFocus, onKeyDown };
}

/**
 * Moves the focus to the active cell on request, as soon as the cell exists. Returns the function that requests it.
 */
function useFocus(
  { memory }: { readonly memory?: TableMemory },
  scroller: RefObject<HTMLDivElement | null>,
  active: CellPlace,
  items: readonly VirtualItem[],
): (wants: boolean) => void {
  // The request in question: an effect of the render before it would move the focus to the previous cell.
  const wanted = useRef(memory?.read().focused === true ? 0 : null);
  const latest = useRef(0);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (wanted.current !== turn) return;
    const cell = cellAt(scroller.current, active);
    if (cell === null) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
  }, [scroller, active, items, turn]);
  return useCallback((wants) => {
    latest.current += 1;
    wanted.current = wants ? latest.current : null;
    setTurn(latest.current);
  }, []);
}

function firstPlace(memory: TableMemory | undefined, selectable: boolean): CellPlace {
  const { row, column } = memory?.read() ?? { row: 0, column: selectable ? 1 : 0 };
  return { row, column };
}

/** The cell being edited, and the text that started the edit. */
function useEditing(
  setActive: (place: CellPlace) => void,
  refocus: (wants: boolean) => void,
): Pick<Grid, 'editing' | 'startEdit' | 'stopEdit'> {
  const [editing, setEditing] = useState<Editing | null>(null);
  const startEdit = useCallback(
    (place: CellPlace, id: string, typed: string | null) => {
      setActive(place);
      setEditing({ ...place, id, typed });
    },
    [setActive],
  );
  const stopEdit = useCallback(
    (wants: boolean) => {
      refocus(wants);
      setEditing(null);
    },
    [refocus],
  );
  return { editing, startEdit, stopEdit };
}

/** A line with the head of a group is one cell across the whole width. */
function cellAt(scroller: HTMLElement | null, { row, column }: CellPlace): HTMLElement | null {
  const named = `[data-cell='${row}:${column}'], [data-cell='${row}']`;
  return scroller?.querySelector<HTMLElement>(named) ?? null;
}

/**
 * When the list is re-sorted, the active cell follows its row as long as the row is visible; when the row no longer
 * exists, the cell stays where it is, in the next row.
 */
function useFollow<Row extends { readonly id: string }>(
  { pages }: VirtualTableProps<Row>,
  scroller: RefObject<HTMLDivElement | null>,
  active: CellPlace,
  items: readonly VirtualItem[],
  onMoved: (row: number) => void,
): void {
  const last = useRef<{ readonly place: number; readonly id: string | null; readonly inside: boolean }>({
    place: active.row,
    id: null,
    inside: false,
  });
  useEffect(() => {
    const { place, id, inside } = last.current;
    const now = pages.row(active.row)?.id ?? null;
    const at = document.activeElement;
    const isInside = scroller.current?.contains(at) === true || (inside && at === document.body);
    const changed = place === active.row && id !== null && now !== null && now !== id;
    const moved = changed && isInside ? items.find(({ index }) => pages.row(index)?.id === id) : undefined;
    last.current = moved
      ? { place: moved.index, id, inside: isInside }
      : { place: active.row, id: now ?? (place === active.row ? id : null), inside: isInside };
    if (moved) onMoved(moved.index);
    // Its row no longer exists: the next one has taken its place.
    else if (changed && isInside && at === document.body) onMoved(active.row);
  });
}

/** A loaded row replaces its placeholder. If its cell had the focus, it gets it back before the next key. */
function useArrival<Row extends { readonly id: string }>(
  { pages }: VirtualTableProps<Row>,
  scroller: RefObject<HTMLDivElement | null>,
  active: CellPlace,
): void {
  const known = pages.row(active.row) !== undefined;
  const inside = useWasInside(scroller);
  useLayoutEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    cellAt(scroller.current, active)?.focus({ preventScroll: true });
  }, [scroller, inside, active, known]);
}

/** Stores the position when the table is left, for the next time it is shown. */
function useMemory(
  memory: TableMemory | undefined,
  scroller: RefObject<HTMLDivElement | null>,
  active: CellPlace,
): void {
  const last = useRef(active);
  useEffect(() => {
    last.current = active;
  });
  // The layout effect is cleaned up while the table is still in the document.
  useLayoutEffect(() => {
    const element = scroller.current;
    return () => {
      if (!memory || !element) return;
      const focused = element.contains(document.activeElement);
      memory.note({ ...last.current, offset: element.scrollTop, focused });
    };
  }, [memory, scroller]);
}
