import { useVirtualizer } from '@tanstack/react-virtual';
import type { Range, VirtualItem } from '@tanstack/react-virtual';
import { defaultRangeExtractor } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { textScale } from './text-scale.ts';
import { isWriting, moveBy, startsNumber } from './table-keys.ts';
import type { CellPlace } from './table-keys.ts';
import type { TableMemory, VirtualTableProps } from './table-columns.ts';

export const rowHeight = 31;

export interface Editing extends CellPlace {
  readonly typed: string | null;
  /** The row that is edited: it stays this one when the list is sorted anew under the editor. */
  readonly id: string;
}

export interface Grid {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly items: readonly VirtualItem[];
  readonly height: number;
  readonly active: CellPlace;
  readonly editing: Editing | null;
  activate(this: void, place: CellPlace): void;
  startEdit(this: void, place: CellPlace, id: string, typed: string | null): void;
  stopEdit(this: void, refocus: boolean): void;
  onKeyDown(this: void, event: KeyboardEvent): void;
}

/** Scrolling, the active cell and editing of a `VirtualTable`. */
export function useGrid<Row extends { readonly id: string }>(props: VirtualTableProps<Row>): Grid {
  const { pages, columns, memory } = props;
  const selectable = props.selected !== undefined;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(() => firstPlace(memory, selectable));
  const wantsFocus = useRef(memory?.read().focused === true);
  const refocus = useCallback((wants: boolean) => {
    wantsFocus.current = wants;
  }, []);
  const { editing, startEdit, stopEdit } = useEditing(setActive, refocus);
  const { items, height, scrollTo, inSight } = useRows(pages, scroller, active.row, memory);
  useMemory(memory, scroller, active);

  useEffect(() => {
    if (!wantsFocus.current) return;
    const cell = cellAt(scroller.current, active);
    if (cell === null) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
  }, [active, editing, items]);
  // After the effect above, which would still look for the cell at the old place.
  useFollow(props, scroller, active, items, (row) => {
    wantsFocus.current = editing === null;
    setActive({ row, column: active.column });
  });

  const activate = useCallback((place: CellPlace) => setActive(place), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null) return;
    const size = { rows: pages.total, columns: columns.length + (selectable ? 1 : 0), page: inSight };
    const to = moveBy(event, active, size);
    if (to !== null) {
      event.preventDefault();
      wantsFocus.current = true;
      setActive({ ...to });
      if (to.row >= 0) scrollTo(to.row);
    } else actOn(event, props, active, startEdit);
  };
  return { scroller, items, height, active, editing, activate, startEdit, stopEdit, onKeyDown };
}

function firstPlace(memory: TableMemory | undefined, selectable: boolean): CellPlace {
  const { row, column } = memory?.read() ?? { row: 0, column: selectable ? 1 : 0 };
  return { row, column };
}

/** Which cell is being edited, and with what it began. */
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

function cellAt(scroller: HTMLElement | null, { row, column }: CellPlace): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-cell='${row}:${column}']`) ?? null;
}

interface Rows {
  readonly items: readonly VirtualItem[];
  readonly height: number;
  readonly inSight: number;
  scrollTo(row: number): void;
}

function useRows(
  pages: { readonly total: number; show(first: number, last: number): void },
  scroller: RefObject<HTMLDivElement | null>,
  activeRow: number,
  memory: TableMemory | undefined,
): Rows {
  const { total, show } = pages;
  const [row] = useState(() => rowHeight * textScale());
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    overscan: 8,
    initialOffset: () => memory?.read().offset ?? 0,
    scrollPaddingStart: row,
    // The active row stays in the document, so that it never loses the focus by scrolling.
    rangeExtractor: (range) => withActive(range, activeRow),
  });
  const items = virtual.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  useEffect(() => show(startIndex, endIndex), [show, startIndex, endIndex]);
  return {
    items,
    height: virtual.getTotalSize(),
    inSight: Math.max(1, endIndex - startIndex - 1),
    scrollTo: (row) => virtual.scrollToIndex(row),
  };
}

/** When the list is sorted anew under the active cell, the cell goes with its row as long as that is in sight. */
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
  });
}

/** Notes where the table stands when it is left, for the time when it is shown again. */
function useMemory(
  memory: TableMemory | undefined,
  scroller: RefObject<HTMLDivElement | null>,
  active: CellPlace,
): void {
  const last = useRef(active);
  useEffect(() => {
    last.current = active;
  });
  // The layout effect ends while the table still stands in the document.
  useLayoutEffect(() => {
    const element = scroller.current;
    return () => {
      if (!memory || !element) return;
      const focused = element.contains(document.activeElement);
      memory.note({ ...last.current, offset: element.scrollTop, focused });
    };
  }, [memory, scroller]);
}

function withActive(range: Range, row: number): number[] {
  const inSight = defaultRangeExtractor(range);
  const [first = 0] = inSight;
  const last = inSight.at(-1) ?? 0;
  if (row < 0 || row >= range.count || (row >= first && row <= last)) return inSight;
  return row < first ? [row, ...inSight] : [...inSight, row];
}

function actOn<Row extends { readonly id: string }>(
  event: KeyboardEvent,
  props: VirtualTableProps<Row>,
  active: CellPlace,
  startEdit: Grid['startEdit'],
): void {
  const row = active.row < 0 ? undefined : props.pages.row(active.row);
  if (row === undefined) return;
  const column = props.columns[active.column - (props.selected ? 1 : 0)];
  const edit = column?.edit?.can(row) === true ? column.edit : undefined;
  if (event.key === 'Enter') props.onOpen?.(row);
  else if (event.key === ' ') toggle(props, row.id);
  else if (event.key === 'F2' && edit) startEdit(active, row.id, null);
  else if (edit && isWriting(event) && (edit.accepts ?? startsNumber)(event.key))
    startEdit(active, row.id, event.key);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

export function toggle<Row extends { readonly id: string }>(props: VirtualTableProps<Row>, id: string): void {
  if (!props.selected || !props.onSelect) return;
  const next = new Set(props.selected);
  if (!next.delete(id)) next.add(id);
  props.onSelect(next);
}
